package org.ionfront.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ionfront.benchmarks.ParetoFront.Point;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {
    private static final ParetoFront FRONT =
            ParetoFront.of(List.of(new Point(1e-4, 100), new Point(1e-2, 1), new Point(5e-3, 200), new Point(2e-2, 3)));

    @Test
    void runsThatAnotherBeatsInBothDoNotCount() {
        assertThat(FRONT.points()).containsExactly(new Point(1e-2, 1), new Point(1e-4, 100));
    }

    /** Half way between the logarithms of the errors is half way between those of the times. */
    @Test
    void timesBetweenRunsLieOnTheLineThroughTheLogarithms() {
        assertThat(FRONT.timeAt(1e-3)).isCloseTo(10, within(1e-12));
    }

    @Test
    void aSideWhoseCheapestRunIsBetterPaysThatRun() {
        assertThat(FRONT.timeAt(0.1)).isEqualTo(1);
    }

    @Test
    void anErrorNoRunReachesHasNoTime() {
        assertThat(FRONT.timeAt(1e-5)).isNaN();
    }
}
