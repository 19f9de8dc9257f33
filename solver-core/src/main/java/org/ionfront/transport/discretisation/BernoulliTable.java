package org.ionfront.transport.discretisation;

/**
 * The Bernoulli function B(p) = p/(e^p - 1) for p of 0 or more by Taylor polynomials about nodes, exact to rounding and
 * without an exponential: the innermost loop of the electroneutral model asks for it at every face, with two derivatives
 * (docs/electroneutral.md, Eq. 6).
 */
final class BernoulliTable {
    /** Entries per node: Taylor coefficients of B of orders 0 to 5. */
    static final int ENTRIES = 6;

    /** Nodes per unit of p; the remainder (1/128)^6 B'''''' / 720 is below 1e-17. */
    static final int DENSITY = 64;

    /** From here on B is p e^-p to rounding. */
    static final double END = 40;

    /** Coefficients, {@link #ENTRIES} per node; treat as read-only. */
    static final double[] COEFFICIENTS = new double[ENTRIES * (int) (END * DENSITY + 2)];

    static {
        for (int node = 0; node * ENTRIES < COEFFICIENTS.length; node++) {
            fill(node);
        }
    }

    private BernoulliTable() {}

    /*
     * With B' = B(1 - B - p)/p the coefficients of p B' = B (1 - p) - B^2 about a node follow one from the other; about small
     * nodes that loses digits, and the power series of B about 0 is shifted instead.
     */
    private static void fill(int node) {
        double p = (double) node / DENSITY;
        int offset = node * ENTRIES;
        if (p < 2) {
            shiftSeries(p, offset);
            return;
        }
        double[] c = COEFFICIENTS;
        c[offset] = p / Math.expm1(p);
        for (int n = 0; n < ENTRIES - 1; n++) {
            double sum = (1 - p - n) * c[offset + n] - (n == 0 ? 0 : c[offset + n - 1]);
            for (int k = 0; k <= n; k++) {
                sum -= c[offset + k] * c[offset + n - k];
            }
            c[offset + n + 1] = sum / ((n + 1) * p);
        }
    }

    /* B = 1 - p/2 + sum over even n of b_n p^n with |b_n| = 2 zeta(n)/(2 pi)^n, which converges fast below p = 2. */
    private static void shiftSeries(double p, int offset) {
        for (int order = 0; order < ENTRIES; order++) {
            double sum = 0;
            for (int n = 60; n >= Math.max(2, order); n -= 2) {
                double term = evenCoefficient(n);
                for (int k = 0; k < order; k++) {
                    term *= (double) (n - k) / (k + 1);
                }
                sum += term * Math.pow(p, n - order);
            }
            COEFFICIENTS[offset + order] = sum + (order == 0 ? 1 - 0.5 * p : order == 1 ? -0.5 : 0);
        }
    }

    private static double evenCoefficient(int n) {
        double zeta = 0;
        for (int k = 40; k >= 1; k--) {
            zeta += Math.pow(k, -n);
        }
        if (n == 2) {
            return 1.0 / 12;
        }
        if (n == 4) {
            return -1.0 / 720;
        }
        if (n == 6) {
            return 1.0 / 30240;
        }
        double size = 2 * zeta / Math.pow(2 * Math.PI, n);
        return n % 4 == 2 ? size : -size;
    }
}
