package org.ionfront.transport.discretisation;

/**
 * The polynomial of degree five in t from 0 to 1 that has given values and slopes at 0, 1/2 and 1; coefficients of 1, t, ...,
 * t^5 from an index of an array on.
 */
final class HermitePiece {
    static final int COEFFICIENTS = 6;

    private HermitePiece() {}

    /**
     * Fills in the coefficients.
     *
     * @param value at 0, 1/2 and 1
     * @param slope at 0, 1/2 and 1, by t
     */
    static void fit(double[] value, double[] slope, double[] coefficient, int p) {
        double rise = value[2] - value[0];
        // What the cubic through both ends lacks at the middle, over t^2 (1 - t)^2 there.
        double lacking = 16 * (value[1] - 0.5 * (value[0] + value[2]) - 0.125 * (slope[0] - slope[2]));
        double lackingSlope = 16 * (slope[1] - 1.5 * rise + 0.25 * (slope[0] + slope[2]));
        double atStart = lacking - 0.5 * lackingSlope;
        coefficient[p] = value[0];
        coefficient[p + 1] = slope[0];
        coefficient[p + 2] = 3 * rise - 2 * slope[0] - slope[2] + atStart;
        coefficient[p + 3] = slope[0] + slope[2] - 2 * rise - 2 * atStart + lackingSlope;
        coefficient[p + 4] = atStart - 2 * lackingSlope;
        coefficient[p + 5] = lackingSlope;
    }

    static double value(double[] c, int p, double t) {
        return c[p] + t * (c[p + 1] + t * (c[p + 2] + t * (c[p + 3] + t * (c[p + 4] + t * c[p + 5]))));
    }

    /** Derivative by t. */
    static double slope(double[] c, int p, double t) {
        return c[p + 1] + t * (2 * c[p + 2] + t * (3 * c[p + 3] + t * (4 * c[p + 4] + t * 5 * c[p + 5])));
    }

    /** Second derivative by t. */
    static double curvature(double[] c, int p, double t) {
        return 2 * c[p + 2] + t * (6 * c[p + 3] + t * (12 * c[p + 4] + t * 20 * c[p + 5]));
    }
}
