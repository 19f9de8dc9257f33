package org.ionfront.fit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResidualStatisticsTest {
    @Test
    void summarisesTheIncludedPointsOnly() {
        double[] residuals = {99, 1, -2, 1, -1, -1};
        double[] depth = {0, 1, 2, 3, 4, 5};
        ResidualStatistics statistics =
                ResidualStatistics.of(residuals, depth, new boolean[] {false, true, true, true, true, true});

        assertThat(statistics.points()).isEqualTo(5);
        assertThat(statistics.mean()).isCloseTo(-0.4, within(1e-15));
        assertThat(statistics.standardDeviation()).isCloseTo(Math.sqrt(8 / 5.0), within(1e-15));
        assertThat(statistics.lagOneAutocorrelation()).isCloseTo((-2 - 2 - 1 + 1) / 8.0, within(1e-15));
        assertThat(statistics.runs()).isEqualTo(4);
        assertThat(statistics.runsScore()).isCloseTo((3 - 2) / 1.0, within(1e-15)); // 4 pairs: 2 +- 1 changes
        assertThat(statistics.largest()).isEqualTo(-2);
        assertThat(statistics.depthOfLargest()).isEqualTo(2);
    }

    @Test
    void anOffsetShowsAsTooFewRuns() {
        double[] residuals = new double[101];
        Arrays.fill(residuals, 0.3);
        boolean[] all = new boolean[101];
        Arrays.fill(all, true);
        ResidualStatistics statistics = ResidualStatistics.of(residuals, new double[101], all);

        assertThat(statistics.runs()).isEqualTo(1);
        assertThat(statistics.runsScore()).isCloseTo(-10, within(1e-12)); // 0 changes where 50 +- 5 are expected
    }
}
