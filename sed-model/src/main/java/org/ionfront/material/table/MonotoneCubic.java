package org.ionfront.material.table;

import java.util.Arrays;

/**
 * A cubic through points that has no maxima or minima but those of the points.
 *
 * <p>Slopes at the points are weighted harmonic means of those beside them, 0 where these differ in sign; F. N. Fritsch and J.
 * Butland, SIAM J. Sci. Stat. Comput. 1984, 5, 300, 10.1137/0905021. At the ends a parabola through three points, held to keep the
 * shape.
 */
final class MonotoneCubic {
    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /**
     * Works out the slopes.
     *
     * @param x increasing, two points or more; not copied
     * @param y not copied
     */
    MonotoneCubic(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int last = x.length - 1;
        slopes = new double[x.length];
        if (last == 1) {
            Arrays.fill(slopes, secant(0));
            return;
        }
        for (int k = 1; k < last; k++) {
            slopes[k] = inner(x[k] - x[k - 1], x[k + 1] - x[k], secant(k - 1), secant(k));
        }
        slopes[0] = end(x[1] - x[0], x[2] - x[1], secant(0), secant(1));
        slopes[last] = end(x[last] - x[last - 1], x[last - 1] - x[last - 2], secant(last - 1), secant(last - 2));
    }

    private double secant(int k) {
        return (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    }

    private static double inner(double left, double right, double before, double after) {
        if (!(before * after > 0)) {
            return 0.0;
        }
        double w1 = 2.0 * right + left;
        double w2 = right + 2.0 * left;
        return (w1 + w2) / (w1 / before + w2 / after);
    }

    private static double end(double near, double far, double first, double second) {
        double slope = ((2.0 * near + far) * first - near * second) / (near + far);
        if (!(slope * first > 0)) {
            return 0.0;
        }
        return first * second < 0 && Math.abs(slope) > 3.0 * Math.abs(first) ? 3.0 * first : slope;
    }

    private int piece(double at) {
        int found = Arrays.binarySearch(x, at);
        int index = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(index, x.length - 2));
    }

    /** Value at a point between the ends. */
    double value(double at) {
        int k = piece(at);
        double width = x[k + 1] - x[k];
        double t = (at - x[k]) / width;
        double rise = y[k + 1] - y[k];
        double left = width * slopes[k];
        double right = width * slopes[k + 1];
        return y[k] + t * (left + t * (3.0 * rise - 2.0 * left - right + t * (left + right - 2.0 * rise)));
    }

    /** Slope at a point between the ends. */
    double slope(double at) {
        int k = piece(at);
        double width = x[k + 1] - x[k];
        double t = (at - x[k]) / width;
        double rise = y[k + 1] - y[k];
        double left = width * slopes[k];
        double right = width * slopes[k + 1];
        double bent = 3.0 * rise - 2.0 * left - right;
        return (left + t * (2.0 * bent + 3.0 * t * (left + right - 2.0 * rise))) / width;
    }
}
