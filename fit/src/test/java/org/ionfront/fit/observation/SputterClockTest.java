package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SputterClockTest {
    private static final double NM = 1e-9;
    private static final double[] NODES = {0, 0.3 * NM, 4 * NM, 30 * NM, 60 * NM, 90 * NM, 91 * NM, 300 * NM};
    private static final double[] FRACTION = {0.95, 0.95, 0.93, 0.9, 0.9, 0.86, 0.02, 0};
    private static final double[] SHARES = {0.001, 0.02, 0.2, 0.4, 0.44, 0.7, 1};

    private static double[] depths(double[] fraction, double ratio, double crater) {
        SputterClock clock = new SputterClock(NODES, fraction, ratio, crater);
        double[] depths = new double[SHARES.length];
        for (int i = 0; i < depths.length; i++) {
            depths[i] = clock.depth(SHARES[i]);
        }
        return depths;
    }

    /** Two layers of one rate each: the time in a layer is its thickness over its rate. */
    @Test
    void twoLayersAreSputteredOneAfterTheOther() {
        double[] nodes = {0, 100 * NM, 100.0001 * NM, 300 * NM};
        SputterClock clock = new SputterClock(nodes, new double[] {1, 1, 0, 0}, 1.5, 250 * NM);
        double whole = 100 / 1.5 + 150;

        assertThat(clock.depth(30 / 1.5 / whole) / NM).isCloseTo(30, within(1e-4));
        assertThat(clock.depth((100 / 1.5 + 20) / whole) / NM).isCloseTo(120, within(1e-4));
        assertThat(clock.depth(1) / NM).isCloseTo(250, within(1e-9));
    }

    @Test
    void theDepthSolvesTheEquationOfTheRate() {
        SputterClock clock = new SputterClock(NODES, FRACTION, 1.3, 240 * NM);
        double h = 1e-6;
        for (double share : new double[] {0.05, 0.3, 0.6}) {
            double speed = (clock.depth(share + h) - clock.depth(share - h)) / (2 * h);
            double speedAtEnd = (clock.depth(1) - clock.depth(1 - h)) / h;
            double z = clock.depth(share);
            double u = z < 30 * NM ? 0.93 + (0.9 - 0.93) * (z / NM - 4) / 26 : z < 90 * NM ? 0.9 : 0;
            if (z > 60 * NM && z < 90 * NM) {
                u = 0.9 + (0.86 - 0.9) * (z / NM - 60) / 30;
            }
            if (z > 91 * NM) {
                u = 0.02 * (300 - z / NM) / 209;
            }
            double atEnd = 0.02 * 60 / 209;
            assertThat(speed / speedAtEnd).isCloseTo((1 + 0.3 * u) / (1 + 0.3 * atEnd), within(1e-5));
        }
    }

    @Test
    void equalRatesGiveTheUniformScale() {
        double[] depths = depths(FRACTION, 1, 240 * NM);

        for (int i = 0; i < depths.length; i++) {
            assertThat(depths[i]).isCloseTo(SHARES[i] * 240 * NM, within(1e-21));
        }
    }

    @Test
    void derivativesAgreeWithDifferences() {
        for (double ratio : new double[] {0.6, 1, 1.4}) {
            double crater = 240 * NM;
            SputterClock clock = new SputterClock(NODES, FRACTION, ratio, crater);
            double[] here = depths(FRACTION, ratio, crater);
            double h = 1e-6;
            double[] ratioUp = depths(FRACTION, ratio + h, crater);
            double[] ratioDown = depths(FRACTION, ratio - h, crater);
            double[] craterUp = depths(FRACTION, ratio, crater * (1 + h));
            double[] craterDown = depths(FRACTION, ratio, crater * (1 - h));
            double[] change = {0.3, -0.2, 0.1, 0.05, 0.4, -0.6, 0.2, 0};
            double[] more = FRACTION.clone();
            double[] less = FRACTION.clone();
            for (int j = 0; j < change.length; j++) {
                more[j] += h * change[j];
                less[j] -= h * change[j];
            }
            double[] fractionUp = depths(more, ratio, crater);
            double[] fractionDown = depths(less, ratio, crater);
            double[] byRatio = clock.byRatio(SHARES, here);
            double[] byFraction = clock.byFraction(change, SHARES, here);
            for (int i = 0; i < here.length; i++) {
                assertThat(byRatio[i] / NM).isCloseTo((ratioUp[i] - ratioDown[i]) / (2 * h) / NM, within(1e-5));
                assertThat(byFraction[i] / NM)
                        .isCloseTo((fractionUp[i] - fractionDown[i]) / (2 * h) / NM, within(1e-5));
                assertThat(clock.byCrater(SHARES[i], here[i]))
                        .isCloseTo((craterUp[i] - craterDown[i]) / (2 * h * crater), within(1e-6));
            }
        }
    }

    @Test
    void aCraterDeeperThanTheSampleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SputterClock(NODES, FRACTION, 1.2, 301 * NM))
                .withMessageContaining("deep");
    }
}
