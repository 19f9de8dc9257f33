package org.ionfront.transport.simulation;

/** Integrates one tabulated quantity over another by cubics in time through four rows: error of order 5 in the step. */
final class CubicQuadrature {
    private static final int ROWS = 4;
    /** Gauss-Legendre on [-1, 1] with three points, exact for the quintic integrand. */
    private static final double[] NODES = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};

    private static final double[] WEIGHTS = {5.0 / 9, 8.0 / 9, 5.0 / 9};

    private CubicQuadrature() {}

    /**
     * Integral of u dq from row r to row r + 1. Whatever the cubics do, a constant u gives u times the change of q.
     *
     * @param t times, increasing from first to last
     * @param u integrand
     * @param q what is integrated over
     * @param first first row that may be used
     * @param last last row that may be used, above first
     */
    static double integral(double[] t, double[] u, double[] q, int first, int last, int r) {
        int from = Math.max(first, Math.min(r - 1, last - ROWS + 1));
        int to = Math.min(last, from + ROWS - 1);
        double half = 0.5 * (t[r + 1] - t[r]);
        double sum = 0;
        for (int k = 0; k < NODES.length; k++) {
            double at = t[r] + half * (1 + NODES[k]);
            sum += half * WEIGHTS[k] * value(t, u, from, to, at) * slope(t, q, from, to, at);
        }
        return sum;
    }

    private static double value(double[] t, double[] u, int from, int to, double at) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double weight = 1;
            for (int j = from; j <= to; j++) {
                if (j != i) {
                    weight *= (at - t[j]) / (t[i] - t[j]);
                }
            }
            sum += weight * u[i];
        }
        return sum;
    }

    /* Of the differences from one row, so that rounding of a large charge does not count. */
    private static double slope(double[] t, double[] q, int from, int to, double at) {
        double sum = 0;
        for (int i = from + 1; i <= to; i++) {
            double weight = 0;
            for (int omitted = from; omitted <= to; omitted++) {
                if (omitted != i) {
                    double product = 1 / (t[i] - t[omitted]);
                    for (int j = from; j <= to; j++) {
                        if (j != i && j != omitted) {
                            product *= (at - t[j]) / (t[i] - t[j]);
                        }
                    }
                    weight += product;
                }
            }
            sum += weight * (q[i] - q[from]);
        }
        return sum;
    }
}
