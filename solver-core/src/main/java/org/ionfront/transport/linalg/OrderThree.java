package org.ionfront.transport.linalg;

/**
 * Elimination of a block-tridiagonal matrix with blocks of order three, written out. The diagonal ends as the inverse of the
 * eliminated block, the upper one as the inverse times the coupling.
 */
final class OrderThree {
    private OrderThree() {}

    static boolean factorise(double[] lower, double[] diagonal, double[] upper) {
        boolean regular = true;
        for (int p = 0; p < diagonal.length; p += 9) {
            if (p > 0) {
                eliminate(lower, upper, diagonal, p);
            }
            regular &= invert(diagonal, p);
            multiply(diagonal, upper, p);
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

    private static boolean invert(double[] a, int p) {
        double a11 = a[p];
        double a12 = a[p + 1];
        double a13 = a[p + 2];
        double a21 = a[p + 3];
        double a22 = a[p + 4];
        double a23 = a[p + 5];
        double a31 = a[p + 6];
        double a32 = a[p + 7];
        double a33 = a[p + 8];
        double c11 = a22 * a33 - a23 * a32;
        double c12 = a23 * a31 - a21 * a33;
        double c13 = a21 * a32 - a22 * a31;
        double inverse = 1 / (a11 * c11 + a12 * c12 + a13 * c13);
        a[p] = c11 * inverse;
        a[p + 1] = (a13 * a32 - a12 * a33) * inverse;
        a[p + 2] = (a12 * a23 - a13 * a22) * inverse;
        a[p + 3] = c12 * inverse;
        a[p + 4] = (a11 * a33 - a13 * a31) * inverse;
        a[p + 5] = (a13 * a21 - a11 * a23) * inverse;
        a[p + 6] = c13 * inverse;
        a[p + 7] = (a12 * a31 - a11 * a32) * inverse;
        a[p + 8] = (a11 * a22 - a12 * a21) * inverse;
        return Math.abs(inverse) <= Double.MAX_VALUE;
    }

    private static void multiply(double[] inverse, double[] upper, int p) {
        for (int column = p; column < p + 3; column++) {
            double c1 = upper[column];
            double c2 = upper[column + 3];
            double c3 = upper[column + 6];
            upper[column] = inverse[p] * c1 + inverse[p + 1] * c2 + inverse[p + 2] * c3;
            upper[column + 3] = inverse[p + 3] * c1 + inverse[p + 4] * c2 + inverse[p + 5] * c3;
            upper[column + 6] = inverse[p + 6] * c1 + inverse[p + 7] * c2 + inverse[p + 8] * c3;
        }
    }

    static void solve(double[] lower, double[] diagonal, double[] upper, double[] x, int blocks) {
        double x1 = 0;
        double x2 = 0;
        double x3 = 0;
        for (int k = 0; k < blocks; k++) {
            int p = 9 * k;
            int q = 3 * k;
            double r1 = x[q] - (lower[p] * x1 + lower[p + 1] * x2 + lower[p + 2] * x3);
            double r2 = x[q + 1] - (lower[p + 3] * x1 + lower[p + 4] * x2 + lower[p + 5] * x3);
            double r3 = x[q + 2] - (lower[p + 6] * x1 + lower[p + 7] * x2 + lower[p + 8] * x3);
            x1 = diagonal[p] * r1 + diagonal[p + 1] * r2 + diagonal[p + 2] * r3;
            x2 = diagonal[p + 3] * r1 + diagonal[p + 4] * r2 + diagonal[p + 5] * r3;
            x3 = diagonal[p + 6] * r1 + diagonal[p + 7] * r2 + diagonal[p + 8] * r3;
            x[q] = x1;
            x[q + 1] = x2;
            x[q + 2] = x3;
        }
        for (int k = blocks - 2; k >= 0; k--) {
            int p = 9 * k;
            int q = 3 * k;
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
