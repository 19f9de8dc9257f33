package org.ionfront.fit.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainStatisticsTest {
    private static double[][] chains(double memory, double[] shifts, int length) {
        Random random = new Random(11);
        double[][] chains = new double[shifts.length][length];
        for (int c = 0; c < chains.length; c++) {
            double x = random.nextGaussian();
            for (int k = 0; k < length; k++) {
                x = memory * x + Math.sqrt(1 - memory * memory) * random.nextGaussian();
                chains[c][k] = x + shifts[c];
            }
        }
        return chains;
    }

    @Test
    void independentDrawsCountInFull() {
        ChainStatistics statistics = ChainStatistics.of(chains(0, new double[4], 5000));

        assertThat(statistics.rHat()).isCloseTo(1, within(0.002));
        assertThat(statistics.effectiveSamples()).isBetween(0.85 * 20_000, 20_000.0);
    }

    @Test
    void drawsThatRememberCountLess() {
        // An autoregressive chain of memory a has (1 + a) / (1 - a) = 19 draws for each independent one.
        ChainStatistics statistics = ChainStatistics.of(chains(0.9, new double[4], 20_000));

        assertThat(statistics.effectiveSamples()).isCloseTo(80_000 / 19.0, within(0.15 * 80_000 / 19));
    }

    @Test
    void chainsApartFromEachOtherAreTold() {
        ChainStatistics statistics = ChainStatistics.of(chains(0, new double[] {0, 0, 0, 2}, 1000));

        assertThat(statistics.rHat()).isGreaterThan(1.2);
        assertThat(statistics.effectiveSamples()).isLessThan(50);
    }

    @Test
    void chainsThatNeverMovedFromDifferentPlacesHaveNotComeTogether() {
        double[][] stuck = {new double[10], new double[10]};
        java.util.Arrays.fill(stuck[1], 1);

        assertThat(ChainStatistics.of(stuck).rHat()).isInfinite();
    }
}
