package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SaddleNodeTest {
    static DoubleStream distances() {
        return new Random(4002).doubles(200, -14, 2.8).map(power -> Math.pow(10, power));
    }

    /* The equation in its own variable: an error of the root of 4e-16 changes v - ln v by that times (v - 1)/v. */
    @ParameterizedTest
    @MethodSource("distances")
    void bothBranchesSolveTheEquation(double d) {
        double lower = SaddleNode.lower(d);
        double upper = SaddleNode.upper(d);
        assertThat(lower).isBetween(0.0, 1.0);
        assertThat(upper).isGreaterThan(1);
        assertThat((lower - 1) - Math.log(lower)).isCloseTo(d, within(1e-15 * (1 + d)));
        assertThat((upper - 1) - Math.log(upper)).isCloseTo(d, within(1e-15 * (1 + d)));
    }

    /** v = 1 -+ s + s^2/3 -+ s^3/36 with s = sqrt(2d), the series of Lambert's function about its branch point. */
    @ParameterizedTest
    @CsvSource({"1e-13", "1e-9", "1e-6"})
    void closeToTheEndBothBranchesFollowTheSquareRoot(double d) {
        double s = Math.sqrt(2 * d);
        assertThat(SaddleNode.lower(d)).isCloseTo(1 - s + s * s / 3 - s * s * s / 36, within(2e-16 + s * s * s * s));
        assertThat(SaddleNode.upper(d)).isCloseTo(1 + s + s * s / 3 + s * s * s / 36, within(4e-16 + s * s * s * s));
    }

    /** -W_0(-e^-2) and -W_-1(-e^-2), with 30 digits from mpmath. */
    @Test
    void aKnownValueOfEachBranch() {
        assertThat(SaddleNode.lower(1)).isCloseTo(0.158594339563039, within(2e-15));
        assertThat(SaddleNode.upper(1)).isCloseTo(3.14619322062058, within(2e-14));
    }

    @Test
    void bothBranchesMeetAtOne() {
        assertThat(SaddleNode.lower(0)).isOne();
        assertThat(SaddleNode.upper(0)).isOne();
    }
}
