package org.ionfront.transport.discretisation;

/**
 * The Bernoulli function B(p) = p/(e^p - 1), which turns the exact solution of a constant-field flux between two points
 * into a formula; docs/solver.md Eq. 8. D. L. Scharfetter and H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */
public final class Bernoulli {
    /** Below this the quotient loses digits to cancellation, and the series to p^12 is exact to rounding. */
    private static final double SERIES_LIMIT = 0.5;

    /** Coefficients B_2k/(2k)! of p^2, p^4, ... with the Bernoulli numbers B_2k. */
    private static final double[] SERIES = {
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0
    };

    private Bernoulli() {}

    /** B(p), also for large arguments of either sign. */
    public static double value(double p) {
        if (Math.abs(p) < SERIES_LIMIT) {
            double x = p * p;
            double even = SERIES[4] + x * SERIES[5];
            even = SERIES[3] + x * even;
            even = SERIES[2] + x * even;
            even = SERIES[1] + x * even;
            return 1 - 0.5 * p + x * (SERIES[0] + x * even);
        }
        return p / (Math.exp(p) - 1);
    }

    /**
     * dB/dp from B(p) and B(-p), which callers have at hand.
     *
     * @param p argument
     * @param plus B(p)
     * @param minus B(-p)
     */
    public static double derivative(double p, double plus, double minus) {
        if (Math.abs(p) < 0.01) {
            double square = p * p;
            return -0.5 + p / 6 * (1 - square / 30 * (1 - square / 28));
        }
        return plus / p * (1 - minus);
    }
}
