package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonCountsTest {
    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 9.9, 10.1, 60, 3000, 2e5})
    void meanVarianceAndDistributionAreThoseOfPoisson(double mean) {
        RandomGenerator random = new Well19937c(5);
        double sum = 0;
        double squares = 0;
        int below = 0;
        double median = Math.floor(mean);
        for (int k = 0; k < DRAWS; k++) {
            double count = PoissonCounts.draw(mean, random);
            sum += count;
            squares += (count - mean) * (count - mean);
            below += count <= median ? 1 : 0;
        }
        // Four standard deviations of a mean, a variance and a share of 100,000 draws.
        assertThat(sum / DRAWS).isCloseTo(mean, within(4 * Math.sqrt(mean / DRAWS)));
        assertThat(squares / DRAWS / mean).isCloseTo(1, within(4 * Math.sqrt((2 + 1 / mean) / DRAWS)));
        double share = new PoissonDistribution(mean).cumulativeProbability((int) median);
        assertThat((double) below / DRAWS).isCloseTo(share, within(4 * 0.5 / Math.sqrt(DRAWS)));
    }
}
