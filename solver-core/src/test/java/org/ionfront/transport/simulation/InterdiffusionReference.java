package org.ionfront.transport.simulation;

/** Interdiffusion of two ions from a face held at pure foreign ion, explicit differences on a uniform grid. */
final class InterdiffusionReference {
    private InterdiffusionReference() {}

    /**
     * Foreign fraction at time 1 for D_native = 1.
     *
     * @param ratio D_foreign / D_native, below 1
     * @param cells number of intervals
     * @param depth of the grid in sqrt(D_native t)
     */
    static double[] profile(double ratio, int cells, double depth) {
        double h = depth / cells;
        double[] w = new double[cells + 1];
        double[] flux = new double[cells];
        w[0] = 1;
        int steps = (int) Math.ceil(1 / (0.4 * h * h));
        double dt = 1.0 / steps;
        for (int n = 0; n < steps; n++) {
            for (int k = 0; k < cells; k++) {
                double mean = 0.5 * (w[k] + w[k + 1]);
                flux[k] = ratio / ((1 - mean) + ratio * mean) * (w[k] - w[k + 1]) / h;
            }
            for (int k = 1; k < cells; k++) {
                w[k] += dt / h * (flux[k - 1] - flux[k]);
            }
        }
        return w;
    }

    /** Depth at which a profile falls through a level, in sqrt(D_native t). */
    static double depthOfLevel(double[] w, double depth, double level) {
        double h = depth / (w.length - 1);
        for (int k = 1; k < w.length; k++) {
            if (w[k] < level) {
                return h * (k - 1 + (w[k - 1] - level) / (w[k - 1] - w[k]));
            }
        }
        return Double.NaN;
    }
}
