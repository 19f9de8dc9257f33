package org.ionfront.fit.minimise;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Slope of the sum of squares at a point and what the next step would gain if the residuals were linear. */
final class GaussNewtonStep {
    /** Directions that matter less than this share of the best known one cannot be told from rounding. */
    private static final double RANK_THRESHOLD = 1e-13;

    private final double[] gradient;
    private final double[] columnSquares;
    private final double[][] jacobian;

    GaussNewtonStep(double[] residuals, double[][] jacobian) {
        this.jacobian = jacobian;
        int n = jacobian.length == 0 ? 0 : jacobian[0].length;
        gradient = new double[n];
        columnSquares = new double[n];
        for (int i = 0; i < jacobian.length; i++) {
            for (int j = 0; j < n; j++) {
                gradient[j] += jacobian[i][j] * residuals[i];
                columnSquares[j] += jacobian[i][j] * jacobian[i][j];
            }
        }
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
        int[] columns = IntStream.range(0, gradient.length)
                .filter(j -> inUse[j] && columnSquares[j] > 0)
                .toArray();
        int n = columns.length;
        if (n == 0) {
            return 0;
        }
        double[][] normal = new double[n][n];
        for (double[] row : jacobian) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b <= a; b++) {
                    normal[a][b] += row[columns[a]] * row[columns[b]];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                normal[a][b] /= Math.sqrt(columnSquares[columns[a]] * columnSquares[columns[b]]);
                normal[b][a] = normal[a][b];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(normal, false));
        double largest = eigen.getRealEigenvalue(0);
        double gain = 0;
        for (int k = 0; k < n; k++) {
            double eigenvalue = eigen.getRealEigenvalue(k);
            if (eigenvalue > RANK_THRESHOLD * largest) {
                double projection = 0;
                for (int a = 0; a < n; a++) {
                    projection +=
                            eigen.getV().getEntry(a, k) * gradient[columns[a]] / Math.sqrt(columnSquares[columns[a]]);
                }
                gain += projection * projection / eigenvalue;
            }
        }
        return gain;
    }
}
