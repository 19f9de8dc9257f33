package org.ionfront.transport.linalg;

/**
 * Elimination of a block-tridiagonal matrix with blocks of order two, written out. It runs from both ends to the block in
 * the middle at once: each block waits for the one before it, and two such chains fit into the time of one. The diagonal
 * ends as the triangular factors of the eliminated block, rows exchanged for the larger pivot and pivots inverted; the
 * coupling towards the middle as the inverse times the coupling. (The inverse by cofactors would be cheaper, but where the
 * rows nearly depend on one another, as those of Gauss's law and of conservation do, its residuals look like sources.)
 */
final class OrderTwo {
    private OrderTwo() {}

    /**
     * Replaces the matrix by its factors.
     *
     * @param first receives 1 where the second row of a block was taken first, else 0; length at least n
     */
    static boolean factorise(double[] lower, double[] diagonal, double[] upper, int[] first) {
        int blocks = diagonal.length / 4;
        int middle = blocks / 2;
        boolean regular = true;
        for (int k = 0; k < middle; k++) {
            int p = 4 * k;
            int q = 4 * (blocks - 1 - k);
            if (k > 0) {
                subtractProduct(diagonal, p, lower, upper, p - 4);
            }
            regular &= decompose(diagonal, p, first, k);
            divide(diagonal, upper, p, first[k]);
            if (q > 4 * middle) {
                if (k > 0) {
                    subtractProduct(diagonal, q, upper, lower, q + 4);
                }
                regular &= decompose(diagonal, q, first, blocks - 1 - k);
                divide(diagonal, lower, q, first[blocks - 1 - k]);
            }
        }
        int m = 4 * middle;
        if (middle > 0) {
            subtractProduct(diagonal, m, lower, upper, m - 4);
        }
        if (middle < blocks - 1) {
            subtractProduct(diagonal, m, upper, lower, m + 4);
        }
        return regular && decompose(diagonal, m, first, middle);
    }

    /* Block p less the coupling at p to the neighbour times what the neighbour at q couples back with. */
    private static void subtractProduct(double[] block, int p, double[] coupling, double[] back, int q) {
        double c11 = coupling[p];
        double c12 = coupling[p + 1];
        double c21 = coupling[p + 2];
        double c22 = coupling[p + 3];
        block[p] -= c11 * back[q] + c12 * back[q + 2];
        block[p + 1] -= c11 * back[q + 1] + c12 * back[q + 3];
        block[p + 2] -= c21 * back[q] + c22 * back[q + 2];
        block[p + 3] -= c21 * back[q + 1] + c22 * back[q + 3];
    }

    private static boolean decompose(double[] block, int p, int[] first, int k) {
        int f = Math.abs(block[p + 2]) > Math.abs(block[p]) ? 1 : 0;
        first[k] = f;
        int one = p + 2 * f;
        int two = p + 2 - 2 * f;
        double pivot = 1.0 / block[one];
        double factor = block[two] * pivot;
        double u12 = block[one + 1];
        double last = 1.0 / (block[two + 1] - factor * u12);
        block[p] = pivot;
        block[p + 1] = u12;
        block[p + 2] = factor;
        block[p + 3] = last;
        return Math.abs(pivot) <= Double.MAX_VALUE && Math.abs(last) <= Double.MAX_VALUE;
    }

    private static void divide(double[] factors, double[] coupling, int p, int first) {
        int one = p + 2 * first;
        int two = p + 2 - 2 * first;
        double c11 = coupling[one];
        double c12 = coupling[one + 1];
        double c21 = (coupling[two] - factors[p + 2] * c11) * factors[p + 3];
        double c22 = (coupling[two + 1] - factors[p + 2] * c12) * factors[p + 3];
        coupling[p] = (c11 - factors[p + 1] * c21) * factors[p];
        coupling[p + 1] = (c12 - factors[p + 1] * c22) * factors[p];
        coupling[p + 2] = c21;
        coupling[p + 3] = c22;
    }

    static void solve(double[] lower, double[] diagonal, double[] upper, int[] first, double[] x) {
        int blocks = diagonal.length / 4;
        int middle = blocks / 2;
        inward(lower, diagonal, upper, first, x, middle, blocks - 1 - middle);
        int p = 4 * middle;
        double r1 = x[2 * middle];
        double r2 = x[2 * middle + 1];
        if (middle > 0) {
            double b1 = x[2 * middle - 2];
            double b2 = x[2 * middle - 1];
            r1 -= lower[p] * b1 + lower[p + 1] * b2;
            r2 -= lower[p + 2] * b1 + lower[p + 3] * b2;
        }
        if (middle < blocks - 1) {
            double b1 = x[2 * middle + 2];
            double b2 = x[2 * middle + 3];
            r1 -= upper[p] * b1 + upper[p + 1] * b2;
            r2 -= upper[p + 2] * b1 + upper[p + 3] * b2;
        }
        double taken = first[middle] == 0 ? r1 : r2;
        double other = first[middle] == 0 ? r2 : r1;
        double second = (other - diagonal[p + 2] * taken) * diagonal[p + 3];
        x[2 * middle] = (taken - diagonal[p + 1] * second) * diagonal[p];
        x[2 * middle + 1] = second;
        outward(lower, upper, x, middle, blocks - 1 - middle);
    }

    /* There are as many blocks above the middle as below it, or one more. */
    private static void inward(
            double[] lower, double[] diagonal, double[] upper, int[] first, double[] x, int above, int below) {
        double a1 = 0;
        double a2 = 0;
        double b1 = 0;
        double b2 = 0;
        for (int k = 0; k < above; k++) {
            int p = 4 * k;
            double r1 = x[2 * k] - (lower[p] * a1 + lower[p + 1] * a2);
            double r2 = x[2 * k + 1] - (lower[p + 2] * a1 + lower[p + 3] * a2);
            double rTaken = first[k] == 0 ? r1 : r2;
            double rOther = first[k] == 0 ? r2 : r1;
            a2 = (rOther - diagonal[p + 2] * rTaken) * diagonal[p + 3];
            a1 = (rTaken - diagonal[p + 1] * a2) * diagonal[p];
            x[2 * k] = a1;
            x[2 * k + 1] = a2;
            if (k < below) {
                int m = above + below - k;
                int q = 4 * m;
                double s1 = x[2 * m] - (upper[q] * b1 + upper[q + 1] * b2);
                double s2 = x[2 * m + 1] - (upper[q + 2] * b1 + upper[q + 3] * b2);
                double sTaken = first[m] == 0 ? s1 : s2;
                double sOther = first[m] == 0 ? s2 : s1;
                b2 = (sOther - diagonal[q + 2] * sTaken) * diagonal[q + 3];
                b1 = (sTaken - diagonal[q + 1] * b2) * diagonal[q];
                x[2 * m] = b1;
                x[2 * m + 1] = b2;
            }
        }
    }

    private static void outward(double[] lower, double[] upper, double[] x, int above, int below) {
        double a1 = x[2 * above];
        double a2 = x[2 * above + 1];
        double b1 = a1;
        double b2 = a2;
        for (int n = 1; n <= above; n++) {
            int k = above - n;
            int p = 4 * k;
            double y1 = x[2 * k] - (upper[p] * a1 + upper[p + 1] * a2);
            a2 = x[2 * k + 1] - (upper[p + 2] * a1 + upper[p + 3] * a2);
            a1 = y1;
            x[2 * k] = a1;
            x[2 * k + 1] = a2;
            if (n <= below) {
                int m = above + n;
                int q = 4 * m;
                double z1 = x[2 * m] - (lower[q] * b1 + lower[q + 1] * b2);
                b2 = x[2 * m + 1] - (lower[q + 2] * b1 + lower[q + 3] * b2);
                b1 = z1;
                x[2 * m] = b1;
                x[2 * m + 1] = b2;
            }
        }
    }
}
