package org.ionfront.transport.linalg;

/**
 * Elimination of a block-tridiagonal matrix with blocks of order three, written out. The diagonal ends as the triangular
 * factors of the eliminated block, rows exchanged for the largest pivot and pivots inverted, the upper one as the inverse
 * times the coupling. (The inverse by cofactors would be cheaper, but where rows nearly depend on one another, as those of
 * Gauss's law and of conservation do, it leaves residuals that look like sources of trace ions.)
 */
final class OrderThree {
    private OrderThree() {}

    /**
     * Replaces the matrix by its factors.
     *
     * @param rows receives the place every row of a block comes from, length 3n
     */
    static boolean factorise(double[] lower, double[] diagonal, double[] upper, int[] rows) {
        boolean regular = true;
        for (int p = 0, r = 0; p < diagonal.length; p += 9, r += 3) {
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
        int q = p - 9;
        for (int row = p; row < p + 9; row += 3) {
            double l1 = lower[row];
            double l2 = lower[row + 1];
            double l3 = lower[row + 2];
            diagonal[row] -= l1 * upper[q] + l2 * upper[q + 3] + l3 * upper[q + 6];
            diagonal[row + 1] -= l1 * upper[q + 1] + l2 * upper[q + 4] + l3 * upper[q + 7];
            diagonal[row + 2] -= l1 * upper[q + 2] + l2 * upper[q + 5] + l3 * upper[q + 8];
        }
    }

    private static boolean decompose(double[] a, int p, int[] rows, int r) {
        rows[r] = 0;
        rows[r + 1] = 1;
        rows[r + 2] = 2;
        double first = Math.abs(a[p]);
        double second = Math.abs(a[p + 3]);
        double third = Math.abs(a[p + 6]);
        if (second > first || third > first) {
            exchange(a, p, rows, r, 0, second >= third ? 1 : 2);
        }
        double pivot = 1 / a[p];
        double m2 = a[p + 3] * pivot;
        double m3 = a[p + 6] * pivot;
        a[p] = pivot;
        a[p + 3] = m2;
        a[p + 6] = m3;
        a[p + 4] -= m2 * a[p + 1];
        a[p + 5] -= m2 * a[p + 2];
        a[p + 7] -= m3 * a[p + 1];
        a[p + 8] -= m3 * a[p + 2];
        if (Math.abs(a[p + 7]) > Math.abs(a[p + 4])) {
            exchange(a, p, rows, r, 1, 2);
        }
        double inner = 1 / a[p + 4];
        double m = a[p + 7] * inner;
        a[p + 4] = inner;
        a[p + 7] = m;
        double last = 1 / (a[p + 8] - m * a[p + 5]);
        a[p + 8] = last;
        return Math.abs(pivot) <= Double.MAX_VALUE
                && Math.abs(inner) <= Double.MAX_VALUE
                && Math.abs(last) <= Double.MAX_VALUE;
    }

    private static void exchange(double[] a, int p, int[] rows, int r, int one, int other) {
        for (int m = 0; m < 3; m++) {
            double swap = a[p + 3 * one + m];
            a[p + 3 * one + m] = a[p + 3 * other + m];
            a[p + 3 * other + m] = swap;
        }
        int row = rows[r + one];
        rows[r + one] = rows[r + other];
        rows[r + other] = row;
    }

    private static void divide(double[] a, double[] upper, int p, int[] rows, int r) {
        int one = p + 3 * rows[r];
        int two = p + 3 * rows[r + 1];
        int three = p + 3 * rows[r + 2];
        for (int column = 0; column < 3; column++) {
            double c1 = upper[one + column];
            double c2 = upper[two + column] - a[p + 3] * c1;
            double c3 = (upper[three + column] - a[p + 6] * c1 - a[p + 7] * c2) * a[p + 8];
            c2 = (c2 - a[p + 5] * c3) * a[p + 4];
            upper[p + column] = (c1 - a[p + 1] * c2 - a[p + 2] * c3) * a[p];
            upper[p + 3 + column] = c2;
            upper[p + 6 + column] = c3;
        }
    }

    static void solve(double[] lower, double[] diagonal, double[] upper, int[] rows, double[] x) {
        double x1 = 0;
        double x2 = 0;
        double x3 = 0;
        for (int p = 0, q = 0; p < diagonal.length; p += 9, q += 3) {
            if (p > 0) {
                x[q] -= lower[p] * x1 + lower[p + 1] * x2 + lower[p + 2] * x3;
                x[q + 1] -= lower[p + 3] * x1 + lower[p + 4] * x2 + lower[p + 5] * x3;
                x[q + 2] -= lower[p + 6] * x1 + lower[p + 7] * x2 + lower[p + 8] * x3;
            }
            double r1 = x[q + rows[q]];
            double r2 = x[q + rows[q + 1]] - diagonal[p + 3] * r1;
            double r3 = x[q + rows[q + 2]] - diagonal[p + 6] * r1 - diagonal[p + 7] * r2;
            x3 = r3 * diagonal[p + 8];
            x2 = (r2 - diagonal[p + 5] * x3) * diagonal[p + 4];
            x1 = (r1 - diagonal[p + 1] * x2 - diagonal[p + 2] * x3) * diagonal[p];
            x[q] = x1;
            x[q + 1] = x2;
            x[q + 2] = x3;
        }
        for (int p = diagonal.length - 18, q = diagonal.length / 3 - 6; p >= 0; p -= 9, q -= 3) {
            double y1 = x[q] - (upper[p] * x1 + upper[p + 1] * x2 + upper[p + 2] * x3);
            double y2 = x[q + 1] - (upper[p + 3] * x1 + upper[p + 4] * x2 + upper[p + 5] * x3);
            x3 = x[q + 2] - (upper[p + 6] * x1 + upper[p + 7] * x2 + upper[p + 8] * x3);
            x1 = y1;
            x2 = y2;
            x[q] = x1;
            x[q + 1] = x2;
            x[q + 2] = x3;
        }
    }
}
