package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard glass of these tests: Gaussian of 250 meV full width at half maximum, 10 % vacancies, step filling. */
class SiteEnergyLawTest {
    private static final FermiLevel LEVEL = new FermiLevel(new GaussianDistribution(0, 0.25), 0.10);
    private static final double BULK = 1e-17;

    private static SiteEnergyLaw lawAt(double temperature) {
        return new SiteEnergyLaw(LEVEL, temperature, BULK);
    }

    private static double diffusivity(SiteEnergyLaw law, double fraction) {
        return law.evaluate(new double[] {fraction, 1 - fraction}, 0, new double[2]);
    }

    /**
     * log10(D/D_b) computed with scipy 1.17.1 (scipy.special.ndtri) and the exact SI constants, printed to four decimals;
     * tolerance: half of the last one.
     */
    @ParameterizedTest(name = "w = {0}")
    @CsvSource({
        "1.0,   0,       0,       0,       0,       0,       0,       0",
        "0.9,  -0.7611, -0.7135, -0.6715, -0.6342, -0.6008, -0.5708, -0.5436",
        "0.8,  -1.3030, -1.2216, -1.1497, -1.0858, -1.0287, -0.9773, -0.9307",
        "0.6,  -2.1776, -2.0415, -1.9214, -1.8147, -1.7192, -1.6332, -1.5555",
        "0.5,  -2.5849, -2.4234, -2.2808, -2.1541, -2.0407, -1.9387, -1.8464",
        "0.4,  -3.0033, -2.8156, -2.6500, -2.5027, -2.3710, -2.2525, -2.1452",
        "0.3,  -3.4596, -3.2433, -3.0526, -2.8830, -2.7312, -2.5947, -2.4711",
        "0.2,  -4.0015, -3.7514, -3.5308, -3.3346, -3.1591, -3.0011, -2.8582",
        "0.15, -4.3374, -4.0663, -3.8271, -3.6145, -3.4243, -3.2531, -3.0982",
        "0.1,  -4.7626, -4.4649, -4.2023, -3.9688, -3.7599, -3.5719, -3.4018",
        "0.07, -5.1010, -4.7822, -4.5009, -4.2509, -4.0271, -3.8258, -3.6436",
        "0.05, -5.3965, -5.0592, -4.7616, -4.4971, -4.2604, -4.0474, -3.8546",
        "0.03, -5.8100, -5.4469, -5.1265, -4.8417, -4.5869, -4.3575, -4.1500",
        "0.01, -6.5937, -6.1816, -5.8180, -5.4948, -5.2056, -4.9453, -4.7098"
    })
    void diffusivityFallsByDecadesAsTheGlassIsEmptied(
            double fraction,
            double k300,
            double k320,
            double k340,
            double k360,
            double k380,
            double k400,
            double k420) {
        double[] expected = {k300, k320, k340, k360, k380, k400, k420};
        for (int k = 0; k < expected.length; k++) {
            double decades = Math.log10(diffusivity(lawAt(300 + 20 * k), fraction) / BULK);
            assertThat(decades).as("at %d K", 300 + 20 * k).isCloseTo(expected[k], within(5.0001e-5));
        }
    }

    /** log10(D/D_b) with Fermi-Dirac filling, own computation with scipy, printed to four decimals. */
    @ParameterizedTest(name = "w = {0}")
    @CsvSource({
        "1.0,   0,       0,       0",
        "0.9,  -0.8326, -0.7186, -0.6402",
        "0.8,  -1.4240, -1.2282, -1.0932",
        "0.6,  -2.3772, -2.0487, -1.8216",
        "0.5,  -2.8209, -2.4304, -2.1603",
        "0.4,  -3.2767, -2.8227, -2.5084",
        "0.3,  -3.7741, -3.2509, -2.8887",
        "0.2,  -4.3656, -3.7605, -3.3417",
        "0.15, -4.7328, -4.0772, -3.6236",
        "0.1,  -5.1982, -4.4791, -3.9819",
        "0.07, -5.5694, -4.8002, -4.2687",
        "0.05, -5.8942, -5.0815, -4.5204",
        "0.03, -6.3499, -5.4770, -4.8753",
        "0.01, -7.2183, -6.2340, -5.5583"
    })
    void aFermiEdgeMakesTheFallSteeper(double fraction, double k300, double k360, double k420) {
        double[] expected = {k300, k360, k420};
        for (int k = 0; k < expected.length; k++) {
            double temperature = 300 + 60 * k;
            SiteEnergyLaw law = fermiDirac(new BulkScale(BULK), temperature);
            assertThat(Math.log10(diffusivity(law, fraction) / BULK))
                    .as("at %s K", temperature)
                    .isCloseTo(expected[k], within(5.0001e-5));
        }
    }

    private static SiteEnergyLaw fermiDirac(DiffusivityScale scale, double temperature) {
        // The filling is taken at the temperature of the law, whatever it was before.
        FermiLevel level = new FermiLevel(new GaussianDistribution(0, 0.25), 0.10, new FermiDiracFilling(1000));
        return new SiteEnergyLaw(level, temperature, scale, 0);
    }

    /** Gamma = (w/kT) dE_F/dw at 300 K, own computation, printed to two decimals. */
    @ParameterizedTest
    @CsvSource({
        "1, 22.8, 25.0, 0.06",
        "0.5, 4.71, 5.13, 0.006",
        "0.2, 2.83, 3.09, 0.006",
        "0.1, 2.28, 2.50, 0.006",
        "0.05, 1.95, 2.15, 0.006"
    })
    void thermodynamicFactors(double fraction, double step, double fermi, double tolerance) {
        assertThat(lawAt(300).thermodynamicFactor(fraction)).isCloseTo(step, within(tolerance));
        assertThat(fermiDirac(new BulkScale(BULK), 300).thermodynamicFactor(fraction))
                .isCloseTo(fermi, within(tolerance));
    }

    /** D_0 = D_b exp(E_a/kT) and E_DC = E_F(1) + E_a say the same as D_b, at one temperature. */
    @Test
    void threeWaysToFixTheScaleAgree() {
        double kT = PhysicalConstants.BOLTZMANN_EV * 320;
        double path = LEVEL.bulkEnergy() + 0.6;
        SiteEnergyLaw bulk = lawAt(320);
        SiteEnergyLaw transport = new SiteEnergyLaw(LEVEL, 320, new PathScale(BULK * Math.exp(0.6 / kT), path), 0);
        SiteEnergyLaw activated = new SiteEnergyLaw(LEVEL, 320, new ActivatedBulkScale(BULK, 0.6, 320), 0);
        for (double fraction : new double[] {1, 0.4, 0.01}) {
            double expected = diffusivity(bulk, fraction);
            assertThat(diffusivity(transport, fraction)).isCloseTo(expected, within(1e-12 * expected));
            assertThat(diffusivity(activated, fraction)).isCloseTo(expected, within(1e-13 * expected));
            // And the latter two at another temperature.
            double elsewhere = diffusivity(transport.at(400), fraction);
            assertThat(diffusivity(activated.at(400), fraction)).isCloseTo(elsewhere, within(1e-12 * elsewhere));
        }
        assertThat(transport.parameterNames()).containsExactly("fwhm", "prefactor", "path_energy");
        assertThat(activated.parameterNames()).containsExactly("fwhm", "bulk_diffusivity", "activation_energy");
        assertThat(transport.parametersOfItsTemperature()).isEmpty();
        assertThat(activated.bulkDiffusivity()).isCloseTo(BULK, within(1e-30));
    }

    /**
     * In step filling the slope of ln D_b against -1/kT is the activation energy. A Fermi edge lowers the barrier by the rise of the
     * level, 12.965 meV at 300 K, and raises the slope by T dE_F/dT less that: 11.481 meV, mpmath with 25 digits.
     */
    @Test
    void aFermiEdgeChangesWhatAnArrheniusPlotShows() {
        double path = 0.8;
        double kT = PhysicalConstants.BOLTZMANN_EV * 300;
        for (boolean edge : new boolean[] {false, true}) {
            PathScale scale = new PathScale(1e-6, path);
            SiteEnergyLaw law = edge ? fermiDirac(scale, 300) : new SiteEnergyLaw(LEVEL, 300, scale, 0);
            double slope = law.temperatureDerivative(new double[] {1, 0}, 0) / law.bulkDiffusivity() * kT * 300;
            double expected = path - LEVEL.bulkEnergy();
            assertThat(slope - expected).isCloseTo(edge ? 0.011481033 : 0, within(1e-9));
        }
    }

    /**
     * D/D_b and its derivatives with respect to w and to the full width, at 300 K, by mpmath 1.3.0 with 50 digits.
     * Tolerance: an ulp of z in the exponent of D (150 at the lowest fraction) and of z^2/2 (690) in that of dD/dw.
     */
    @ParameterizedTest(name = "w = {0}")
    @CsvSource({
        "1e-300, 3.4732307761189028e-69, 3.8469953539611834e+230, -2.1899871238323414e-66",
        "1e-100, 4.672995541360817e-41, 8.9991246545034429e+58, -1.7358157553095375e-38",
        "1e-20, 1.2056465207057443e-19, 5.2795732604347271, -2.1008198111506099e-17",
        "1e-12, 1.1195658150542327e-15, 0.00063994816995745701, -1.5416795409754009e-13",
        "1e-6, 1.2785183644073037e-11, 1.0570893773714493e-5, -1.2827494492682887e-9",
        "0.001, 1.1402633718746927e-8, 1.3799392704618346e-5, -8.341902962691382e-7",
        "0.15, 4.5979893401713916e-5, 0.00078519353551617483, -0.0018368611266593672",
        "0.5, 0.0026005485841150444, 0.024495233778082796, -0.06191420253085391",
        "1, 1, 22.818846493074854, 0",
        "1.05, 4.3046041355104982, 168.1779975676123, 25.133467433409774",
        "1.0999, 19696.494148320573, 203169416.66064889, 779051.17363240528"
    })
    void lawAndDerivativesAreExactIntoTheFarTails(double fraction, double ratio, double slope, double widthDerivative) {
        SiteEnergyLaw law = lawAt(300);
        double[] fractions = {fraction, 1 - fraction};
        double[] partials = new double[2];
        double[] derivatives = new double[2];
        assertThat(law.evaluate(fractions, 0, partials) / BULK).isCloseTo(ratio, within(3e-13 * ratio));
        assertThat(partials[0] / BULK).isCloseTo(slope, within(1e-12 * slope));
        assertThat(partials[1]).isZero();
        law.parameterDerivatives(fractions, 0, derivatives);
        assertThat(derivatives[0] / BULK).isCloseTo(widthDerivative, within(3e-13 * Math.abs(widthDerivative)));
        assertThat(derivatives[1]).isCloseTo(ratio, within(3e-13 * ratio));
    }

    /** Gunawan, Schaefer and Weitzel 2024: four decades from fraction 1 to 0.2; with these numbers at 300.1 K. */
    @Test
    void fourDecadesFromFullToAFifthAreReachedNearRoomTemperature() {
        assertThat(Math.log10(diffusivity(lawAt(300.1), 0.2) / BULK)).isCloseTo(-4, within(3e-4));
    }

    /** An exponential tail gives D = D_b w^m, m = E_c/kT, exactly. */
    @ParameterizedTest
    @CsvSource({"1e-30", "0.01", "0.3", "0.5", "0.8", "1", "1.05"})
    void exponentialTailGivesAPowerLaw(double fraction) {
        double width = 4 * PhysicalConstants.BOLTZMANN_EV * 350;
        SiteEnergyLaw law =
                new SiteEnergyLaw(new FermiLevel(ExponentialTailDistribution.ofDecayEnergy(width), 0.1), 350, BULK);
        double[] partials = new double[1];
        double expected = BULK * Math.pow(fraction, 4);
        assertThat(law.evaluate(new double[] {fraction}, 0, partials)).isCloseTo(expected, within(1e-13 * expected));
        assertThat(partials[0]).isCloseTo(4 * expected / fraction, within(1e-12 * expected / fraction));
        assertThat(law.parameterNames()).containsExactly("fwhm", "bulk_diffusivity");
    }

    @Test
    void onlyTheOwnFractionCounts() {
        SiteEnergyLaw law = lawAt(300);
        double[] partials = {7, 7, 7};
        double value = law.evaluate(new double[] {0.9, 0.3, 0.7}, 1, partials);
        assertThat(value).isEqualTo(diffusivity(law, 0.3));
        assertThat(partials[0]).isZero();
        assertThat(partials[1]).isPositive();
        assertThat(partials[2]).isZero();
    }

    @Test
    void emptyGlassGivesTheLimitOfTheLaw() {
        double[] partials = {7};
        double[] derivatives = {7, 7};
        for (double fraction : new double[] {0, -1e-14, -1}) {
            assertThat(lawAt(300).evaluate(new double[] {fraction}, 0, partials))
                    .isZero();
            assertThat(partials).containsExactly(0);
            lawAt(300).parameterDerivatives(new double[] {fraction}, 0, derivatives);
            assertThat(derivatives).containsExactly(0, 0);
        }
    }

    @Test
    void lawHasNoValueOnceAllSitesAreFull() {
        double[] partials = new double[1];
        double[] derivatives = new double[2];
        for (double fraction : new double[] {1.1, 1.2, Double.NaN}) {
            assertThat(lawAt(300).evaluate(new double[] {fraction}, 0, partials))
                    .isNaN();
            assertThat(partials).containsOnly(Double.NaN);
            lawAt(300).parameterDerivatives(new double[] {fraction}, 0, derivatives);
            assertThat(derivatives).containsOnly(Double.NaN);
        }
        assertThat(diffusivity(lawAt(300), 1.1 - 1e-12)).isGreaterThan(BULK).isFinite();
    }

    @Test
    void otherParameterValuesKeepGlassAndTemperature() {
        SiteEnergyLaw law = lawAt(320).with(new double[] {0.2, 3e-18});
        assertThat(law.parameterNames()).containsExactly("fwhm", "bulk_diffusivity");
        assertThat(law.parameterValues()).containsExactly(0.2, 3e-18);
        assertThat(law.temperature()).isEqualTo(320);
        assertThat(law.bulkDiffusivity()).isEqualTo(3e-18);
        assertThat(law.fermiLevel()).isEqualTo(new FermiLevel(new GaussianDistribution(0, 0.2), 0.10));
    }

    @Test
    void rejectsImpossibleParameters() {
        SiteEnergyLaw law = lawAt(300);
        assertThatThrownBy(() -> law.with(new double[] {0.2})).hasMessageContaining("[fwhm, bulk_diffusivity]");
        assertThatThrownBy(() -> law.with(new double[] {-0.2, 1e-18})).hasMessageContaining("-0.2 eV");
        assertThatThrownBy(() -> law.with(new double[] {0.2, 0})).hasMessageContaining("bulk diffusivity is 0.0 m^2/s");
        assertThatThrownBy(() -> lawAt(0)).hasMessageContaining("temperature is 0.0 K");
        assertThatThrownBy(() -> lawAt(Double.NaN)).hasMessageContaining("NaN K");
    }

    /** Central differences with a step of 1e-5 T, whose error is of the order of 1e-10 times the square of ln(D/D_b). */
    @ParameterizedTest
    @ValueSource(doubles = {1.05, 1, 0.7, 0.3, 0.05, 1e-4})
    void theTemperatureChangesWhatTheSiteEnergiesMakeOfTheDiffusivity(double fraction) {
        double temperature = 350;
        double step = 1e-5 * temperature;
        double difference =
                (diffusivity(lawAt(temperature + step), fraction) - diffusivity(lawAt(temperature - step), fraction))
                        / (2 * step);
        double derivative = lawAt(temperature).temperatureDerivative(new double[] {fraction, 1 - fraction}, 0);
        assertThat(derivative).isCloseTo(difference, within(1e-7 * Math.abs(difference) + 1e-14 * BULK));
    }

    @Test
    void atAnotherTemperatureTheGlassIsTheSame() {
        SiteEnergyLaw warm = lawAt(300).at(400);
        assertThat(warm.temperature()).isEqualTo(400);
        assertThat(diffusivity(warm, 0.3)).isEqualTo(diffusivity(lawAt(400), 0.3));
        assertThat(warm.parametersOfItsTemperature()).containsExactly("bulk_diffusivity");
    }

    @Test
    void whatIsAskedOutsideTheRangeIsToldTheRange() {
        double[] full = {1.1, 0};
        assertThatThrownBy(() -> lawAt(300).valueAt(full, 0))
                .isInstanceOf(LawRangeException.class)
                .hasMessage("the charge fraction is 1.1; the law holds for 0.0 to below 1.1");
        assertThatThrownBy(() -> lawAt(300).valueAt(new double[] {-0.1}, 0)).isInstanceOf(LawRangeException.class);
        assertThat(lawAt(300).valueAt(new double[] {1, 0}, 0)).isEqualTo(BULK);
    }

    @Test
    void thereIsNoTemperatureDerivativeWhereAllSitesAreFullOrNothingMoves() {
        assertThat(lawAt(350).temperatureDerivative(new double[] {1.2, 0}, 0)).isNaN();
        assertThat(lawAt(350).temperatureDerivative(new double[] {0, 1}, 0)).isZero();
    }
}
