package org.ionfront.fit.observation;

import java.util.Arrays;
import java.util.List;

/**
 * Residuals of a profile and what they need to become Jacobian columns; rows of one point stand together. Read-only.
 *
 * @param rowsPerPoint 2, or 3 with the reference counts
 * @param residuals data minus model, signed roots of the deviance
 * @param standardised residuals divided by their own standard deviation
 * @param byNative d residual / d lambda_n
 * @param byForeign d residual / d lambda_f
 * @param informationByNative rows whose products are the expected information, for lambda_n
 * @param informationByForeign the same for lambda_f
 * @param weights of the points, one each: 1, or less where a point far from the model counts less
 */
public record LikelihoodTerms(
        int rowsPerPoint,
        double[] residuals,
        double[] standardised,
        double[] byNative,
        double[] byForeign,
        double[] informationByNative,
        double[] informationByForeign,
        double[] weights) {
    /** Room for points. */
    static LikelihoodTerms empty(int points, int rowsPerPoint) {
        int length = points * rowsPerPoint;
        double[] weights = new double[points];
        Arrays.fill(weights, 1);
        return new LikelihoodTerms(
                rowsPerPoint,
                new double[length],
                new double[length],
                new double[length],
                new double[length],
                new double[length],
                new double[length],
                weights);
    }

    void put(int point, PointTerms terms) {
        int first = point * rowsPerPoint;
        System.arraycopy(terms.residual, 0, residuals, first, rowsPerPoint);
        System.arraycopy(terms.standardised, 0, standardised, first, rowsPerPoint);
        System.arraycopy(terms.byNative, 0, byNative, first, rowsPerPoint);
        System.arraycopy(terms.byForeign, 0, byForeign, first, rowsPerPoint);
        System.arraycopy(terms.informationByNative, 0, informationByNative, first, rowsPerPoint);
        System.arraycopy(terms.informationByForeign, 0, informationByForeign, first, rowsPerPoint);
    }

    /** Multiplies what belongs to the information by a factor. */
    void scaleInformation(double factor) {
        for (int row = 0; row < informationByNative.length; row++) {
            informationByNative[row] *= factor;
            informationByForeign[row] *= factor;
        }
    }

    /** Multiplies the residuals, and all that goes with them, by a factor; standardised ones stay as they are. */
    void scaleResiduals(double factor) {
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] *= factor;
            byNative[row] *= factor;
            byForeign[row] *= factor;
        }
        scaleInformation(factor);
    }

    /** Distance of a point that counts less from the model [-], in standard deviations. */
    public double distance(int point) {
        return DownWeighting.LIMIT / weights[point];
    }

    /** Standardised residuals of native and foreign ion, one array each. */
    public List<double[]> bySignal() {
        double[] ofNative = new double[weights.length];
        double[] ofForeign = new double[weights.length];
        for (int i = 0; i < ofNative.length; i++) {
            ofNative[i] = standardised[i * rowsPerPoint];
            ofForeign[i] = standardised[i * rowsPerPoint + 1];
        }
        return List.of(ofNative, ofForeign);
    }

    /** d residuals / d p. */
    public double[] jacobianColumn(SignalDerivative derivative) {
        return column(byNative, byForeign, derivative);
    }

    /** The column of parameter p in the matrix F whose F^T F is the expected information. */
    public double[] informationColumn(SignalDerivative derivative) {
        return column(informationByNative, informationByForeign, derivative);
    }

    private double[] column(double[] ofNative, double[] ofForeign, SignalDerivative derivative) {
        double[] column = new double[residuals.length];
        for (int row = 0; row < column.length; row++) {
            int point = row / rowsPerPoint;
            column[row] = ofNative[row] * derivative.ofNative()[point]
                    + ofForeign[row] * derivative.ofForeign()[point];
        }
        return column;
    }
}
