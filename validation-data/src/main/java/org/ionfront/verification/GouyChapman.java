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
 * The diffuse layer of a symmetric electrolyte before a charged face: tanh(psi/4) = tanh(psi0/4) e^-x in units of the Debye
 * length, slope 2 sinh(psi0/2). Cations and anions move; an immobile cation takes the place of the solver's fixed background.
 */
final class GouyChapman {
    private static final double DEPTH = 20;
    private static final double SETTLED = 5000;
    private static final double IMMOBILE = 1e-30;

    private final Grid grid;
    private final NernstPlanckPoisson system;

    private GouyChapman(double potential, int cellsPerLength) {
        double width = 1.0 / cellsPerLength;
        grid = Grid.graded(DEPTH, 6, width, 1 + width);
        // Both ions screen: the Debye length 1 belongs to twice the density.
        double lambda2 = 2;
        system = new NernstPlanckPoisson(
                grid,
                lambda2,
                new double[] {1, -1, 1},
                new double[] {1, -1, 1},
                List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(1), new ConstantDiffusivity(IMMOBILE)),
                new FrontCondition.Blocking(),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, 1);
        double[] y = system.uniformState(0);
        system.setCircuit(new CircuitCondition.Potential(potential));
        Stepping.adaptive(system, y, 0, 1, 1e-6);
        system.setCircuit(new CircuitCondition.Potential(0));
        Stepping.adaptive(system, y, 1, SETTLED, 1e-3);
        system.observe(SETTLED, y);
    }

    static VerificationCase verification() {
        return new VerificationCase(
                "gouy-chapman",
                "exact: symmetric electrolyte with mobile anions before a charged face; two grids, extrapolated",
                GouyChapman::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double[] depths = {0.5, 1, 2};
        double[][] potentials = {{1.1519794, 0.6866807, 0.2504900}, {1.9990492, 1.1514872, 0.4137516}};
        double[] slopes = {2.3504024, 7.2537208};
        for (int k = 0; k < slopes.length; k++) {
            double applied = 2.0 * (k + 1);
            GouyChapman coarse = new GouyChapman(applied, 20);
            GouyChapman fine = new GouyChapman(applied, 40);
            String at = "psi0 = " + applied + ": ";
            checks.add(Check.relative(
                    at + "surface field (1/lambda_D)",
                    slopes[k],
                    extrapolated(coarse.system.field(0), fine.system.field(0)),
                    k == 0 ? 1e-4 : 1e-3));
            for (int d = 0; d < depths.length; d++) {
                checks.add(Check.value(
                        at + "psi at x = " + depths[d] + " lambda_D",
                        potentials[k][d],
                        extrapolated(coarse.potentialAt(depths[d]), fine.potentialAt(depths[d])),
                        2e-4));
            }
            checks.add(Check.atMost(at + "current at equilibrium (D/lambda_D)", fine.system.current(), 1e-9));
        }
        return checks;
    }

    private static double extrapolated(double coarse, double fine) {
        return fine + (fine - coarse) / 3;
    }

    /** Potential at a face between equal cells: from the surface by the field of every range. */
    private double potentialAt(double depth) {
        double psi = system.surfacePotential();
        double width = grid.faces()[1];
        psi -= 0.5 * width * system.field(0);
        double centre = 0.5 * width;
        int face = 1;
        while (centre + width <= depth + 1e-9 * width) {
            psi -= width * system.field(face++);
            centre += width;
        }
        return psi - (depth - centre) * system.field(face);
    }
}
