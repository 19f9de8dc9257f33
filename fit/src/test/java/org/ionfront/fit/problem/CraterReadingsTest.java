package org.ionfront.fit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CraterReadingsTest {
    private static CraterReadings readings(double... depthsAndUncertainties) {
        int n = depthsAndUncertainties.length / 2;
        double[] depths = new double[n];
        double[] uncertainties = new double[n];
        for (int k = 0; k < n; k++) {
            depths[k] = 1e-9 * depthsAndUncertainties[2 * k];
            uncertainties[k] = 1e-9 * depthsAndUncertainties[2 * k + 1];
        }
        return new CraterReadings(depths, uncertainties);
    }

    /** Weights 1, 1 and 1/4: (240 + 244 + 238/4)/2.25, and 2/sqrt(2.25). */
    @Test
    void readingsCountByTheInverseSquareOfTheirUncertainties() {
        CraterReadings three = readings(240, 2, 244, 2, 238, 4);

        assertThat(three.mean() * 1e9).isCloseTo((240 + 244 + 59.5) / 2.25, within(1e-9));
        assertThat(three.uncertainty() * 1e9).isCloseTo(2 / 1.5, within(1e-9));
        assertThat(three.consistent()).isTrue();
    }

    /** Two readings that differ by 12 nm with 2 nm each: chi-square 18 for one degree of freedom, half the difference is left. */
    @Test
    void inconsistentReadingsLeaveAsMuchUncertaintyAsTheyScatter() {
        CraterReadings two = readings(236, 2, 248, 2);

        assertThat(two.chiSquare()).isCloseTo(18, within(1e-9));
        assertThat(two.consistent()).isFalse();
        assertThat(two.mean() * 1e9).isCloseTo(242, within(1e-9));
        assertThat(two.uncertainty() * 1e9).isCloseTo(6, within(1e-9));
    }

    /** The 95 % point of chi-square with one degree of freedom is 3.841: a difference of 1.96 sqrt(2) uncertainties. */
    @Test
    void theLimitIsTheNinetyFivePercentPoint() {
        assertThat(readings(240, 1, 242.76, 1).consistent()).isTrue();
        assertThat(readings(240, 1, 242.78, 1).consistent()).isFalse();
    }

    @Test
    void oneReadingIsNoList() {
        assertThatIllegalArgumentException().isThrownBy(() -> readings(240, 1)).withMessageContaining("two or more");
    }
}
