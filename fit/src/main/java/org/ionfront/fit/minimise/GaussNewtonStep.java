package org.ionfront.fit.minimise;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Slope of the sum of squares at a point and what the next step would gain if the residuals were linear. */
final class GaussNewtonStep {
    /** Directions that matter less than this share of the best known one cannot be told from rounding. */
    private static final double RANK_THRESHOLD = 1e-13;

    private final double[] residuals;
    private final double[] gradient;
    private final double[] columnSquares;
    private final double[][] jacobian;
    private final double[][] products;

    GaussNewtonStep(double[] residuals, double[][] jacobian) {
        this.residuals = residuals;
        this.jacobian = jacobian;
        int n = jacobian.length == 0 ? 0 : jacobian[0].length;
        gradient = new double[n];
        columnSquares = new double[n];
        products = new double[n][n];
        int[] columns = new int[n];
        for (int i = 0; i < jacobian.length; i++) {
            double[] row = jacobian[i];
            // Most parameters belong to one profile, so most entries of a row are 0.
            int filled = 0;
            for (int j = 0; j < n; j++) {
                if (row[j] != 0) {
                    columns[filled++] = j;
                }
            }
            for (int a = 0; a < filled; a++) {
                double entry = row[columns[a]];
                gradient[columns[a]] += entry * residuals[i];
                for (int b = 0; b <= a; b++) {
                    products[columns[a]][columns[b]] += entry * row[columns[b]];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            columnSquares[j] = products[j][j];
        }
    }

    /** Whether it was made from these very arrays. */
    boolean isOf(double[] others, double[][] ofOthers) {
        return residuals == others && jacobian == ofOthers;
    }

    /** Half the derivative of the sum of squares with respect to a variable. */
    double gradient(int variable) {
        return gradient[variable];
    }

    /** Fall of the sum of squares by a step of one variable alone. */
    double gainAlone(int variable) {
        return columnSquares[variable] == 0 ? 0 : gradient[variable] * gradient[variable] / columnSquares[variable];
    }

    /** Fall of the sum of squares by a full step of all variables in use. */
    double gain(boolean[] inUse) {
        double gain = 0;
        double[] step = step(inUse);
        for (int j = 0; j < step.length; j++) {
            gain -= step[j] * gradient[j];
        }
        return gain;
    }

    /** The full step of all variables in use; 0 for the others. */
    double[] step(boolean[] inUse) {
        double[] step = new double[gradient.length];
        int[] columns = IntStream.range(0, gradient.length)
                .filter(j -> inUse[j] && columnSquares[j] > 0)
                .toArray();
        int n = columns.length;
        if (n == 0) {
            return step;
        }
        double[][] normal = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                normal[a][b] = products[columns[a]][columns[b]]
                        / Math.sqrt(columnSquares[columns[a]] * columnSquares[columns[b]]);
                normal[b][a] = normal[a][b];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(normal, false));
        double largest = eigen.getRealEigenvalue(0);
        for (int k = 0; k < n; k++) {
            double eigenvalue = eigen.getRealEigenvalue(k);
            if (eigenvalue > RANK_THRESHOLD * largest) {
                double[] vector = eigen.getEigenvector(k).toArray();
                double projection = 0;
                for (int a = 0; a < n; a++) {
                    projection += vector[a] * gradient[columns[a]] / Math.sqrt(columnSquares[columns[a]]);
                }
                for (int a = 0; a < n; a++) {
                    step[columns[a]] -= projection / eigenvalue * vector[a] / Math.sqrt(columnSquares[columns[a]]);
                }
            }
        }
        return step;
    }
}
