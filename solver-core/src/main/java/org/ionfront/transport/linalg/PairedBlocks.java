package org.ionfront.transport.linalg;

import java.util.Arrays;

/**
 * Square matrix of n block rows with dense b-by-b blocks up to two blocks beside the diagonal, as a block-tridiagonal one of pairs
 * of blocks. Mutable, for one thread.
 */
public final class PairedBlocks {
    private final int blocks;
    private final int order;
    private final int pairs;
    private final BlockTridiagonalMatrix matrix;
    private final double[] padded;

    /**
     * A zero matrix.
     *
     * @param blocks number n of block rows
     * @param order order b of the blocks
     */
    public PairedBlocks(int blocks, int order) {
        this.blocks = blocks;
        this.order = order;
        pairs = (blocks + 1) / 2;
        matrix = new BlockTridiagonalMatrix(pairs, 2 * order);
        padded = new double[matrix.size()];
    }

    /** Makes it a multiple of the unit matrix. */
    public void reset(double diagonal) {
        matrix.clear();
        for (int m = 0; m < matrix.size(); m++) {
            int pair = m / (2 * order);
            int row = m % (2 * order);
            // Where the number of blocks is odd the last pair is filled up with unit rows.
            matrix.diagonal()[place(pair, row, row)] = m < blocks * order ? diagonal : 1;
        }
    }

    private int place(int pair, int row, int column) {
        return (pair * 2 * order + row) * 2 * order + column;
    }

    /**
     * Adds to an entry.
     *
     * @param block block of the row
     * @param row within the block
     * @param columnBlock block of the column, at most two from that of the row, or three where both make a neighbouring pair
     * @param column within the block
     */
    public void add(int block, int row, int columnBlock, int column, double value) {
        int pair = block / 2;
        int place = place(pair, block % 2 * order + row, columnBlock % 2 * order + column);
        switch (columnBlock / 2 - pair) {
            case -1 -> matrix.lower()[place] += value;
            case 0 -> matrix.diagonal()[place] += value;
            case 1 -> matrix.upper()[place] += value;
            default -> throw new IllegalArgumentException("block " + block + " couples to block " + columnBlock);
        }
    }

    /**
     * Replaces the matrix by its factors.
     *
     * @return false where it is singular or not finite
     */
    public boolean factorise() {
        return matrix.factorise();
    }

    /**
     * Solves with the factors.
     *
     * @param x right-hand side, at least n*b long; the first n*b entries are overwritten by the solution
     */
    public void solve(double[] x) {
        pad(x);
        matrix.solve(padded);
        System.arraycopy(padded, 0, x, 0, blocks * order);
    }

    /**
     * The same as {@link BlockTridiagonalMatrix#solveByInverses}, for solutions that are refined.
     *
     * @param x right-hand side, at least n*b long; the first n*b entries are overwritten by the solution
     */
    public void solveByInverses(double[] x) {
        pad(x);
        matrix.solveByInverses(padded);
        System.arraycopy(padded, 0, x, 0, blocks * order);
    }

    private void pad(double[] x) {
        Arrays.fill(padded, blocks * order, padded.length, 0);
        System.arraycopy(x, 0, padded, 0, blocks * order);
    }
}
