package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;

/** Ions in a field that stays as it is, because they are a trace and the screening length is huge, or nothing is charged. */
final class ConstantField {
    private static final double TRACE = 1e-3;
    private static final double IMMOBILE = 1e-30;

    private ConstantField() {}

    static VerificationCase goldman() {
        return new VerificationCase(
                "goldman",
                "Goldman 1943, exact: J = (D/L) v (n0 - nL e^-v)/(1 - e^-v); D 1e-15 m2/s, L 1 um, n0 2e27, nL 1e27 1/m3",
                ConstantField::goldmanChecks);
    }

    static VerificationCase fick() {
        return new VerificationCase(
                "fick", "exact: erfc(x/(2 sqrt(D t))) from a surface held at 1", ConstantField::fickChecks);
    }

    private static List<Check> goldmanChecks() {
        double[] drifts = {1, 5, -2, 40};
        double[] fluxes = {2.5819767e18, 1.00339183e19, -1.68696471e18, 8e19};
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < drifts.length; k++) {
            checks.add(Check.relative(
                    "flux at v = " + Math.round(drifts[k]) + " (1/(m2 s)), ten cells",
                    fluxes[k],
                    goldmanFlux(drifts[k]),
                    1e-7));
        }
        return checks;
    }

    private static double goldmanFlux(double drift) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(1, 10),
                1e10,
                new double[] {1, 1},
                new double[] {TRACE, 1 - TRACE},
                List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(IMMOBILE)),
                new FrontCondition.Reservoir(new double[] {2 * TRACE, 1 - 2 * TRACE}),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, TRACE);
        system.setCircuit(new CircuitCondition.Potential(0));
        double[] y = system.uniformState(drift);
        Stepping.adaptive(system, y, 0, 20, 1e-6);
        system.observe(20, y);
        // Units: D/L = 1e-9 m/s, trace = 1e27 per m^3.
        return system.current() / TRACE * 1e-9 * 1e27;
    }

    private static List<Check> fickChecks() {
        double[] arguments = {0.25, 0.5, 1, 2};
        double[] values = {0.72367361, 0.47950012, 0.15729921, 0.00467773};
        List<Check> checks = new ArrayList<>();
        Diffusion fine = new Diffusion(320);
        for (int k = 0; k < arguments.length; k++) {
            checks.add(Check.value(
                    "fraction at x/(2 sqrt(D t)) = " + arguments[k], values[k], fine.at(2 * arguments[k]), 2e-4));
        }
        double order = Math.log(new Diffusion(160).error() / fine.error()) / Math.log(2);
        checks.add(Check.order("order in space", 2, order, 0.05));
        return checks;
    }

    /** Two ions with equal coefficients exchange: no field. */
    private static final class Diffusion {
        private static final double LENGTH = 10;

        private final int cells;
        private final NernstPlanckPoisson system;
        private final double[] y;

        Diffusion(int cells) {
            this.cells = cells;
            system = new NernstPlanckPoisson(
                    Grid.uniform(LENGTH, cells),
                    1e-4,
                    new double[] {1, 1},
                    new double[] {0, 1},
                    List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(1)),
                    new FrontCondition.Reservoir(new double[] {1, 0}),
                    BackCondition.RESERVOIR);
            system.setTolerances(1e-7, 1e-7, 1);
            y = system.uniformState(0);
            Stepping.adaptive(system, y, 0, 1, 1e-7);
        }

        double at(double depth) {
            double place = depth / LENGTH * cells - 0.5;
            int left = (int) Math.floor(place);
            double share = place - left;
            return (1 - share) * system.fraction(y, 0, left) + share * system.fraction(y, 0, left + 1);
        }

        double error() {
            double largest = 0;
            for (int k = 0; k < cells; k++) {
                double x = (k + 0.5) * LENGTH / cells;
                largest = Math.max(largest, Math.abs(system.fraction(y, 0, k) - Erf.erfc(0.5 * x)));
            }
            return largest;
        }
    }
}
