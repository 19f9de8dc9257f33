package org.ionfront.fit.minimise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A linear least-squares problem with the same sum of squares everywhere as a longer one, in one row per variable and one more:
 * |J s + r|^2 = |R s + q|^2 (docs/fit.md, Eq. 52). By Householder reflections, a block of rows after the other (Golub and Van Loan, Matrix
 * Computations, section 5.2); what is 0 in a whole block costs nothing.
 */
final class CompactRows {
    private static final int BLOCK = 64;

    private final int variables;
    /** Columns of the triangle, those with fewest entries in the problem first; the residuals are the last. */
    private final double[][] triangle;

    private final double[][] block;
    private final boolean[] filled;

    /** Which variable a column of the triangle belongs to. */
    private final int[] order;

    private CompactRows(int variables, int[] order) {
        this.variables = variables;
        this.order = order;
        triangle = new double[variables + 1][variables + 1];
        block = new double[variables + 1][BLOCK];
        filled = new boolean[variables + 1];
    }

    /**
     * Rotates a problem.
     *
     * @param residuals r; not modified
     * @param jacobian J, one row per residual; not modified
     */
    static CompactRows of(double[] residuals, double[][] jacobian) {
        int variables = jacobian.length == 0 ? 0 : jacobian[0].length;
        int[] entries = new int[variables];
        for (double[] row : jacobian) {
            for (int j = 0; j < variables; j++) {
                if (row[j] != 0) {
                    entries[j]++;
                }
            }
        }
        // A variable of all profiles that came first would spread the entries of each over the columns of the others.
        int[] order = IntStream.range(0, variables)
                .boxed()
                .sorted(Comparator.comparingInt(j -> entries[j]))
                .mapToInt(j -> j)
                .toArray();
        CompactRows compact = new CompactRows(variables, order);
        for (int first = 0; first < jacobian.length; first += BLOCK) {
            compact.add(residuals, jacobian, first, Math.min(BLOCK, jacobian.length - first));
        }
        return compact;
    }

    /** q, variables + 1 entries. */
    double[] residuals() {
        return triangle[variables].clone();
    }

    /** R, variables + 1 rows; the last is 0. */
    double[][] jacobian() {
        double[][] rows = new double[variables + 1][variables];
        for (int c = 0; c < variables; c++) {
            for (int i = 0; i <= c; i++) {
                rows[i][order[c]] = triangle[c][i];
            }
        }
        return rows;
    }

    private void add(double[] residuals, double[][] jacobian, int first, int rows) {
        Arrays.fill(filled, false);
        for (int c = 0; c < variables; c++) {
            for (int k = 0; k < rows; k++) {
                double entry = jacobian[first + k][order[c]];
                block[c][k] = entry;
                filled[c] |= entry != 0;
            }
        }
        System.arraycopy(residuals, first, block[variables], 0, rows);
        filled[variables] = true;
        for (int c = 0; c <= variables; c++) {
            if (filled[c]) {
                reflect(c, rows);
            }
        }
    }

    /** Makes a column of the block vanish into the triangle. */
    private void reflect(int c, int rows) {
        double[] column = block[c];
        double squares = 0;
        for (int k = 0; k < rows; k++) {
            squares += column[k] * column[k];
        }
        if (squares == 0) {
            return;
        }
        double head = triangle[c][c];
        double length = Math.sqrt(head * head + squares);
        double reflected = head > 0 ? -length : length;
        double first = head - reflected;
        // 2 / (v^T v) of the vector v = (first, column).
        double weight = -1 / (reflected * first);
        for (int j = c + 1; j <= variables; j++) {
            if (!filled[j] && triangle[j][c] == 0) {
                continue;
            }
            if (!filled[j]) {
                Arrays.fill(block[j], 0, rows, 0);
                filled[j] = true;
            }
            double[] other = block[j];
            double product = first * triangle[j][c];
            for (int k = 0; k < rows; k++) {
                product += column[k] * other[k];
            }
            product *= weight;
            triangle[j][c] -= product * first;
            for (int k = 0; k < rows; k++) {
                other[k] -= product * column[k];
            }
        }
        triangle[c][c] = reflected;
    }
}
