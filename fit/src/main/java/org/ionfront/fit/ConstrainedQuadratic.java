package org.ionfront.fit;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The smallest sum of squares over some variables as a function of the distance t that another one is moved, for residuals
 * that are linear around a point: c + 2 g t + h t^2 (docs/fit.md, Eq. 16).
 */
final class ConstrainedQuadratic {
    /** Directions that matter less than this share of the best known one stay where they are. */
    private static final double RANK_THRESHOLD = 1e-12;

    private final int moved;
    private final int[] others;
    private final double[] offset;
    private final double[] slope;
    private final double value;
    private final double gradient;
    private final double curvature;
    private final double decrement;

    /**
     * Of a point.
     *
     * @param residuals there; not modified
     * @param jacobian one row per residual, one column per variable; not modified
     * @param moved the variable that is moved
     * @param inUse which of the others follow
     */
    ConstrainedQuadratic(double[] residuals, double[][] jacobian, int moved, boolean[] inUse) {
        this.moved = moved;
        int n = inUse.length;
        double[][] products = new double[n][n];
        double[] gradients = new double[n];
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double[] row = jacobian[i];
            sum += residuals[i] * residuals[i];
            for (int a = 0; a < n; a++) {
                if (row[a] != 0) {
                    gradients[a] += row[a] * residuals[i];
                    for (int b = 0; b <= a; b++) {
                        products[a][b] += row[a] * row[b];
                    }
                }
            }
        }
        others = IntStream.range(0, n)
                .filter(v -> v != moved && inUse[v] && products[v][v] > 0)
                .toArray();
        double[] ofGradient = new double[others.length];
        double[] ofMoved = new double[others.length];
        for (int k = 0; k < others.length; k++) {
            ofGradient[k] = gradients[others[k]];
            ofMoved[k] = entry(products, others[k], moved);
        }
        double[][] inverse = inverse(products, others);
        offset = negativeProduct(inverse, ofGradient);
        slope = negativeProduct(inverse, ofMoved);
        double fall = -dot(offset, ofGradient);
        value = sum - fall;
        decrement = Math.sqrt(Math.max(0, fall));
        gradient = gradients[moved] + dot(offset, ofMoved);
        curvature = products[moved][moved] + dot(slope, ofMoved);
    }

    private static double entry(double[][] lower, int a, int b) {
        return a >= b ? lower[a][b] : lower[b][a];
    }

    private static double[][] inverse(double[][] products, int[] which) {
        int n = which.length;
        double[][] inverse = new double[n][n];
        if (n == 0) {
            return inverse;
        }
        double[][] scaled = new double[n][n];
        double[] scale = new double[n];
        for (int a = 0; a < n; a++) {
            scale[a] = Math.sqrt(products[which[a]][which[a]]);
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                scaled[a][b] = entry(products, which[a], which[b]) / (scale[a] * scale[b]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
        double smallest = RANK_THRESHOLD * eigen.getRealEigenvalue(0);
        for (int k = 0; k < n; k++) {
            double eigenvalue = eigen.getRealEigenvalue(k);
            double[] vector = eigen.getEigenvector(k).toArray();
            for (int a = 0; a < n && eigenvalue > smallest; a++) {
                for (int b = 0; b < n; b++) {
                    inverse[a][b] += vector[a] * vector[b] / (eigenvalue * scale[a] * scale[b]);
                }
            }
        }
        return inverse;
    }

    private static double[] negativeProduct(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int a = 0; a < product.length; a++) {
            product[a] = -dot(matrix[a], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    /** Root of what the sum of squares falls by when the others follow and the variable stays. */
    double decrement() {
        return decrement;
    }

    /** The sum of squares where the others have followed and the variable has stayed. */
    double smallest() {
        return value;
    }

    /** Length of a distance in roots of the sum of squares. */
    double length(double distance) {
        return Math.abs(distance) * Math.sqrt(Math.max(0, curvature));
    }

    /**
     * Where the smallest sum of squares reaches a value.
     *
     * @param target the value
     * @param side which of the two places, -1 or +1
     * @return the distance t; NaN where it is larger everywhere or does not change
     */
    double crossing(double target, int side) {
        double root = Math.sqrt(gradient * gradient - curvature * (value - target));
        return curvature > 0 ? (side * root - gradient) / curvature : Double.NaN;
    }

    /** The point at a distance, with the others where the sum of squares is smallest. */
    double[] at(double[] origin, double distance) {
        double[] point = origin.clone();
        point[moved] += distance;
        for (int k = 0; k < others.length; k++) {
            point[others[k]] += offset[k] + distance * slope[k];
        }
        return point;
    }
}
