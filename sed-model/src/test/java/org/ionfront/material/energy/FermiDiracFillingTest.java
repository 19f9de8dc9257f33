package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Filled fractions against mpmath 1.3.0 with 30 digits, which integrates on other pieces with another rule (tanh-sinh). */
class FermiDiracFillingTest {
    private static final double ACCURACY = 1e-12;

    private static void assertOccupation(
            SiteEnergyDistribution distribution, double temperature, double level, double filled, double empty) {
        ThermalOccupation found = new FermiDiracFilling(temperature).occupation(distribution, level);
        assertThat(found.filled()).isCloseTo(filled, within(ACCURACY * filled));
        // 1 - q of the larger fraction is known to an ulp of 1 only.
        assertThat(found.empty()).isCloseTo(empty, within(ACCURACY * empty + (empty < 0.5 ? 0 : 2e-16)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 300, 0.15471, 0.90908473807602143, 0.090915261923978573",
        "0.25, 300, -0.2, 0.042390234918085066, 0.95760976508191493",
        "0.25, 300, -0.6, 3.5239744021525313e-7, 0.99999964760255978",
        "0.25, 300, -1.2, 3.1841287285893781e-17, 0.99999999999999997",
        "0.25, 300, 0.7, 0.99999999210158166, 7.8984183371772734e-9",
        "1e-6, 300, 0.05, 0.87370102795087471, 0.12629897204912529",
        "1e-6, 300, -0.5, 3.9844620012972464e-9, 0.999999996015538",
        "1e-6, 50, 1e-6, 0.50005802259020639, 0.49994197740979361",
        "1, 50, -0.9, 0.017046111016551335, 0.98295388898344867",
        "1, 50, 0.3, 0.7600074187107356, 0.2399925812892644",
        "1, 3000, -1.5, 0.01049845881971815, 0.98950154118028185",
        "0.06, 3000, 0.4, 0.82406365816991212, 0.17593634183008788",
        "0.01, 50, -0.02, 0.01507746549345853, 0.98492253450654147"
    })
    void gaussian(double fwhm, double temperature, double level, double filled, double empty) {
        assertOccupation(new GaussianDistribution(0, fwhm), temperature, level, filled, empty);
    }

    /** Decay energy E_c in the first column. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 350, -0.05, 0.63125948956311842, 0.36874051043688158",
        "0.1, 350, -1, 5.2979044872663594e-5, 0.99994702095512734",
        "0.01, 300, -0.3, 1.4880625557887574e-5, 0.99998511937444211",
        "0.5, 100, 0.1, 0.99999984540282674, 1.5459717326050643e-7"
    })
    void exponentialTail(double decay, double temperature, double level, double filled, double empty) {
        assertOccupation(ExponentialTailDistribution.ofDecayEnergy(decay), temperature, level, filled, empty);
    }

    static Stream<Arguments> boxes() {
        Random random = new Random(90125);
        return Stream.generate(() -> Arguments.of(
                        Math.pow(10, -6 + 6 * random.nextDouble()),
                        50 * Math.pow(60, random.nextDouble()),
                        random.nextDouble() * 12 - 6))
                .limit(60);
    }

    /**
     * A box in closed form, q = (kT/W) [ln(1 + exp((E_F - E_lo)/kT)) - ln(1 + exp((E_F - E_hi)/kT))], levels up to 6 kT outside;
     * the difference is written as ln(1 + (e^a - e^b)/(1 + e^b)), which has no cancellation.
     */
    @ParameterizedTest
    @MethodSource("boxes")
    void box(double width, double temperature, double outside) {
        double thermalEnergy = PhysicalConstants.BOLTZMANN_EV * temperature;
        double level = Math.copySign(0.37 * width, outside) + outside * thermalEnergy;
        double a = (level + 0.5 * width) / thermalEnergy;
        double b = (level - 0.5 * width) / thermalEnergy;
        double relative = width / thermalEnergy;
        double filled = b > 0
                ? 1 - Math.log1p(Math.exp(-a) * Math.expm1(relative) / (1 + Math.exp(-a))) / relative
                : Math.log1p(Math.exp(b) * Math.expm1(Math.min(relative, 700)) / (1 + Math.exp(b))) / relative;
        if (relative < 600) {
            ThermalOccupation found = new FermiDiracFilling(temperature).occupation(new BoxDistribution(width), level);
            assertThat(found.filled()).isCloseTo(filled, within(ACCURACY * filled));
        }
    }

    /** Levels above the lower edge in units of kT for a box of 10 kT: ln[(e^(10 q) - 1)/(1 - e^(10 (q - 1)))]. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.54145", "0.5, 5", "0.9, 9.45855"})
    void levelInABox(double filled, double reduced) {
        double thermalEnergy = PhysicalConstants.BOLTZMANN_EV * 300;
        SiteEnergyDistribution box = new BoxDistribution(10 * thermalEnergy);
        double level = new FermiDiracFilling(300).level(box, filled, 1 - filled);
        assertThat(level / thermalEnergy + 5).isCloseTo(reduced, within(5e-6));
        double exact = Math.log(Math.expm1(10 * filled) / -Math.expm1(10 * (filled - 1)));
        assertThat(level / thermalEnergy + 5).isCloseTo(exact, within(1e-13));
    }

    static Stream<Arguments> anyGlass() {
        Random random = new Random(4711);
        return Stream.generate(() -> {
                    double width = Math.pow(10, -6 + 6 * random.nextDouble());
                    SiteEnergyDistribution distribution = Shapes.all(width).get(random.nextInt(Shapes.COUNT));
                    double tail = Math.pow(10, -12 * random.nextDouble());
                    return Arguments.of(
                            distribution,
                            50 * Math.pow(60, random.nextDouble()),
                            0.5 * tail,
                            width,
                            random.nextBoolean());
                })
                .limit(300);
    }

    /**
     * From a filled fraction to the level and back; and from there to the level again, which costs 1e-10 of the width or the last
     * digits of an energy of many kT.
     */
    @ParameterizedTest
    @MethodSource("anyGlass")
    void levelAndFractionAreInverse(
            SiteEnergyDistribution distribution, double temperature, double small, double width, boolean upper) {
        FermiDiracFilling filling = new FermiDiracFilling(temperature);
        double level =
                upper ? filling.level(distribution, 1 - small, small) : filling.level(distribution, small, 1 - small);
        ThermalOccupation found = filling.occupation(distribution, level);
        double back = upper ? found.empty() : found.filled();
        // Round-off of the level against the origin, carried to the fraction by the slope.
        double roundOff = 4 * Math.ulp(level) * found.slope();
        assertThat(back).isCloseTo(small, within(1e-11 * small + roundOff));
        double again = filling.level(distribution, found.filled(), found.empty());
        double thermalEnergy = PhysicalConstants.BOLTZMANN_EV * temperature;
        assertThat(again).isCloseTo(level, within(1e-10 * width + 4 * Math.ulp(level) + 1e-14 * thermalEnergy));
    }

    /** The same glass by step filling: the edge is 4 kT wide, and kT is 1/30000 of the width here. */
    @Test
    void aColdGlassFillsInSteps() {
        SiteEnergyDistribution glass = new GaussianDistribution(0, 1);
        FermiDiracFilling cold = new FermiDiracFilling(0.3868);
        for (double filled : new double[] {0.01, 0.3, 0.5, 0.9, 0.999}) {
            double step = glass.quantile(filled);
            double kT = PhysicalConstants.BOLTZMANN_EV * 0.3868;
            // Sommerfeld: E_F moves by -(pi kT)^2/6 of the logarithmic slope of g, -z/s.
            double z = StandardNormal.quantile(filled) * StandardNormal.FWHM;
            double expected = step + Math.PI * Math.PI / 6 * kT * kT * z;
            assertThat(cold.level(glass, filled, 1 - filled)).isCloseTo(expected, within(1e-12));
        }
    }

    /** Sites of one energy: E_F = kT ln(q/(1 - q)) to (s/kT)^2 = 3e-10. */
    @ParameterizedTest
    @CsvSource({"1e-12", "0.001", "0.25", "0.5", "0.9", "0.999999"})
    void sitesOfNearlyOneEnergyFollowTheLogit(double filled) {
        double kT = PhysicalConstants.BOLTZMANN_EV * 300;
        double level = new FermiDiracFilling(300).level(new GaussianDistribution(0, 1e-6), filled, 1 - filled);
        assertThat(level).isCloseTo(kT * (Math.log(filled) - Math.log1p(-filled)), within(kT * 1e-9));
    }

    /** E_F(1) above the centre in meV, printed to 0.01 meV; own computation with scipy, again with mpmath to 17 digits. */
    @ParameterizedTest
    @CsvSource({
        "300, 0.15471, 0.15471438831890522",
        "350, 0.15905, 0.15904806653095636",
        "400, 0.16387, 0.16386650726223713",
        "420, 0.16592, 0.16591871390496175"
    })
    void bulkLevelRisesWithTemperature(double temperature, double printed, double exact) {
        FermiLevel level = new FermiLevel(new GaussianDistribution(0, 0.25), 0.1, new FermiDiracFilling(temperature));
        assertThat(level.bulkEnergy()).isCloseTo(printed, within(5.1e-6));
        assertThat(level.bulkEnergy()).isCloseTo(exact, within(1e-15));
    }

    /** E_F(w) - E_F(1) for a Gaussian of 250 meV and 10 % vacancies, mpmath with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "300, 0.9, -0.04955918521864895",
        "300, 0.5, -0.16791987054120516",
        "300, 0.2, -0.2598695914191615",
        "300, 0.1, -0.30942877663781045",
        "300, 0.01, -0.42968140457818258",
        "300, 1e-6, -0.72914143768063503",
        "300, 1e-12, -1.0894870856083122",
        "360, 0.9, -0.051329721928278437",
        "360, 1e-12, -1.2017718458128599",
        "420, 0.9, -0.053349827884789244",
        "420, 1e-12, -1.3251207950380019"
    })
    void levelsIntoTheDiluteGlass(double temperature, double fraction, double shift) {
        FermiLevel level = new FermiLevel(new GaussianDistribution(0, 0.25), 0.1, new FermiDiracFilling(temperature));
        assertThat(-level.activationEnergyIncrease(fraction)).isCloseTo(shift, within(2e-15));
    }

    /** Dilute ions: E_F = E_0 - s^2/(2kT) + kT ln q. */
    @Test
    void fewIonsFollowBoltzmann() {
        double kT = PhysicalConstants.BOLTZMANN_EV * 300;
        GaussianDistribution glass = new GaussianDistribution(0, 0.25);
        double s = glass.standardDeviation();
        double level = new FermiDiracFilling(300).level(glass, 1e-30, 1);
        assertThat(level).isCloseTo(-s * s / (2 * kT) + kT * Math.log(1e-30), within(1e-9));
    }

    @Test
    void noIonsAndNoVacanciesAreAtInfinity() {
        FermiLevel level = new FermiLevel(new BoxDistribution(0.2), 0.25, new FermiDiracFilling(300));
        assertThat(level.energy(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(level.energy(1.25)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(level.energy(-0.1)).isNaN();
        assertThat(level.energy(1.3)).isNaN();
        assertThat(level.energy(Double.NaN)).isNaN();
    }

    @Test
    void rejectsATemperatureThatIsNotPositive() {
        assertThatThrownBy(() -> new FermiDiracFilling(0)).hasMessageContaining("temperature is 0.0 K");
        assertThatThrownBy(() -> new FermiDiracFilling(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void fractionIsTheInverseOfTheLevel() {
        FermiLevel level = new FermiLevel(new GaussianDistribution(0, 0.25), 0.1, new FermiDiracFilling(350));
        assertThat(level.fraction(level.energy(0.3))).isCloseTo(0.3, within(1e-14));
        FermiLevel step = new FermiLevel(new GaussianDistribution(0, 0.25), 0.1);
        assertThat(step.fraction(step.energy(0.3))).isCloseTo(0.3, within(1e-14));
        assertThat(step.filling().probability(0.1, 0.2)).isEqualTo(1);
        assertThat(step.filling().probability(0.3, 0.2)).isZero();
        assertThat(level.filling().probability(0.2, 0.2)).isEqualTo(0.5);
    }
}
