package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LimitCrossingTest {
    private static int attempts(DoubleUnaryOperator function, double first, double crossing) {
        LimitCrossing search = new LimitCrossing(0, function.applyAsDouble(0));
        double x = first;
        for (int attempt = 1; attempt < 30; attempt++) {
            if (Math.abs(x - crossing) < 0.01 * Math.abs(crossing)) {
                return attempt;
            }
            double value = function.applyAsDouble(x);
            x = Double.isNaN(value) ? search.nextAfterFailure(x) : search.nextAfter(x, value);
        }
        return 30;
    }

    @Test
    void aStraightLineIsHitAtTheSecondAttempt() {
        assertThat(attempts(x -> x - 2, 1.5, 2)).isEqualTo(2);
        assertThat(attempts(x -> -x - 2, -3, -2)).isEqualTo(2);
    }

    @Test
    void aFlatBeginningAndASteepEndAreCrossedWithinTwelveAttempts() {
        assertThat(attempts(x -> x * x * x * x / 100 - 2, 0.1, Math.pow(200, 0.25)))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void aFunctionThatLevelsOffIsCrossedToo() {
        assertThat(attempts(x -> 2.2 * x / (1 + x) - 2, 1, 10)).isLessThanOrEqualTo(10);
    }

    @Test
    void aPlaceWithoutValueLimitsTheSearch() {
        assertThat(attempts(x -> x > 3 ? Double.NaN : x - 2, 8, 2)).isLessThanOrEqualTo(5);
    }

    @Test
    void theFirstStepOutwardsIsAtMostTripled() {
        LimitCrossing search = new LimitCrossing(0, -2);

        assertThat(search.nextAfter(1, -2)).isCloseTo(3, within(1e-12));
    }
}
