package org.ionfront.cli.report;

import java.util.Arrays;

/**
 * A curve of as many points as a page can draw: of every run of neighbours the smallest and the largest, in their order, so that
 * no peak is lost.
 *
 * @param x places
 * @param y as many values
 */
record ThinnedCurve(double[] x, double[] y) {
    private static final int RUNS = 1000;

    /** The curve itself where it is short. */
    static ThinnedCurve of(double[] x, double[] y) {
        if (x.length <= 2 * RUNS) {
            return new ThinnedCurve(x, y);
        }
        double[] places = new double[2 * RUNS];
        double[] values = new double[2 * RUNS];
        int size = 0;
        for (int run = 0; run < RUNS; run++) {
            int from = (int) ((long) x.length * run / RUNS);
            int to = (int) ((long) x.length * (run + 1) / RUNS);
            int lowest = extreme(y, from, to, 1);
            int highest = extreme(y, from, to, -1);
            int first = Math.min(lowest, highest);
            int last = Math.max(lowest, highest);
            places[size] = x[first];
            values[size++] = y[first];
            if (last > first) {
                places[size] = x[last];
                values[size++] = y[last];
            }
        }
        return new ThinnedCurve(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    int size() {
        return x.length;
    }

    /** Where the smallest number times sign stands; the first place where there is none. */
    private static int extreme(double[] y, int from, int to, int sign) {
        int best = from;
        for (int k = from + 1; k < to; k++) {
            if (Double.isNaN(y[best]) || sign * y[k] < sign * y[best]) {
                best = k;
            }
        }
        return best;
    }
}
