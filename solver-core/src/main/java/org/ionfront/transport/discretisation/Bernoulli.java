package org.ionfront.transport.discretisation;

/**
 * The Bernoulli function B(p) = p/(e^p - 1), which turns the exact solution of a constant-field flux between two points
 * into a formula; docs/solver.md Eq. 8. D. L. Scharfetter and H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */
public final class Bernoulli {
    /**
     * Up to here the even part of B is a quotient of two polynomials in p^2, a convergent of the continued fraction of
     * z coth z with z = p/2: exact to rounding, and without a branch or an exponential in a loop. Beyond, taking p/2 off
     * would cost B more than a digit.
     */
    private static final double RATIONAL_LIMIT = 2;

    private static final double N1 = 2.0 / 17;
    private static final double N2 = 7.0 / 4080;
    private static final double N3 = 1.0 / 159120;
    private static final double N4 = 1.0 / 196035840;
    private static final double D1 = 7.0 / 204;
    private static final double D2 = 1.0 / 4080;
    private static final double D3 = 1.0 / 2227680;
    private static final double D4 = 1.0 / 8821612800.0;

    private Bernoulli() {}

    /** B(p), also for large arguments of either sign. */
    public static double value(double p) {
        return Math.abs(p) <= RATIONAL_LIMIT ? evenPart(p) - 0.5 * p : p / (Math.exp(p) - 1);
    }

    /**
     * B of the magnitudes of many arguments; B(-p) = B(p) + p gives the other sign.
     *
     * @param p arguments
     * @param from index of the first one
     * @param to index after the last one
     * @param values receives B(|p|) at the same indices
     */
    static void ofMagnitudes(double[] p, int from, int to, double[] values) {
        for (int f = from; f < to; f++) {
            values[f] = evenPart(p[f]) - 0.5 * Math.abs(p[f]);
        }
        for (int f = from; f < to; f++) {
            double magnitude = Math.abs(p[f]);
            if (!(magnitude <= RATIONAL_LIMIT)) {
                values[f] = magnitude / (Math.exp(magnitude) - 1);
            }
        }
    }

    /**
     * B with its first derivative, as {@link #withDerivatives} has it.
     *
     * @param p arguments
     * @param from index of the first one
     * @param to index after the last one
     * @param values receives B(p)
     * @param slopes receives B'(p)
     */
    static void withSlope(double[] p, int from, int to, double[] values, double[] slopes) {
        for (int f = from; f < to; f++) {
            double q = p[f] * p[f];
            double perBottom = 1 / (1 + q * (D1 + q * (D2 + q * (D3 + q * D4))));
            double even = (1 + q * (N1 + q * (N2 + q * (N3 + q * N4)))) * perBottom;
            double top1 = N1 + q * (2 * N2 + q * (3 * N3 + q * (4 * N4)));
            double bottom1 = D1 + q * (2 * D2 + q * (3 * D3 + q * (4 * D4)));
            values[f] = even - 0.5 * p[f];
            slopes[f] = 2 * p[f] * (top1 - even * bottom1) * perBottom - 0.5;
        }
        for (int f = from; f < to; f++) {
            double x = p[f];
            if (!(Math.abs(x) <= RATIONAL_LIMIT)) {
                double small = Math.abs(x) / (Math.exp(Math.abs(x)) - 1);
                double plus = x >= 0 ? small : small - x;
                values[f] = plus;
                slopes[f] = plus / x * (1 - plus - x);
            }
        }
    }

    /**
     * B with its first two derivatives, at many arguments of either sign. Up to |p| = 2 the quotient of polynomials is
     * differentiated, to 10^-12; beyond, B' = B(p) (1 - B(-p))/p and its derivative, where nothing cancels.
     *
     * @param p arguments
     * @param from index of the first one
     * @param to index after the last one
     * @param values receives B(p)
     * @param slopes receives B'(p)
     * @param curvatures receives B''(p)
     */
    static void withDerivatives(double[] p, int from, int to, double[] values, double[] slopes, double[] curvatures) {
        for (int f = from; f < to; f++) {
            double q = p[f] * p[f];
            double top = 1 + q * (N1 + q * (N2 + q * (N3 + q * N4)));
            double top1 = N1 + q * (2 * N2 + q * (3 * N3 + q * (4 * N4)));
            double top2 = 2 * N2 + q * (6 * N3 + q * (12 * N4));
            double bottom1 = D1 + q * (2 * D2 + q * (3 * D3 + q * (4 * D4)));
            double bottom2 = 2 * D2 + q * (6 * D3 + q * (12 * D4));
            double perBottom = 1 / (1 + q * (D1 + q * (D2 + q * (D3 + q * D4))));
            double even = top * perBottom;
            double even1 = (top1 - even * bottom1) * perBottom;
            double even2 = (top2 - 2 * even1 * bottom1 - even * bottom2) * perBottom;
            values[f] = even - 0.5 * p[f];
            slopes[f] = 2 * p[f] * even1 - 0.5;
            curvatures[f] = 2 * even1 + 4 * q * even2;
        }
        for (int f = from; f < to; f++) {
            double x = p[f];
            if (!(Math.abs(x) <= RATIONAL_LIMIT)) {
                double small = Math.abs(x) / (Math.exp(Math.abs(x)) - 1);
                double plus = x >= 0 ? small : small - x;
                double slope = plus / x * (1 - plus - x);
                values[f] = plus;
                slopes[f] = slope;
                curvatures[f] = -(slope * (2 * plus + x) + plus) / x;
            }
        }
    }

    private static double evenPart(double p) {
        double q = p * p;
        double numerator = 1 + q * (N1 + q * (N2 + q * (N3 + q * N4)));
        double denominator = 1 + q * (D1 + q * (D2 + q * (D3 + q * D4)));
        return numerator / denominator;
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
