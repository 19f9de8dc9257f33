package org.ionfront.fit.observation;

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
 */
public record LikelihoodTerms(
        int rowsPerPoint,
        double[] residuals,
        double[] standardised,
        double[] byNative,
        double[] byForeign,
        double[] informationByNative,
        double[] informationByForeign) {
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
