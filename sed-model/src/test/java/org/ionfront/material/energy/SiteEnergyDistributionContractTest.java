package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every distribution owes; fractions are drawn from a seeded stream over ten decades towards both ends. */
class SiteEnergyDistributionContractTest {
    static Stream<Arguments> distributionsAndFractions() {
        Random random = new Random(20240501);
        return Stream.of(
                        new GaussianDistribution(0, 0.25),
                        new GaussianDistribution(-1.3, 0.06),
                        new GaussianDistribution(2, 0.6),
                        new ExponentialTail(0.1))
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
    void densityIsTheSlopeOfTheCumulative(SiteEnergyDistribution distribution, double tail, boolean unused) {
        double energy = distribution.quantile(0.999 * tail);
        double width = distribution.parameterValues()[0];
        double h = 1e-4 * width;
        double slope = (distribution.cumulative(energy + h) - distribution.cumulative(energy - h)) / (2 * h);
        // Central difference: h^2/6 times the third derivative, (4 z s/FWHM)^2 of the first at most, z up to 6.4.
        assertThat(distribution.density(energy)).isCloseTo(slope, within(1e-6 * slope));
    }

    @ParameterizedTest
    @MethodSource("distributionsAndFractions")
    void parameterDerivativesMatchFiniteDifferences(SiteEnergyDistribution distribution, double tail, boolean unused) {
        double[] values = distribution.parameterValues();
        double[] derivatives = new double[values.length];
        distribution.quantileParameterDerivatives(distribution.quantile(tail), derivatives);
        for (int k = 0; k < values.length; k++) {
            double h = 1e-4 * values[k];
            double[] shifted = values.clone();
            shifted[k] = values[k] + h;
            double above = distribution.with(shifted).quantile(tail);
            shifted[k] = values[k] - h;
            double below = distribution.with(shifted).quantile(tail);
            // Linear in the width, so only round-off of energies up to 4 eV over 2h remains.
            assertThat(derivatives[k]).isCloseTo((above - below) / (2 * h), within(1e-9));
        }
    }
}
