package org.ionfront.transport.linalg;

/**
 * Elimination of a block-tridiagonal matrix with blocks of order four, written out. The diagonal ends as the triangular factors of
 * the eliminated block, rows exchanged for the largest pivot and pivots inverted, the upper one as the inverse times the coupling;
 * see {@link OrderThree} for why there are pivots.
 */
final class OrderFour {
    private static final int ORDER = 4;
    private static final int SQUARE = ORDER * ORDER;

    private OrderFour() {}

    /**
     * Replaces the matrix by its factors.
     *
     * @param rows receives the place every row of a block comes from, length 4n
     */
    static boolean factorise(double[] lower, double[] diagonal, double[] upper, int[] rows) {
        boolean regular = true;
        for (int p = 0, r = 0; p < diagonal.length; p += SQUARE, r += ORDER) {
            if (p > 0) {
                eliminate(lower, upper, diagonal, p);
            }
            regular &= decompose(diagonal, p, rows, r);
            divide(diagonal, upper, p, rows, r);
        }
        return regular;
    }

    /* Takes the product of the lower block with the upper one before it from the diagonal. */
    private static void eliminate(double[] lower, double[] upper, double[] diagonal, int p) {
        int q = p - SQUARE;
        for (int row = p; row < p + SQUARE; row += ORDER) {
            double l1 = lower[row];
            double l2 = lower[row + 1];
            double l3 = lower[row + 2];
            double l4 = lower[row + 3];
            for (int m = 0; m < ORDER; m++) {
                diagonal[row + m] -=
                        (l1 * upper[q + m] + l2 * upper[q + 4 + m]) + (l3 * upper[q + 8 + m] + l4 * upper[q + 12 + m]);
            }
        }
    }

    private static boolean decompose(double[] a, int p, int[] rows, int r) {
        boolean regular = true;
        for (int m = 0; m < ORDER; m++) {
            rows[r + m] = m;
        }
        for (int m = 0; m < ORDER; m++) {
            int best = m;
            for (int row = m + 1; row < ORDER; row++) {
                best = Math.abs(a[p + ORDER * row + m]) > Math.abs(a[p + ORDER * best + m]) ? row : best;
            }
            if (best != m) {
                exchange(a, p, rows, r, m, best);
            }
            int own = p + ORDER * m;
            double pivot = 1 / a[own + m];
            a[own + m] = pivot;
            regular &= Math.abs(pivot) <= Double.MAX_VALUE;
            for (int other = own + ORDER; other < p + SQUARE; other += ORDER) {
                double factor = a[other + m] * pivot;
                a[other + m] = factor;
                for (int column = m + 1; column < ORDER; column++) {
                    a[other + column] -= factor * a[own + column];
                }
            }
        }
        return regular;
    }

    private static void exchange(double[] a, int p, int[] rows, int r, int one, int other) {
        for (int m = 0; m < ORDER; m++) {
            double swap = a[p + ORDER * one + m];
            a[p + ORDER * one + m] = a[p + ORDER * other + m];
            a[p + ORDER * other + m] = swap;
        }
        int row = rows[r + one];
        rows[r + one] = rows[r + other];
        rows[r + other] = row;
    }

    /* Columns do not wait for one another. */
    private static void divide(double[] a, double[] upper, int p, int[] rows, int r) {
        int one = p + ORDER * rows[r];
        int two = p + ORDER * rows[r + 1];
        int three = p + ORDER * rows[r + 2];
        int four = p + ORDER * rows[r + 3];
        for (int column = 0; column < ORDER; column++) {
            double c1 = upper[one + column];
            double c2 = upper[two + column] - a[p + 4] * c1;
            double c3 = upper[three + column] - a[p + 8] * c1 - a[p + 9] * c2;
            double c4 = (upper[four + column] - a[p + 12] * c1 - a[p + 13] * c2 - a[p + 14] * c3) * a[p + 15];
            c3 = (c3 - a[p + 11] * c4) * a[p + 10];
            c2 = (c2 - a[p + 7] * c4 - a[p + 6] * c3) * a[p + 5];
            c1 = (c1 - a[p + 3] * c4 - a[p + 2] * c3 - a[p + 1] * c2) * a[p];
            upper[p + column] = c1;
            upper[p + 4 + column] = c2;
            upper[p + 8 + column] = c3;
            upper[p + 12 + column] = c4;
        }
    }

    static void solve(double[] lower, double[] diagonal, double[] upper, int[] rows, double[] x) {
        solveBlock(diagonal, rows, 0, x, 0);
        for (int p = SQUARE, q = ORDER; p < diagonal.length; p += SQUARE, q += ORDER) {
            subtractProduct(lower, p, x, q - ORDER, q);
            solveBlock(diagonal, rows, q, x, q);
        }
        for (int p = diagonal.length - 2 * SQUARE, q = p / ORDER; p >= 0; p -= SQUARE, q -= ORDER) {
            subtractProduct(upper, p, x, q + ORDER, q);
        }
    }

    private static void subtractProduct(double[] coupling, int p, double[] x, int from, int to) {
        double a = x[from];
        double b = x[from + 1];
        double c = x[from + 2];
        double d = x[from + 3];
        for (int m = 0, q = p; m < ORDER; m++, q += ORDER) {
            x[to + m] -= (coupling[q] * a + coupling[q + 1] * b) + (coupling[q + 2] * c + coupling[q + 3] * d);
        }
    }

    /**
     * Solves one eliminated block.
     *
     * @param first first row of the block in the matrix
     * @param x four numbers from an offset on, overwritten
     */
    static void solveBlock(double[] a, int[] rows, int first, double[] x, int offset) {
        int p = first * ORDER;
        double r1 = x[offset + rows[first]];
        double r2 = x[offset + rows[first + 1]] - a[p + 4] * r1;
        double r3 = x[offset + rows[first + 2]] - a[p + 8] * r1 - a[p + 9] * r2;
        double r4 = x[offset + rows[first + 3]] - a[p + 12] * r1 - a[p + 13] * r2 - a[p + 14] * r3;
        double x4 = r4 * a[p + 15];
        double x3 = (r3 - a[p + 11] * x4) * a[p + 10];
        double x2 = (r2 - a[p + 7] * x4 - a[p + 6] * x3) * a[p + 5];
        x[offset] = (r1 - a[p + 3] * x4 - a[p + 2] * x3 - a[p + 1] * x2) * a[p];
        x[offset + 1] = x2;
        x[offset + 2] = x3;
        x[offset + 3] = x4;
    }
}
