package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.ElectroneutralTransport;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Two solutions of chlorides held at the ends of a layer, no current, steady state: the liquid junction potential of Henderson
 * and Planck, which agree for one salt and for equal concentrations. An immobile cation takes the place of the solver's fixed
 * background. Diffusivities at 25 degC [1e-9 m^2/s].
 */
final class LiquidJunction {
    private static final double SODIUM = 1.334;
    private static final double POTASSIUM = 1.957;
    private static final double CHLORIDE = 2.032;
    private static final double PROTON = 9.311;
    private static final double CAESIUM = 2.056;
    private static final double IMMOBILE = 1e-30;
    private static final double MILLIVOLTS = 1e3 * PhysicalConstants.BOLTZMANN_EV * 298.15;
    private static final double STEADY = 10;

    private LiquidJunction() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "liquid-junction",
                "Henderson and Planck; a published calculator's tests, 50 NaCl | 50 KCl there -4.3 +- 0.5 mV",
                LiquidJunction::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double sodiumPotassium = extrapolated(SODIUM, POTASSIUM, new double[] {1, 0}, new double[] {0, 1});
        double sodiumCaesium = extrapolated(SODIUM, CAESIUM, new double[] {1, 0}, new double[] {0, 1});
        double acid = extrapolated(PROTON, SODIUM, new double[] {0.1, 0}, new double[] {0.00345, 0});
        double salt = extrapolated(SODIUM, POTASSIUM, new double[] {0.0995, 0}, new double[] {0.00499, 0});
        checks.add(new Check(
                "NaCl 50 | KCl 50 (mV), published uncertainty",
                -4.3,
                sodiumPotassium,
                Math.abs(sodiumPotassium + 4.3),
                0.5,
                Check.Basis.PUBLISHED_ERROR));
        checks.add(Check.value("NaCl 50 | KCl 50 (mV)", -4.36, sodiumPotassium, 0.006));
        checks.add(Check.value("NaCl | CsCl (mV)", -4.99, sodiumCaesium, 0.006));
        checks.add(Check.value("HCl 0.1 | 0.00345 (mV)", 55.51, acid, 0.006));
        checks.add(Check.value("NaCl 0.0995 | 0.00499 (mV)", -15.94, salt, 0.006));
        return checks;
    }

    private static double extrapolated(double first, double second, double[] left, double[] right) {
        double coarse = potential(first, second, left, right, 80);
        double fine = potential(first, second, left, right, 160);
        return fine + (fine - coarse) / 3;
    }

    /**
     * Potential of the right solution against the left one [mV].
     *
     * @param left concentrations of the two cations on the left
     * @param right and on the right
     */
    private static double potential(double first, double second, double[] left, double[] right, int cells) {
        ElectroneutralTransport system = new ElectroneutralTransport(
                Grid.uniform(1, cells),
                new double[] {1, 1, -1, 1},
                composition(right),
                List.of(
                        new ConstantDiffusivity(first),
                        new ConstantDiffusivity(second),
                        new ConstantDiffusivity(CHLORIDE),
                        new ConstantDiffusivity(IMMOBILE)),
                new FrontCondition.Reservoir(composition(left)),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, 1);
        system.setCircuit(new CircuitCondition.Current(0, 0, 0));
        double[] y = system.uniformState(0);
        Stepping.adaptive(system, y, 0, STEADY, 1e-7);
        system.observe(STEADY, y);
        return -system.surfacePotential() * MILLIVOLTS;
    }

    private static double[] composition(double[] cations) {
        return new double[] {cations[0], cations[1], -cations[0] - cations[1], 1};
    }
}
