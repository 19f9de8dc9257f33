package org.ionfront.transport.linalg;

/**
 * Solutions for several right-hand sides with the factors of {@link OrderTwo}, three at a time: what does not wait for a
 * neighbouring block is done first, and the chains of the three fill the time each of them waits. Right-hand sides hold
 * component m of block k at m n + k.
 */
final class OrderTwoPlanes {
    private final int blocks;
    private final int middle;
    /** Coupling to the block before, seen from the nearer end, times the inverse of the own block, by entry. */
    private final double[][] before;
    /** Coupling to the block after it, towards the middle, as the factors have it. */
    private final double[][] after;
    /** Inverse of every block, by entry; of the middle one the identity, because its turn comes later. */
    private final double[][] inverse;

    private final double[] meeting = new double[12];
    private final double[][] spare;

    OrderTwoPlanes(int blocks) {
        this.blocks = blocks;
        middle = blocks / 2;
        before = new double[4][blocks];
        after = new double[4][blocks];
        inverse = new double[4][blocks];
        spare = new double[2][2 * blocks];
    }

    /** Takes over the factors. */
    void prepare(double[] lower, double[] diagonal, double[] upper, int[] taken) {
        for (int k = 0; k < blocks; k++) {
            double[] outer = k < middle ? lower : upper;
            double[] inner = k < middle ? upper : lower;
            int p = 4 * k;
            for (int m = 0; m < 4; m++) {
                after[m][k] = inner[p + m];
            }
            invert(diagonal, p, taken[k], k);
            int one = p + 2 * taken[k];
            int two = p + 2 - 2 * taken[k];
            for (int column = 0; column < 2; column++) {
                double top = outer[one + column];
                double bottom = (outer[two + column] - diagonal[p + 2] * top) * diagonal[p + 3];
                before[column][k] = (top - diagonal[p + 1] * bottom) * diagonal[p];
                before[2 + column][k] = bottom;
            }
        }
        for (int m = 0; m < 4; m++) {
            meeting[8 + m] = inverse[m][middle];
            inverse[m][middle] = m % 3 == 0 ? 1 : 0;
        }
        System.arraycopy(lower, 4 * middle, meeting, 0, 4);
        System.arraycopy(upper, 4 * middle, meeting, 4, 4);
    }

    /* From the triangular factors, column by column of the identity. */
    private void invert(double[] factors, int p, int taken, int k) {
        for (int column = 0; column < 2; column++) {
            double top = column == taken ? 1 : 0;
            double bottom = (1 - top - factors[p + 2] * top) * factors[p + 3];
            inverse[column][k] = (top - factors[p + 1] * bottom) * factors[p];
            inverse[2 + column][k] = bottom;
        }
    }

    void solve(double[][] x) {
        for (double[] one : x) {
            divide(one);
        }
        for (int q = 0; q < x.length; q += 3) {
            double[] one = x[q];
            double[] two = q + 1 < x.length ? x[q + 1] : spare[0];
            double[] three = q + 2 < x.length ? x[q + 2] : spare[1];
            eliminate(one, two, three, 1, middle, 1);
            eliminate(one, two, three, blocks - 2, blocks - 1 - middle, -1);
        }
        for (double[] one : x) {
            meet(one);
        }
        for (int q = 0; q < x.length; q += 3) {
            double[] one = x[q];
            double[] two = q + 1 < x.length ? x[q + 1] : spare[0];
            double[] three = q + 2 < x.length ? x[q + 2] : spare[1];
            substitute(one, two, three, middle - 1, middle, -1);
            substitute(one, two, three, middle + 1, blocks - 1 - middle, 1);
        }
    }

    /* Both components of all blocks but the middle one, each with the inverse of its own block. */
    private void divide(double[] x) {
        double[] second = spare[0];
        double[] result = spare[1];
        System.arraycopy(x, blocks, second, 0, blocks);
        double[] i11 = inverse[0];
        double[] i12 = inverse[1];
        double[] i21 = inverse[2];
        double[] i22 = inverse[3];
        for (int k = 0; k < blocks; k++) {
            result[k] = i21[k] * x[k] + i22[k] * second[k];
        }
        for (int k = 0; k < blocks; k++) {
            x[k] = i11[k] * x[k] + i12[k] * second[k];
        }
        System.arraycopy(result, 0, x, blocks, blocks);
    }

    /* From the second block of an end on; count is the number of blocks on that side of the middle. */
    private void eliminate(double[] x, double[] y, double[] z, int from, int count, int stride) {
        if (count < 2) {
            return;
        }
        double[] c11 = before[0];
        double[] c12 = before[1];
        double[] c21 = before[2];
        double[] c22 = before[3];
        double x1 = x[from - stride];
        double x2 = x[blocks + from - stride];
        double y1 = y[from - stride];
        double y2 = y[blocks + from - stride];
        double z1 = z[from - stride];
        double z2 = z[blocks + from - stride];
        for (int n = 1, k = from; n < count; n++, k += stride) {
            double e11 = c11[k];
            double e12 = c12[k];
            double e21 = c21[k];
            double e22 = c22[k];
            double xNext = x[k] - (e11 * x1 + e12 * x2);
            x2 = x[blocks + k] - (e21 * x1 + e22 * x2);
            x1 = xNext;
            double yNext = y[k] - (e11 * y1 + e12 * y2);
            y2 = y[blocks + k] - (e21 * y1 + e22 * y2);
            y1 = yNext;
            double zNext = z[k] - (e11 * z1 + e12 * z2);
            z2 = z[blocks + k] - (e21 * z1 + e22 * z2);
            z1 = zNext;
            x[k] = x1;
            x[blocks + k] = x2;
            y[k] = y1;
            y[blocks + k] = y2;
            z[k] = z1;
            z[blocks + k] = z2;
        }
    }

    private void meet(double[] x) {
        int second = blocks + middle;
        double r1 = x[middle];
        double r2 = x[second];
        if (middle > 0) {
            r1 -= meeting[0] * x[middle - 1] + meeting[1] * x[second - 1];
            r2 -= meeting[2] * x[middle - 1] + meeting[3] * x[second - 1];
        }
        if (middle < blocks - 1) {
            r1 -= meeting[4] * x[middle + 1] + meeting[5] * x[second + 1];
            r2 -= meeting[6] * x[middle + 1] + meeting[7] * x[second + 1];
        }
        x[middle] = meeting[8] * r1 + meeting[9] * r2;
        x[second] = meeting[10] * r1 + meeting[11] * r2;
    }

    /* Away from the middle. */
    private void substitute(double[] x, double[] y, double[] z, int from, int count, int stride) {
        double[] c11 = after[0];
        double[] c12 = after[1];
        double[] c21 = after[2];
        double[] c22 = after[3];
        double x1 = x[middle];
        double x2 = x[blocks + middle];
        double y1 = y[middle];
        double y2 = y[blocks + middle];
        double z1 = z[middle];
        double z2 = z[blocks + middle];
        for (int n = 0, k = from; n < count; n++, k += stride) {
            double e11 = c11[k];
            double e12 = c12[k];
            double e21 = c21[k];
            double e22 = c22[k];
            double xNext = x[k] - (e11 * x1 + e12 * x2);
            x2 = x[blocks + k] - (e21 * x1 + e22 * x2);
            x1 = xNext;
            double yNext = y[k] - (e11 * y1 + e12 * y2);
            y2 = y[blocks + k] - (e21 * y1 + e22 * y2);
            y1 = yNext;
            double zNext = z[k] - (e11 * z1 + e12 * z2);
            z2 = z[blocks + k] - (e21 * z1 + e22 * z2);
            z1 = zNext;
            x[k] = x1;
            x[blocks + k] = x2;
            y[k] = y1;
            y[blocks + k] = y2;
            z[k] = z1;
            z[blocks + k] = z2;
        }
    }
}
