package org.ionfront.material.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementCircuitTest {
    private static final double BULK = 1e-17;
    private static final double DENSITY = 1.38e28;

    private static ReplacementCircuit constant(double ratio) {
        Replacement replacement = new IonPair(new ConstantDiffusivity(BULK), BULK / ratio).replacement();
        return new ReplacementCircuit(replacement, DENSITY, 1e-4, 300);
    }

    /** 2 V, 0.1 mm, R = 1000: worked out from the square root in another program; half a second is 1e-5. */
    @Test
    void theCurrentAtConstantPotentialFallsWithTheRootOfTime() {
        ReplacementCircuit circuit = constant(1000);
        assertThat(circuit.currentDensity(2, 0)).isCloseTo(1.71051e-2, within(5e-8));
        assertThat(circuit.currentDensity(2, 19408) / circuit.currentDensity(2, 0))
                .isCloseTo(0.5, within(1e-5));
        assertThat(circuit.frontDepth(circuit.charge(2, 19408))).isCloseTo(100.10e-9, within(5e-12));
    }

    /** The same experiment in natural units: t I_0/(N ell_0) = 10.135 and on; the same source. */
    @ParameterizedTest
    @CsvSource({"10.135, 0.890253", "40.135, 0.700735", "80.035, 0.571008", "116.16, 0.500001"})
    void theCurrentRatioInNaturalUnits(double time, double ratio) {
        ReplacementCircuit circuit = constant(1000);
        double initial = circuit.currentDensity(2, 0);
        // One time unit replaces one natural length at the first current: both follow from the circuit.
        double unit = circuit.naturalLength(initial) / circuit.chargeDepth(initial);
        // psi = 77.363 there, 77.36345 here.
        assertThat(circuit.currentDensity(2, time * unit) / initial).isCloseTo(ratio, within(2e-5));
    }

    /** Mean of D_2/S over the fan of a Gaussian: trapezoids in the fraction with 400000 steps, another program. */
    @ParameterizedTest
    @CsvSource({"1.6375892372914e-4, 1.0991164", "2.4529220105181e-5, 1.0396189", "4.3083236282992e-6, 1.0151477"})
    void theFanConductsBetweenThePlateauAndThePureForeignIon(double foreignOverBulk, double mean) {
        SiteEnergyLaw law = new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.10), 300, BULK);
        double foreign = foreignOverBulk * BULK;
        Replacement replacement = new IonPair(law, foreign).replacement();
        assertThat(foreign * replacement.meanInverseMobilitySum()).isCloseTo(mean, within(1e-7));
        assertThat(mean).isBetween(1.0, replacement.reach());
    }

    /** Constant coefficients, foreign ion faster: S = sqrt(D_1 D_2 x_Q/x), so the mean of 1/S has a closed form. */
    @Test
    void aSpreadingTransitionHasTheResistanceOfItsFan() {
        double ratio = 0.1;
        Replacement replacement = new IonPair(new ConstantDiffusivity(BULK), BULK / ratio).replacement();
        double fast = BULK / ratio;
        double start = BULK / fast;
        double reach = fast / BULK;
        double closed =
                (start / fast + 2.0 / 3 * (Math.pow(reach, 1.5) - Math.pow(start, 1.5)) / Math.sqrt(BULK * fast))
                        / reach;
        assertThat(replacement.reach()).isCloseTo(reach, within(1e-12));
        assertThat(replacement.meanInverseMobilitySum() / closed).isCloseTo(1, within(1e-8));
    }

    @Test
    void currentIsTheRateOfChargeAndPotentialTheirProduct() {
        SiteEnergyLaw law = new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.10), 300, BULK);
        ReplacementCircuit circuit =
                new ReplacementCircuit(new IonPair(law, 2e-4 * BULK).replacement(), DENSITY, 1e-4, 300);
        double time = 3e4;
        double rate = (circuit.charge(8, time + 1) - circuit.charge(8, time - 1)) / 2;
        double current = circuit.currentDensity(8, time);
        assertThat(rate / current).isCloseTo(1, within(1e-8));
        assertThat(circuit.surfacePotential(current, circuit.charge(8, time))).isCloseTo(8, within(1e-10));
    }

    @Test
    void rejectsAPlateWithoutThickness() {
        Replacement replacement = constant(10).replacement();
        assertThatThrownBy(() -> new ReplacementCircuit(replacement, DENSITY, 0, 300))
                .hasMessage("the thickness is 0.0; it must be positive");
    }
}
