package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * TMAP8 verification case ver-1n: deuterons enter a constant field from a surface held at C0; 20 V over 10 mm at 773 K, D =
 * sqrt(3) 1.41e-6 exp(-0.74 eV/kT) m^2/s, a = qE/kT.
 *
 * <p>Errors as TMAP8 defines them: root mean square over the mean exact value, for profiles over the first millimetre, for
 * histories from 0 to 500 s.
 */
final class AppliedVoltage {
    private static final double LENGTH = 1e-2;
    private static final double SHOWN = 1e-3;
    private static final double THERMAL_VOLTAGE = PhysicalConstants.BOLTZMANN_EV * 773;
    private static final double DRIFT = 20 / LENGTH / THERMAL_VOLTAGE;
    private static final double DIFFUSIVITY = Math.sqrt(3) * 1.41e-6 * Math.exp(-0.74 / THERMAL_VOLTAGE);
    private static final double SURFACE = 1918565.65886;
    private static final double TRACE = 1e-3;
    private static final double IMMOBILE = 1e-30;
    private static final double CELL = 1.25e-6;
    private static final double PERCENT = 100;

    private final Grid grid = Grid.graded(LENGTH, 1.5 * SHOWN, CELL, 1.05);
    private final NernstPlanckPoisson system = new NernstPlanckPoisson(
            grid,
            1,
            new double[] {1, 1},
            new double[] {0, 1},
            List.of(new ConstantDiffusivity(DIFFUSIVITY), new ConstantDiffusivity(IMMOBILE)),
            new FrontCondition.Reservoir(new double[] {TRACE, 1 - TRACE}),
            BackCondition.OUTFLOW);
    private final double[] y = system.uniformState(DRIFT);

    private AppliedVoltage() {
        // The charge passed is no scale here, because the field hardly changes.
        system.setTolerances(1e-6, 1e-6, 1e-6);
    }

    static VerificationCase verification() {
        return new VerificationCase(
                "tmap8-ver-1n",
                "TMAP8 verification case ver-1n (MOOSE): exact solution, and the errors TMAP8 reports of itself",
                () -> new AppliedVoltage().checks());
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        MeanSquare shallow = new MeanSquare();
        MeanSquare deep = new MeanSquare();
        int step = 5;
        for (int time = 0; time < 500; time += step) {
            Stepping.adaptive(system, y, time, time + step, time == 0 ? 1e-6 : 0.1 * step);
            shallow.add(at(1e-4), exact(1e-4, time + step));
            deep.add(at(5e-4), exact(5e-4, time + step));
            if (time + step == 30) {
                checks.add(Check.published("RMS error of the profile at 30 s (%)", profileError(30), 0.86));
            }
        }
        checks.add(Check.published("RMS error of the profile at 500 s (%)", profileError(500), 0.11));
        checks.add(Check.published("RMS error of the history at 0.1 mm (%)", shallow.percent(), 0.14));
        checks.add(Check.published("RMS error of the history at 0.5 mm (%)", deep.percent(), 0.51));
        checks.add(Check.relative("C at 0.1 mm, 500 s (1/um3)", 1913773.1, SURFACE * at(1e-4), 1e-5));
        checks.add(Check.relative("C at 0.3 mm, 500 s (1/um3)", 1804135.2, SURFACE * at(3e-4), 1e-4));
        checks.add(Check.relative("C at 0.5 mm, 500 s (1/um3)", 1284331.7, SURFACE * at(5e-4), 1e-4));
        return checks;
    }

    private double profileError(double time) {
        MeanSquare error = new MeanSquare();
        for (int k = 0; (k + 1) * CELL <= SHOWN * (1 + 1e-9); k++) {
            error.add(system.fraction(y, 0, k) / TRACE, exact((k + 0.5) * CELL, time));
        }
        return error.percent();
    }

    /** Fraction of the surface value at a depth that is a face between fine cells. */
    private double at(double depth) {
        int right = (int) Math.round(depth / CELL);
        return 0.5 * (system.fraction(y, 0, right - 1) + system.fraction(y, 0, right)) / TRACE;
    }

    private static double exact(double x, double t) {
        double root = 2 * Math.sqrt(DIFFUSIVITY * t);
        double ahead = Erf.erfc((x + DRIFT * DIFFUSIVITY * t) / root);
        // exp overflows where erfc is zero.
        return 0.5 * ((ahead == 0 ? 0 : Math.exp(DRIFT * x) * ahead) + Erf.erfc((x - DRIFT * DIFFUSIVITY * t) / root));
    }

    private static final class MeanSquare {
        private double squares;
        private double sum;
        private int count;

        void add(double ours, double exact) {
            squares += (ours - exact) * (ours - exact);
            sum += exact;
            count++;
        }

        double percent() {
            return PERCENT * Math.sqrt(squares / count) / (sum / count);
        }
    }
}
