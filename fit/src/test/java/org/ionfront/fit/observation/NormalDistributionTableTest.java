package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class NormalDistributionTableTest {
    @Test
    void agreesWithTheLibraryErrorFunctionToRounding() {
        for (double t = -6.99; t < 7; t += 0.00371) {
            double expected = 0.5 * Erf.erfc(-t / Math.sqrt(2));
            // Commons Math's erfc itself is good to some 1e-15.
            assertThat(NormalDistributionTable.cumulative(t)).isCloseTo(expected, within(3e-15));
        }
    }

    @Test
    void isZeroAndOneBeyondItsRange() {
        assertThat(NormalDistributionTable.cumulative(-7)).isZero();
        assertThat(NormalDistributionTable.cumulative(7)).isEqualTo(1);
    }
}
