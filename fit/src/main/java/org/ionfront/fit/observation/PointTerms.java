package org.ionfront.fit.observation;

/** Receives what a {@link PointLikelihood} says of one point; entries by row: native, foreign, reference. */
final class PointTerms {
    /** Signed roots of the deviance contributions. */
    final double[] residual = new double[3];
    /** The same, divided by their own standard deviation where the shared intensity has taken away some scatter. */
    final double[] standardised = new double[3];
    /** d residual / d lambda_n. */
    final double[] byNative = new double[3];
    /** d residual / d lambda_f. */
    final double[] byForeign = new double[3];
    /** The rows whose products are the expected (Fisher) information, for lambda_n. */
    final double[] informationByNative = new double[3];
    /** The same for lambda_f. */
    final double[] informationByForeign = new double[3];
}
