package org.ionfront.transport.discretisation;

/**
 * Fraction at a face that moves, from its two cells: a (1 - theta^4) with the arithmetic mean a and theta = (l - r)/(l + r);
 * docs/solver.md, Eq. 11. It differs from the arithmetic mean, which is exact to second order, only at fourth order, yet
 * vanishes with either of its arguments, so that a face cannot carry ions out of an empty cell.
 */
final class FaceMean {
    /** The slope d(mean)/dr at r = 0, continued to the tiny negative values rounding leaves. */
    private static final double EDGE_SLOPE = 4;

    private FaceMean() {}

    static double value(double left, double right) {
        double smaller = Math.min(left, right);
        if (smaller <= 0) {
            return EDGE_SLOPE * smaller;
        }
        double theta = (left - right) / (left + right);
        double square = theta * theta;
        return 0.5 * (left + right) * (1 - square * square);
    }

    /** Derivative by the first argument; the function is symmetric. */
    static double byFirst(double first, double second) {
        if (Math.min(first, second) <= 0) {
            return first < second ? EDGE_SLOPE : 0;
        }
        double sum = first + second;
        double theta = (first - second) / sum;
        double square = theta * theta;
        return 0.5 * (1 - square * square) - 4 * square * theta * second / sum;
    }
}
