package org.ionfront.fit.result;

/**
 * One ion's signal beside the model, one entry per point of the measured profile. Arrays are the record's own.
 *
 * @param data measured charge fraction: signal over common intensity, minus background, over sensitivity [-]
 * @param model modelled charge fraction, depth resolution included [-]
 * @param modelErrors one standard deviation of the model by the covariance of all parameters, sensitivity and background included [-];
 *     NaN at points that took no part; no entries where there is no covariance
 * @param residuals standardised residuals, data minus model in standard deviations
 * @param statistics of the residuals of the included points
 */
public record SignalFit(
        double[] data, double[] model, double[] modelErrors, double[] residuals, ResidualStatistics statistics) {
    /** A signal without errors of the model. */
    public SignalFit(double[] data, double[] model, double[] residuals, ResidualStatistics statistics) {
        this(data, model, new double[0], residuals, statistics);
    }
}
