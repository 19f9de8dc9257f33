package org.ionfront.transport.linalg;

/**
 * Solutions with the factors of blocks of order four by the inverses of the diagonal blocks, without the waiting of substitution and
 * pivoting: for several right-hand sides, of solutions that are refined afterwards.
 */
final class OrderFourInverses {
    private static final int ORDER = 4;
    private static final int SQUARE = ORDER * ORDER;
    private final int blocks;
    /** Inverse of every diagonal block. */
    private final double[] inverse;
    /** That times the coupling to the block before. */
    private final double[] before;

    private double[] after = new double[0];

    OrderFourInverses(int blocks) {
        this.blocks = blocks;
        inverse = new double[blocks * SQUARE];
        before = new double[blocks * SQUARE];
    }

    /** Solves a block with its factors. */
    interface Block {
        /** Overwrites four numbers of a block by its solution. */
        void solve(int block, double[] x);
    }

    /**
     * Takes over factors.
     *
     * @param lower coupling to the block before
     * @param upper coupling to the block after, times the inverse of the own block
     * @param block factors of the diagonal
     */
    void prepare(double[] lower, double[] upper, Block block) {
        after = upper;
        double[] column = new double[ORDER];
        for (int k = 0; k < blocks; k++) {
            int p = k * SQUARE;
            for (int m = 0; m < ORDER; m++) {
                for (int row = 0; row < ORDER; row++) {
                    column[row] = row == m ? 1 : 0;
                }
                block.solve(k, column);
                for (int row = 0; row < ORDER; row++) {
                    inverse[p + row * ORDER + m] = column[row];
                }
                for (int row = 0; row < ORDER; row++) {
                    column[row] = lower[p + row * ORDER + m];
                }
                block.solve(k, column);
                for (int row = 0; row < ORDER; row++) {
                    before[p + row * ORDER + m] = column[row];
                }
            }
        }
    }

    void solve(double[] x) {
        for (int k = 0; k < blocks; k++) {
            multiply(inverse, k * SQUARE, x, k * ORDER);
        }
        sweep(before, x, 0, 1);
        sweep(after, x, blocks - 1, -1);
    }

    /* From one end to the other: what each block is coupled by to the one before it on the way, which stays in registers. */
    private void sweep(double[] matrix, double[] x, int start, int direction) {
        int r = start * ORDER;
        double a = x[r];
        double b = x[r + 1];
        double c = x[r + 2];
        double d = x[r + 3];
        for (int n = 1, k = start + direction; n < blocks; n++, k += direction) {
            int p = k * SQUARE;
            r = k * ORDER;
            double one = x[r] - product(matrix, p, a, b, c, d);
            double two = x[r + 1] - product(matrix, p + 4, a, b, c, d);
            double three = x[r + 2] - product(matrix, p + 8, a, b, c, d);
            d = x[r + 3] - product(matrix, p + 12, a, b, c, d);
            a = one;
            b = two;
            c = three;
            x[r] = a;
            x[r + 1] = b;
            x[r + 2] = c;
            x[r + 3] = d;
        }
    }

    private static void multiply(double[] matrix, int p, double[] x, int r) {
        double a = x[r];
        double b = x[r + 1];
        double c = x[r + 2];
        double d = x[r + 3];
        x[r] = product(matrix, p, a, b, c, d);
        x[r + 1] = product(matrix, p + 4, a, b, c, d);
        x[r + 2] = product(matrix, p + 8, a, b, c, d);
        x[r + 3] = product(matrix, p + 12, a, b, c, d);
    }

    private static double product(double[] matrix, int p, double a, double b, double c, double d) {
        return (matrix[p] * a + matrix[p + 1] * b) + (matrix[p + 2] * c + matrix[p + 3] * d);
    }
}
