package org.ionfront.transport.linalg;

import java.util.Arrays;

/**
 * Square matrix of n block rows with dense b-by-b blocks on the diagonal and beside it.
 *
 * <p>Layout: block row r holds b*b numbers, row-major, at offset r*b*b of {@link #lower()} (coupling to block r-1),
 * {@link #diagonal()} and {@link #upper()} (coupling to block r+1). {@link #factorise()} overwrites them. Elimination is
 * by blocks without pivoting between blocks, and with partial pivoting inside them; the matrices of implicit
 * transport steps are close to block diagonally dominant, which makes that safe. Blocks of one and two,
 * the common cases of two ions, are unrolled. Mutable, for one thread.
 */
public final class BlockTridiagonalMatrix {
    private final int blocks;
    private final int order;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final int[] pivots;
    private final double[] work;

    /**
     * A zero matrix.
     *
     * @param blocks number n of block rows
     * @param order order b of the blocks
     */
    public BlockTridiagonalMatrix(int blocks, int order) {
        this.blocks = blocks;
        this.order = order;
        int size = blocks * order * order;
        lower = new double[size];
        diagonal = new double[size];
        upper = new double[size];
        pivots = new int[blocks * order];
        work = new double[order];
    }

    /** Number of unknowns n*b. */
    public int size() {
        return blocks * order;
    }

    /** Blocks below the diagonal, to be filled by the caller. */
    public double[] lower() {
        return lower;
    }

    /** Diagonal blocks, to be filled by the caller. */
    public double[] diagonal() {
        return diagonal;
    }

    /** Blocks above the diagonal, to be filled by the caller. */
    public double[] upper() {
        return upper;
    }

    /** Sets every entry to zero. */
    public void clear() {
        Arrays.fill(lower, 0);
        Arrays.fill(diagonal, 0);
        Arrays.fill(upper, 0);
    }

    /**
     * Replaces the matrix by its factors.
     *
     * @return false where a diagonal block is singular or not finite; the factors are then of no use
     */
    public boolean factorise() {
        if (order == 1) {
            return factoriseOrderOne();
        }
        return order == 2 ? factoriseOrderTwo() : factoriseGeneral();
    }

    /**
     * Solves for one right-hand side with the factors.
     *
     * @param x right-hand side, length n*b; overwritten by the solution
     */
    public void solve(double[] x) {
        if (order == 1) {
            solveOrderOne(x);
        } else if (order == 2) {
            solveOrderTwo(x);
        } else {
            solveGeneral(x);
        }
    }

    /*
     * Order one: the diagonal holds the inverse pivot, both others their entries times it, so that a row of a solution waits for
     * one product and one difference of its neighbour.
     */
    private boolean factoriseOrderOne() {
        double above = 0;
        boolean regular = true;
        for (int k = 0; k < blocks; k++) {
            double inverse = 1.0 / (diagonal[k] - lower[k] * above);
            regular &= Math.abs(inverse) <= Double.MAX_VALUE;
            diagonal[k] = inverse;
            lower[k] *= inverse;
            above = upper[k] * inverse;
            upper[k] = above;
        }
        return regular;
    }

    private void solveOrderOne(double[] x) {
        double value = 0;
        for (int k = 0; k < blocks; k++) {
            value = x[k] * diagonal[k] - lower[k] * value;
            x[k] = value;
        }
        for (int k = blocks - 2; k >= 0; k--) {
            value = x[k] - upper[k] * value;
            x[k] = value;
        }
    }

    /* Order two: the diagonal holds the inverse of the eliminated block, the upper one the inverse times the coupling. */
    private boolean factoriseOrderTwo() {
        double u11 = 0;
        double u12 = 0;
        double u21 = 0;
        double u22 = 0;
        boolean regular = true;
        for (int p = 0; p < 4 * blocks; p += 4) {
            double l11 = lower[p];
            double l12 = lower[p + 1];
            double l21 = lower[p + 2];
            double l22 = lower[p + 3];
            double d11 = diagonal[p] - (l11 * u11 + l12 * u21);
            double d12 = diagonal[p + 1] - (l11 * u12 + l12 * u22);
            double d21 = diagonal[p + 2] - (l21 * u11 + l22 * u21);
            double d22 = diagonal[p + 3] - (l21 * u12 + l22 * u22);
            double inverse = 1.0 / (d11 * d22 - d12 * d21);
            regular &= Math.abs(inverse) <= Double.MAX_VALUE;
            double i11 = d22 * inverse;
            double i12 = -d12 * inverse;
            double i21 = -d21 * inverse;
            double i22 = d11 * inverse;
            diagonal[p] = i11;
            diagonal[p + 1] = i12;
            diagonal[p + 2] = i21;
            diagonal[p + 3] = i22;
            double c11 = upper[p];
            double c12 = upper[p + 1];
            double c21 = upper[p + 2];
            double c22 = upper[p + 3];
            u11 = i11 * c11 + i12 * c21;
            u12 = i11 * c12 + i12 * c22;
            u21 = i21 * c11 + i22 * c21;
            u22 = i21 * c12 + i22 * c22;
            upper[p] = u11;
            upper[p + 1] = u12;
            upper[p + 2] = u21;
            upper[p + 3] = u22;
        }
        return regular;
    }

    private void solveOrderTwo(double[] x) {
        double x1 = 0;
        double x2 = 0;
        for (int k = 0; k < blocks; k++) {
            int p = 4 * k;
            int q = 2 * k;
            double r1 = x[q] - (lower[p] * x1 + lower[p + 1] * x2);
            double r2 = x[q + 1] - (lower[p + 2] * x1 + lower[p + 3] * x2);
            x1 = diagonal[p] * r1 + diagonal[p + 1] * r2;
            x2 = diagonal[p + 2] * r1 + diagonal[p + 3] * r2;
            x[q] = x1;
            x[q + 1] = x2;
        }
        for (int k = blocks - 2; k >= 0; k--) {
            int p = 4 * k;
            int q = 2 * k;
            double y1 = x[q] - (upper[p] * x1 + upper[p + 1] * x2);
            x2 = x[q + 1] - (upper[p + 2] * x1 + upper[p + 3] * x2);
            x1 = y1;
            x[q] = x1;
            x[q + 1] = x2;
        }
    }

    private boolean factoriseGeneral() {
        int square = order * order;
        for (int k = 0; k < blocks; k++) {
            int p = k * square;
            if (k > 0) {
                subtractProduct(p);
            }
            if (!factoriseBlock(k)) {
                return false;
            }
            if (k < blocks - 1) {
                for (int column = 0; column < order; column++) {
                    for (int row = 0; row < order; row++) {
                        work[row] = upper[p + row * order + column];
                    }
                    solveBlock(k, work, 0);
                    for (int row = 0; row < order; row++) {
                        upper[p + row * order + column] = work[row];
                    }
                }
            }
        }
        return true;
    }

    private void subtractProduct(int p) {
        int before = p - order * order;
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                double sum = 0;
                for (int m = 0; m < order; m++) {
                    sum += lower[p + row * order + m] * upper[before + m * order + column];
                }
                diagonal[p + row * order + column] -= sum;
            }
        }
    }

    private boolean factoriseBlock(int block) {
        int p = block * order * order;
        for (int column = 0; column < order; column++) {
            int best = column;
            for (int row = column + 1; row < order; row++) {
                if (Math.abs(diagonal[p + row * order + column]) > Math.abs(diagonal[p + best * order + column])) {
                    best = row;
                }
            }
            pivots[block * order + column] = best;
            if (best != column) {
                for (int m = 0; m < order; m++) {
                    double swap = diagonal[p + column * order + m];
                    diagonal[p + column * order + m] = diagonal[p + best * order + m];
                    diagonal[p + best * order + m] = swap;
                }
            }
            double inverse = 1.0 / diagonal[p + column * order + column];
            if (!(Math.abs(inverse) <= Double.MAX_VALUE)) {
                return false;
            }
            for (int row = column + 1; row < order; row++) {
                double factor = diagonal[p + row * order + column] * inverse;
                diagonal[p + row * order + column] = factor;
                for (int m = column + 1; m < order; m++) {
                    diagonal[p + row * order + m] -= factor * diagonal[p + column * order + m];
                }
            }
        }
        return true;
    }

    private void solveBlock(int block, double[] x, int offset) {
        int p = block * order * order;
        for (int row = 0; row < order; row++) {
            int best = pivots[block * order + row];
            double swap = x[offset + row];
            x[offset + row] = x[offset + best];
            x[offset + best] = swap;
        }
        for (int row = 1; row < order; row++) {
            double sum = x[offset + row];
            for (int m = 0; m < row; m++) {
                sum -= diagonal[p + row * order + m] * x[offset + m];
            }
            x[offset + row] = sum;
        }
        for (int row = order - 1; row >= 0; row--) {
            double sum = x[offset + row];
            for (int m = row + 1; m < order; m++) {
                sum -= diagonal[p + row * order + m] * x[offset + m];
            }
            x[offset + row] = sum / diagonal[p + row * order + row];
        }
    }

    private void solveGeneral(double[] x) {
        int square = order * order;
        for (int k = 0; k < blocks; k++) {
            if (k > 0) {
                subtractCoupling(lower, k * square, x, (k - 1) * order, k * order);
            }
            solveBlock(k, x, k * order);
        }
        for (int k = blocks - 2; k >= 0; k--) {
            subtractCoupling(upper, k * square, x, (k + 1) * order, k * order);
        }
    }

    private void subtractCoupling(double[] coupling, int p, double[] x, int from, int to) {
        for (int row = 0; row < order; row++) {
            double sum = 0;
            for (int m = 0; m < order; m++) {
                sum += coupling[p + row * order + m] * x[from + m];
            }
            x[to + row] -= sum;
        }
    }
}
