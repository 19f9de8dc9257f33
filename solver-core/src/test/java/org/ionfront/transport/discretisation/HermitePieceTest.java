package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HermitePieceTest {
    private static final double[] POLYNOMIAL = {3, -2, 5, 7, -4, 1, 6, -8};

    private final double[] value = new double[HermitePiece.POINTS];
    private final double[] slope = new double[HermitePiece.POINTS];
    private final double[] coefficient = new double[HermitePiece.COEFFICIENTS + 3];

    @Test
    void givesBackAPolynomialOfDegreeSeven() {
        double[] slopes = derivative(POLYNOMIAL);
        double[] curvatures = derivative(slopes);
        for (int k = 0; k < HermitePiece.POINTS; k++) {
            value[k] = at(POLYNOMIAL, HermitePiece.point(k));
            slope[k] = at(slopes, HermitePiece.point(k));
        }
        HermitePiece.fit(value, slope, coefficient, 3);
        for (double t = 0; t <= 1; t += 0.0625) {
            assertThat(HermitePiece.value(coefficient, 3, t)).isCloseTo(at(POLYNOMIAL, t), within(1e-12));
            assertThat(HermitePiece.slope(coefficient, 3, t)).isCloseTo(at(slopes, t), within(1e-11));
            assertThat(HermitePiece.curvature(coefficient, 3, t)).isCloseTo(at(curvatures, t), within(1e-10));
        }
    }

    @Test
    void missesAnExponentialByTheEighthPowerOfItsRateAndMostWhereItIsSaid() {
        double before = missed(1, HermitePiece.FARTHEST);
        double after = missed(0.5, HermitePiece.FARTHEST);
        assertThat(Math.log(before / after) / Math.log(2)).isCloseTo(8, within(0.5));
        assertThat(before).isLessThanOrEqualTo(3.8e-9 * Math.E);
        for (double t = 0; t < 0.5; t += 0.01) {
            assertThat(missed(1, t)).isLessThan(1.001 * before);
        }
    }

    private double missed(double rate, double t) {
        for (int k = 0; k < HermitePiece.POINTS; k++) {
            value[k] = Math.exp(rate * HermitePiece.point(k));
            slope[k] = rate * value[k];
        }
        HermitePiece.fit(value, slope, coefficient, 0);
        return Math.abs(HermitePiece.value(coefficient, 0, t) - Math.exp(rate * t));
    }

    private static double[] derivative(double[] polynomial) {
        double[] derivative = new double[polynomial.length - 1];
        for (int k = 0; k < derivative.length; k++) {
            derivative[k] = (k + 1) * polynomial[k + 1];
        }
        return derivative;
    }

    private static double at(double[] polynomial, double t) {
        double sum = 0;
        for (int k = polynomial.length - 1; k >= 0; k--) {
            sum = sum * t + polynomial[k];
        }
        return sum;
    }
}
