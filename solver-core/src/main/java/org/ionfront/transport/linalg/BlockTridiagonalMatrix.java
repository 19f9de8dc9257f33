package org.ionfront.transport.linalg;

import java.util.Arrays;

/**
 * Square matrix of n block rows with dense b-by-b blocks on the diagonal and beside it.
 *
 * <p>Layout: block row r holds b*b numbers, row-major, at offset r*b*b of {@link #lower()} (coupling to block r-1),
 * {@link #diagonal()} and {@link #upper()} (coupling to block r+1). {@link #factorise()} overwrites them. Elimination is
 * by blocks without pivoting between blocks, and with partial pivoting inside them; the matrices of implicit
 * transport steps are close to block diagonally dominant, which makes that safe. Blocks of one to four, the common
 * cases, are written out. Mutable, for one thread.
 */
public final class BlockTridiagonalMatrix {
    private final int blocks;
    private final int order;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final int[] pivots;
    private final double[] work;
    private double[] packed = new double[0];
    private final OrderTwoPlanes planes;
    private final OrderFourInverses inverses;
    private boolean prepared;

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
        planes = new OrderTwoPlanes(order == 2 ? blocks : 0);
        inverses = new OrderFourInverses(order == 4 ? blocks : 0);
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
        prepared = false;
        return switch (order) {
            case 1 -> factoriseOrderOne();
            case 2 -> OrderTwo.factorise(lower, diagonal, upper, pivots);
            case 3 -> OrderThree.factorise(lower, diagonal, upper, pivots);
            case 4 -> OrderFour.factorise(lower, diagonal, upper, pivots);
            default -> factoriseGeneral();
        };
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
            OrderTwo.solve(lower, diagonal, upper, pivots, x);
        } else if (order == 3) {
            OrderThree.solve(lower, diagonal, upper, pivots, x);
        } else if (order == 4) {
            OrderFour.solve(lower, diagonal, upper, pivots, x);
        } else {
            solveGeneral(x);
        }
    }

    /**
     * Solves like {@link #solve}, by explicit inverses of the diagonal blocks where they are of order four: sooner where there are many right-hand
     * sides, and no better than those inverses.
     *
     * @param x right-hand side, length n*b; overwritten by the solution
     */
    public void solveByInverses(double[] x) {
        if (order != 4) {
            solve(x);
            return;
        }
        if (!prepared) {
            inverses.prepare(
                    lower, upper, (block, column) -> OrderFour.solveBlock(diagonal, pivots, 4 * block, column, 0));
            prepared = true;
        }
        inverses.solve(x);
    }

    /**
     * Solves for several right-hand sides at once.
     *
     * @param x right-hand sides, component m of block k at m n + k, each at least n*b long; the first n*b entries are
     *     overwritten by the solutions
     */
    public void solvePlanes(double[][] x) {
        if (order == 2) {
            if (!prepared) {
                planes.prepare(lower, diagonal, upper, pivots);
                prepared = true;
            }
            planes.solve(x);
            return;
        }
        if (order == 1) {
            solveOrderOne(x);
            return;
        }
        if (packed.length == 0) {
            packed = new double[size()];
        }
        for (double[] one : x) {
            for (int k = 0, p = 0; k < blocks; k++) {
                for (int m = 0; m < order; m++, p++) {
                    packed[p] = one[m * blocks + k];
                }
            }
            solve(packed);
            for (int k = 0, p = 0; k < blocks; k++) {
                for (int m = 0; m < order; m++, p++) {
                    one[m * blocks + k] = packed[p];
                }
            }
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

    /* Three at a time: each waits for its own neighbours only. */
    private void solveOrderOne(double[][] x) {
        int q = 0;
        for (; q + 2 < x.length; q += 3) {
            solveOrderOne(x[q], x[q + 1], x[q + 2]);
        }
        for (; q < x.length; q++) {
            solveOrderOne(x[q]);
        }
    }

    private void solveOrderOne(double[] x, double[] y, double[] z) {
        double ofX = 0;
        double ofY = 0;
        double ofZ = 0;
        for (int k = 0; k < blocks; k++) {
            double inverse = diagonal[k];
            double before = lower[k];
            ofX = x[k] * inverse - before * ofX;
            ofY = y[k] * inverse - before * ofY;
            ofZ = z[k] * inverse - before * ofZ;
            x[k] = ofX;
            y[k] = ofY;
            z[k] = ofZ;
        }
        for (int k = blocks - 2; k >= 0; k--) {
            double after = upper[k];
            ofX = x[k] - after * ofX;
            ofY = y[k] - after * ofY;
            ofZ = z[k] - after * ofZ;
            x[k] = ofX;
            y[k] = ofY;
            z[k] = ofZ;
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
