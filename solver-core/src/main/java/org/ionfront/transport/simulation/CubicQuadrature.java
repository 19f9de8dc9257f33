package org.ionfront.transport.simulation;

/** Integrates tabulated values over one interval by the cubic through the four points around it: error of order 5. */
final class CubicQuadrature {
    private static final int POINTS = 4;
    /** Gauss-Legendre on [0, 1] with two points, exact for a cubic. */
    private static final double OFFSET = 0.5 / Math.sqrt(3);

    private CubicQuadrature() {}

    /**
     * Integral from point r to point r + 1.
     *
     * @param x increasing from first to last
     * @param y values there
     * @param first first point that may be used
     * @param last last point that may be used, above first
     */
    static double integral(double[] x, double[] y, int first, int last, int r) {
        double width = x[r + 1] - x[r];
        int from = Math.max(first, Math.min(r - 1, last - POINTS + 1));
        int to = Math.min(last, from + POINTS - 1);
        double left = value(x, y, from, to, x[r] + (0.5 - OFFSET) * width);
        double right = value(x, y, from, to, x[r] + (0.5 + OFFSET) * width);
        return 0.5 * width * (left + right);
    }

    private static double value(double[] x, double[] y, int from, int to, double at) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double weight = 1;
            for (int j = from; j <= to; j++) {
                if (j != i) {
                    weight *= (at - x[j]) / (x[i] - x[j]);
                }
            }
            sum += weight * y[i];
        }
        return sum;
    }
}
