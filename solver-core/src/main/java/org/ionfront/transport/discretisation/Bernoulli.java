package org.ionfront.transport.discretisation;

/**
 * The Bernoulli function B(p) = p/(e^p - 1), which turns the exact solution of a constant-field flux between two points
 * into a formula; docs/solver.md Eq. 8. D. L. Scharfetter and H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */
public final class Bernoulli {
    /** Below this the quotient loses digits to cancellation and its series to p^4 is exact to rounding. */
    private static final double SERIES_LIMIT = 1e-3;

    private Bernoulli() {}

    /** B(p), also for large arguments of either sign. */
    public static double value(double p) {
        if (Math.abs(p) < SERIES_LIMIT) {
            double square = p * p;
            return 1 - 0.5 * p + square / 12 * (1 - square / 60);
        }
        return p / Math.expm1(p);
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
