package org.ionfront.transport.discretisation;

/**
 * The polynomial of degree seven in t from 0 to 1 that has given values and slopes at 0, 1/3, 2/3 and 1; coefficients of 1, t,
 * ..., t^7 from an index of an array on. What it misses a function by is at most 3.8e-9 of the largest eighth derivative by t.
 */
final class HermitePiece {
    static final int COEFFICIENTS = 8;

    /** Points with a value and a slope, the ends among them. */
    static final int POINTS = 4;

    /** Where it misses most, but for the middle and the other end. */
    static final double FARTHEST = 0.127;

    private static final double THIRD = 1.0 / 3;
    private static final double NINTH = 1.0 / 9;

    private HermitePiece() {}

    /** Where point k is. */
    static double point(int k) {
        return k == POINTS - 1 ? 1 : k * THIRD;
    }

    /**
     * Fills in the coefficients, by divided differences over the points, each taken twice.
     *
     * @param value at the {@link #POINTS} points
     * @param slope there, by t
     */
    static void fit(double[] value, double[] slope, double[] coefficient, int p) {
        double s0 = slope[0];
        double s1 = slope[1];
        double s2 = slope[2];
        double s3 = slope[3];
        double r1 = 3 * (value[1] - value[0]);
        double r2 = 3 * (value[2] - value[1]);
        double r3 = 3 * (value[3] - value[2]);
        // Of second order, by rising point; each order takes neighbours of the one before.
        double a2 = 3 * (r1 - s0);
        double a3 = 3 * (s1 - r1);
        double a4 = 3 * (r2 - s1);
        double a5 = 3 * (s2 - r2);
        double a6 = 3 * (r3 - s2);
        double a7 = 3 * (s3 - r3);
        double b3 = 3 * (a3 - a2);
        double b4 = 1.5 * (a4 - a3);
        double b5 = 3 * (a5 - a4);
        double b6 = 1.5 * (a6 - a5);
        double b7 = 3 * (a7 - a6);
        double c4 = 1.5 * (b4 - b3);
        double c5 = 1.5 * (b5 - b4);
        double c6 = 1.5 * (b6 - b5);
        double c7 = 1.5 * (b7 - b6);
        double d5 = 1.5 * (c5 - c4);
        double d6 = c6 - c5;
        double d7 = 1.5 * (c7 - c6);
        double e6 = d6 - d5;
        double e7 = d7 - d6;
        double f7 = e7 - e6;
        coefficient[p] = value[0];
        coefficient[p + 1] = s0;
        coefficient[p + 2] = a2 - THIRD * b3 + NINTH * (c4 - 2 * THIRD * d5 + 4 * NINTH * (e6 - f7));
        coefficient[p + 3] = b3 - 2 * THIRD * c4 + NINTH * (5 * d5 - 4 * e6 + 40 * NINTH * f7);
        coefficient[p + 4] = c4 - 4 * THIRD * d5 + NINTH * (13 * e6 - 17 * f7);
        coefficient[p + 5] = d5 - 2 * e6 + 31 * NINTH * f7;
        coefficient[p + 6] = e6 - 3 * f7;
        coefficient[p + 7] = f7;
    }

    static double value(double[] c, int p, double t) {
        double high = c[p + 4] + t * (c[p + 5] + t * (c[p + 6] + t * c[p + 7]));
        double s = t * t;
        return c[p] + t * (c[p + 1] + t * (c[p + 2] + t * c[p + 3])) + s * s * high;
    }

    /** Derivative by t. */
    static double slope(double[] c, int p, double t) {
        double high = 5 * c[p + 5] + t * (6 * c[p + 6] + t * (7 * c[p + 7]));
        double s = t * t;
        return c[p + 1] + t * (2 * c[p + 2] + t * (3 * c[p + 3] + t * (4 * c[p + 4]))) + s * s * high;
    }

    /** Second derivative by t. */
    static double curvature(double[] c, int p, double t) {
        double high = 20 * c[p + 5] + t * (30 * c[p + 6] + t * (42 * c[p + 7]));
        return 2 * c[p + 2] + t * (6 * c[p + 3] + t * (12 * c[p + 4] + t * high));
    }
}
