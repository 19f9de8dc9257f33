package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DriftFitTest {
    private static final double DRIFT = 160;
    private static final int FACE = 1;

    /** Fraction of the slow ion behind a front, smooth over 1. */
    private static double smooth(double x) {
        return 0.1 + 0.05 * Math.sin(2 * x);
    }

    private static double smoothSlope(double x) {
        return 0.1 * Math.cos(2 * x);
    }

    /** Error of the flux at x = 0.4 between two cells of a width, D = 1. */
    private static double error(double width, boolean relaxed) {
        double x = 0.4;
        FaceFluxes fluxes = new FaceFluxes(2, 3, new double[] {1, 1});
        fluxes.fit.relax(relaxed);
        double left = smooth(x - 0.5 * width);
        double right = smooth(x + 0.5 * width);
        fluxes.fit.settle(new double[] {left, right, 1 - left, 1 - right});
        fluxes.setFace(0.5 * width, 0.5 * width, DRIFT);
        fluxes.between(0, FACE, left, right, 1, 1, false);
        return Math.abs(fluxes.flux[FACE] - (DRIFT * smooth(x) - smoothSlope(x)));
    }

    /** Drift over a cell of 64 to 16: the exponential fit is upwinding there. */
    @Test
    void longCellsBehindAFrontAreOfSecondOrder() {
        double fitted = Math.log(error(0.4, false) / error(0.1, false)) / Math.log(4);
        double relaxed = Math.log(error(0.4, true) / error(0.1, true)) / Math.log(4);

        assertThat(fitted).isCloseTo(1, within(0.3));
        assertThat(relaxed).isCloseTo(2, within(0.2));
        assertThat(error(0.4, true)).isLessThan(0.2 * error(0.4, false));
    }

    @Test
    void aTraceThatFallsByOrdersOfMagnitudeKeepsTheFitAndSoDoesWhatItDisplaces() {
        DriftFit fit = new DriftFit(new FaceMeans(6), 2, 3);
        fit.relax(true);
        fit.settle(new double[] {1e-9, 1e-14, 1 - 1e-9, 1 - 1e-14});
        assertThat(fit.relaxed[FACE]).isCloseTo(0, within(1e-4));
        assertThat(fit.relaxed[3 + FACE]).isEqualTo(fit.relaxed[FACE]);
    }

    @Test
    void anIonThatIsNotThereDecidesNothingForOthers() {
        DriftFit fit = new DriftFit(new FaceMeans(9), 3, 3);
        fit.relax(true);
        fit.settle(new double[] {0.2, 0.22, 0, 0, 0.8, 0.78});
        assertThat(fit.relaxed[FACE]).isGreaterThan(0.999);
        assertThat(fit.relaxed[3 + FACE]).isZero();
        assertThat(fit.relaxed[6 + FACE]).isEqualTo(fit.relaxed[FACE]);
    }

    @Test
    void cellsThatDoNotFollowAFrontKeepTheFit() {
        DriftFit fit = new DriftFit(new FaceMeans(6), 2, 3);
        fit.settle(new double[] {0.2, 0.22, 0.8, 0.78});
        assertThat(fit.relaxed).containsOnly(0);
    }
}
