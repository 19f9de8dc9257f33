package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;

/**
 * Equilibrium before a blocking face that a potential charges: one mobile cation among fixed anions. Poisson-Boltzmann
 * integrates once to (lambda psi')^2/2 = psi + e^-psi - 1. Lengths in lambda.
 */
final class DoubleLayer {
    private static final double DEPTH = 40;
    private static final double SETTLED = 2000;

    private final Grid grid;
    private final NernstPlanckPoisson system;
    private final double[] y;

    private DoubleLayer(double potential, int cellsPerScreeningLength) {
        double width = 1.0 / cellsPerScreeningLength;
        grid = Grid.graded(DEPTH, 10, width, 1 + width);
        system = new NernstPlanckPoisson(
                grid,
                1,
                new double[] {1},
                new double[] {1},
                List.of(new ConstantDiffusivity(1)),
                new FrontCondition.Blocking(),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, 1);
        y = system.uniformState(0);
        system.setCircuit(new CircuitCondition.Potential(potential));
        Stepping.adaptive(system, y, 0, 1, 1e-6);
        system.setCircuit(new CircuitCondition.Potential(0));
        Stepping.adaptive(system, y, 1, SETTLED, 1e-3);
        system.observe(SETTLED, y);
    }

    static VerificationCase verification() {
        return new VerificationCase(
                "poisson-boltzmann",
                "exact first integral of Poisson-Boltzmann, one mobile cation and fixed anions; two grids, extrapolated",
                DoubleLayer::checks);
    }

    private static List<Check> checks() {
        double[] potentials = {0.1, 1, 3, -1};
        double[] fields = {0.0983607, 0.8577639, 2.0247405, -1.1985674};
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < potentials.length; k++) {
            double coarse = new DoubleLayer(potentials[k], 10).surfaceField();
            double fine = new DoubleLayer(potentials[k], 20).surfaceField();
            String at = "psi0 = " + potentials[k] + ": ";
            checks.add(Check.value(at + "surface field (1/lambda)", fields[k], fine + (fine - coarse) / 3, 3e-5));
            double order = Math.log((coarse - fields[k]) / (fine - fields[k])) / Math.log(2);
            checks.add(Check.order(at + "order in space", 2, order, 0.1));
        }
        double coarse = new DoubleLayer(-3, 20).surfaceField();
        double fine = new DoubleLayer(-3, 40).surfaceField();
        checks.add(Check.value("psi0 = -3.0: surface field (1/lambda)", -5.6719550, fine + (fine - coarse) / 3, 2e-3));
        DoubleLayer repelling = new DoubleLayer(1, 20);
        DoubleLayer attracting = new DoubleLayer(-1, 20);
        checks.add(Check.value("distance from psi 1 to 0.1 (lambda)", 2.4522969, repelling.depthOf(0.1), 3e-3));
        checks.add(Check.value("distance from psi -1 to -0.1 (lambda)", 2.1529114, attracting.depthOf(-0.1), 3e-3));
        checks.add(Check.atMost("current at equilibrium (D/lambda)", repelling.system.current(), 1e-10));
        return checks;
    }

    private double surfaceField() {
        return system.field(0);
    }

    /** Depth at which the potential has come to a level, by straight lines between the cell centres. */
    private double depthOf(double level) {
        double psi = system.surfacePotential();
        double x = 0;
        for (int k = 0; k < grid.cells(); k++) {
            double centre = 0.5 * (grid.faces()[k] + grid.faces()[k + 1]);
            double next = psi - system.field(k) * (centre - x);
            if ((next - level) * (psi - level) <= 0) {
                return x + (centre - x) * (psi - level) / (psi - next);
            }
            psi = next;
            x = centre;
        }
        return Double.NaN;
    }
}
