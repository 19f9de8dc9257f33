package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every distribution owes; fractions are drawn from a seeded stream over ten decades towards both ends. */
class SiteEnergyDistributionContractTest {
    static Stream<Arguments> distributionsAndFractions() {
        Random random = new Random(20240501);
        List<SiteEnergyDistribution> all = new ArrayList<>(Shapes.all(0.25));
        all.addAll(Shapes.all(0.06));
        all.add(new GaussianDistribution(-1.3, 0.06));
        all.add(new GaussianDistribution(2, 0.6));
        all.add(ExponentialTailDistribution.ofDecayEnergy(0.1));
        return all.stream()
                .flatMap(distribution -> random.doubles(20)
                        .mapToObj(x -> Arguments.of(distribution, Math.pow(10, -10 * x), random.nextBoolean())));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void quantileInvertsTheCumulative(SiteEnergyDistribution distribution, double tail, boolean upper) {
        double fraction = upper ? 1 - tail : tail;
        double energy = distribution.quantile(fraction);
        // Round-off of the energy against its origin, carried to the fraction by the density.
        double tolerance = 1e-13 * fraction + 4e-16 * Math.abs(energy) * distribution.density(energy);
        assertThat(distribution.cumulative(energy)).isCloseTo(fraction, within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void upperQuantileIsTheQuantileOfTheComplement(SiteEnergyDistribution distribution, double tail, boolean unused) {
        double below = 1 - tail;
        double energy = distribution.upperQuantile(1 - below);
        assertThat(distribution.quantile(below)).isCloseTo(energy, within(1e-14 * (1 + Math.abs(energy))));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void theFractionsBelowAndAboveMakeUpTheWhole(SiteEnergyDistribution distribution, double tail, boolean upper) {
        double energy = upper ? distribution.upperQuantile(tail) : distribution.quantile(tail);
        double tolerance = 1e-13 * tail + 4e-16 * Math.abs(energy) * distribution.density(energy);
        assertThat(upper ? distribution.upperCumulative(energy) : distribution.cumulative(energy))
                .isCloseTo(tail, within(tolerance));
        assertThat(distribution.cumulative(energy) + distribution.upperCumulative(energy))
                .isCloseTo(1, within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void densityIsTheSlopeOfTheCumulative(SiteEnergyDistribution distribution, double tail, boolean unused) {
        double energy = distribution.quantile(0.999 * tail);
        double h = Math.min(1e-5 * distribution.fullWidth(), 0.1 * nearestKnot(distribution, energy));
        double slope = (distribution.cumulative(energy + h) - distribution.cumulative(energy - h)) / (2 * h);
        // Central difference: h^2/6 times the third derivative, (4 z s/FWHM)^2 of the first at most, z up to 6.4; and
        // round-off.
        double roundOff = 2e-16 * (tail + 4 * Math.abs(energy) * slope) / h;
        assertThat(distribution.density(energy)).isCloseTo(slope, within(1e-6 * slope + roundOff));
    }

    private static double nearestKnot(SiteEnergyDistribution distribution, double energy) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double knot : distribution.knots()) {
            nearest = Math.min(nearest, Math.abs(knot - energy));
        }
        return nearest;
    }

    /** Central differences of the level that fills a fraction, for each parameter. */
    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void parameterDerivativesMatchFiniteDifferences(SiteEnergyDistribution distribution, double tail, boolean cold) {
        double fraction = 0.98 * tail;
        for (Filling filling : new Filling[] {new StepFilling(), new FermiDiracFilling(cold ? 60 : 400)}) {
            double level = filling.level(distribution, fraction, 1 - fraction);
            double[] values = distribution.parameterValues();
            double[] derivatives = new double[values.length];
            filling.parameterDerivatives(distribution, level, derivatives);
            for (int k = 0; k < values.length; k++) {
                double h = 1e-5 * Math.max(Math.abs(values[k]), 0.1 * distribution.fullWidth());
                double[] shifted = values.clone();
                shifted[k] = values[k] + h;
                double above = filling.level(distribution.with(shifted), fraction, 1 - fraction);
                shifted[k] = values[k] - h;
                double below = filling.level(distribution.with(shifted), fraction, 1 - fraction);
                double difference = (above - below) / (2 * h);
                assertThat(derivatives[k])
                        .as("%s, d/d %s", filling, distribution.parameterNames().get(k))
                        .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-8));
            }
        }
    }

    /** Of the fraction that a level fills at a temperature. */
    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void theLevelMovesWithTemperatureAsAFiniteDifferenceSays(
            SiteEnergyDistribution distribution, double tail, boolean cold) {
        double fraction = 0.98 * tail;
        double temperature = cold ? 60 : 400;
        double h = 1e-4 * temperature;
        double rise = new FermiDiracFilling(temperature + h).level(distribution, fraction, 1 - fraction)
                - new FermiDiracFilling(temperature - h).level(distribution, fraction, 1 - fraction);
        FermiDiracFilling filling = new FermiDiracFilling(temperature);
        double level = filling.level(distribution, fraction, 1 - fraction);
        // h^2/6 of a third derivative of the order of E/T^3, and round-off of the levels.
        assertThat(filling.temperatureDerivative(distribution, level))
                .isCloseTo(rise / (2 * h), within(1e-7 * (Math.abs(level) + 0.1) / temperature));
        double slope = 1e-3 * 8.6e-5 * temperature;
        double change = filling.occupation(distribution, level + slope).filled()
                - filling.occupation(distribution, level - slope).filled();
        assertThat(filling.slope(distribution, level))
                .isCloseTo(change / (2 * slope), within(1e-5 * change / (2 * slope) + 1e-13));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void edgesAndWhatLiesBeyond(SiteEnergyDistribution distribution, double tail, boolean unused) {
        assertThat(distribution.quantile(1 + tail)).isNaN();
        assertThat(distribution.upperQuantile(-tail)).isNaN();
        assertThat(distribution.quantile(Double.NaN)).isNaN();
        assertThat(distribution.quantile(0)).isLessThan(distribution.quantile(1e-9));
        assertThat(distribution.quantile(1)).isGreaterThan(distribution.quantile(0.99));
        assertThat(distribution.with(distribution.parameterValues()).quantile(0.3))
                .isEqualTo(distribution.quantile(0.3));
        assertThat(distribution.parameterValues())
                .hasSize(distribution.parameterNames().size());
        assertThatThrownBy(() -> distribution.with(new double[17])).hasMessageContaining("17 values were given");
    }

    /** The width of a density with one maximum, by bisection from its middle to each side. */
    @Test
    void widths() {
        assertThat(new GaussianDistribution(1, 0.25).fullWidth()).isEqualTo(0.25);
        assertThat(new BoxDistribution(0.25).fullWidth()).isEqualTo(0.25);
        // E_c ln 2.
        assertThat(ExponentialTailDistribution.ofDecayEnergy(0.1).fullWidth())
                .isCloseTo(0.0693147180559945, within(1e-16));
        GaussianMixture one =
                new GaussianMixture(List.of(new GaussianMixture.Component(3, new GaussianDistribution(0.2, 0.1))));
        assertThat(one.fullWidth()).isCloseTo(0.1, within(1e-12));
        // A triangle of base 2 and one side only: half of the base.
        assertThat(new TabulatedDistribution(new double[] {0, 1, 2}, new double[] {0, 5, 0}).fullWidth())
                .isCloseTo(1, within(1e-12));
        assertThat(new StretchedDistribution(one, 0.3).quantile(0.25)).isCloseTo(3 * one.quantile(0.25), within(1e-12));
    }

    @Test
    void twoGaussiansFarApartAreAsWideAsTheirDistanceAndHalfOfEach() {
        GaussianMixture two = new GaussianMixture(List.of(
                new GaussianMixture.Component(1, new GaussianDistribution(0, 0.01)),
                new GaussianMixture.Component(1, new GaussianDistribution(1, 0.01))));
        assertThat(two.fullWidth()).isCloseTo(1.01, within(1e-12));
        // A quarter of all is the middle of the first.
        assertThat(two.quantile(0.25)).isCloseTo(0, within(1e-14));
        assertThat(two.upperQuantile(0.25)).isCloseTo(1, within(1e-14));
        assertThat(two.quantile(0.5)).isBetween(0.02, 0.98);
    }

    @Test
    void impossibleDistributionsAreRefused() {
        assertThatThrownBy(() -> new GaussianMixture(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new GaussianMixture.Component(0, new GaussianDistribution(0, 1)))
                .hasMessageContaining("weight is 0.0");
        assertThatThrownBy(() -> new BoxDistribution(0)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new StretchedDistribution(new BoxDistribution(1), -1))
                .hasMessageContaining("-1.0 eV");
        double[] two = {0, 1};
        assertThatThrownBy(() -> new TabulatedDistribution(two, new double[] {1}))
                .hasMessageContaining("two points");
        assertThatThrownBy(() -> new TabulatedDistribution(new double[] {1, 1}, two))
                .hasMessageContaining("energies must increase");
        assertThatThrownBy(() -> new TabulatedDistribution(two, new double[] {1, -1}))
                .hasMessageContaining("point 2 has the density -1.0");
        assertThatThrownBy(() -> new TabulatedDistribution(two, new double[2]))
                .hasMessageContaining("integrate to 0.0");
        assertThatThrownBy(() -> new TabulatedDistribution(new double[] {0, 1, 2, 3}, new double[] {1, 0, 0, 1}))
                .hasMessageContaining("no sites between 0.0 and 3.0 eV");
    }
}
