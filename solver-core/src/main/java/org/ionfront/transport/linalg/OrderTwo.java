package org.ionfront.transport.linalg;

/**
 * Elimination of a block-tridiagonal matrix with blocks of order two, written out. It runs from both ends to the block in
 * the middle at once: each block waits for the one before it, and two such chains fit into the time of one. The diagonal
 * ends as the inverse of the eliminated block; the coupling towards the middle as that inverse times the coupling.
 */
final class OrderTwo {
    private OrderTwo() {}

    static boolean factorise(double[] lower, double[] diagonal, double[] upper) {
        int blocks = diagonal.length / 4;
        int middle = blocks / 2;
        boolean regular = true;
        for (int k = 0; k < middle; k++) {
            int p = 4 * k;
            int q = 4 * (blocks - 1 - k);
            if (k > 0) {
                subtractProduct(diagonal, p, lower, upper, p - 4);
            }
            regular &= invert(diagonal, p);
            multiply(diagonal, upper, p);
            if (q > 4 * middle) {
                if (k > 0) {
                    subtractProduct(diagonal, q, upper, lower, q + 4);
                }
                regular &= invert(diagonal, q);
                multiply(diagonal, lower, q);
            }
        }
        int m = 4 * middle;
        if (middle > 0) {
            subtractProduct(diagonal, m, lower, upper, m - 4);
        }
        if (middle < blocks - 1) {
            subtractProduct(diagonal, m, upper, lower, m + 4);
        }
        return regular && invert(diagonal, m);
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

    private static boolean invert(double[] block, int p) {
        double d11 = block[p];
        double d12 = block[p + 1];
        double d21 = block[p + 2];
        double d22 = block[p + 3];
        double inverse = 1.0 / (d11 * d22 - d12 * d21);
        block[p] = d22 * inverse;
        block[p + 1] = -d12 * inverse;
        block[p + 2] = -d21 * inverse;
        block[p + 3] = d11 * inverse;
        return Math.abs(inverse) <= Double.MAX_VALUE;
    }

    private static void multiply(double[] inverse, double[] coupling, int p) {
        double c11 = coupling[p];
        double c12 = coupling[p + 1];
        double c21 = coupling[p + 2];
        double c22 = coupling[p + 3];
        coupling[p] = inverse[p] * c11 + inverse[p + 1] * c21;
        coupling[p + 1] = inverse[p] * c12 + inverse[p + 1] * c22;
        coupling[p + 2] = inverse[p + 2] * c11 + inverse[p + 3] * c21;
        coupling[p + 3] = inverse[p + 2] * c12 + inverse[p + 3] * c22;
    }

    static void solve(double[] lower, double[] diagonal, double[] upper, double[] x) {
        int blocks = diagonal.length / 4;
        int middle = blocks / 2;
        inward(lower, diagonal, upper, x, middle, blocks - 1 - middle);
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
        x[2 * middle] = diagonal[p] * r1 + diagonal[p + 1] * r2;
        x[2 * middle + 1] = diagonal[p + 2] * r1 + diagonal[p + 3] * r2;
        outward(lower, upper, x, middle, blocks - 1 - middle);
    }

    /* There are as many blocks above the middle as below it, or one more. */
    private static void inward(double[] lower, double[] diagonal, double[] upper, double[] x, int above, int below) {
        double a1 = 0;
        double a2 = 0;
        double b1 = 0;
        double b2 = 0;
        for (int k = 0; k < above; k++) {
            int p = 4 * k;
            double r1 = x[2 * k] - (lower[p] * a1 + lower[p + 1] * a2);
            double r2 = x[2 * k + 1] - (lower[p + 2] * a1 + lower[p + 3] * a2);
            a1 = diagonal[p] * r1 + diagonal[p + 1] * r2;
            a2 = diagonal[p + 2] * r1 + diagonal[p + 3] * r2;
            x[2 * k] = a1;
            x[2 * k + 1] = a2;
            if (k < below) {
                int m = above + below - k;
                int q = 4 * m;
                double s1 = x[2 * m] - (upper[q] * b1 + upper[q + 1] * b2);
                double s2 = x[2 * m + 1] - (upper[q + 2] * b1 + upper[q + 3] * b2);
                b1 = diagonal[q] * s1 + diagonal[q + 1] * s2;
                b2 = diagonal[q + 2] * s1 + diagonal[q + 3] * s2;
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
