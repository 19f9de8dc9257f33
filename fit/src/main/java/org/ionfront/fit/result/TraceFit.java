package org.ionfront.fit.result;

import org.ionfront.fit.problem.TraceQuantity;

/**
 * One recorded trace beside the model at the estimate. Arrays have one entry per reading and are the record's own.
 *
 * @param quantity what was read
 * @param time [s]
 * @param data readings [V] or [A/m^2]
 * @param model what is expected of them, offset included
 * @param residuals data minus model in standard deviations
 * @param scatter standard deviation of a reading
 * @param estimated whether that is the scatter about the model and not a given one
 * @param statistics of the residuals; its depth is a time [s]
 */
public record TraceFit(
        TraceQuantity quantity,
        double[] time,
        double[] data,
        double[] model,
        double[] residuals,
        double scatter,
        boolean estimated,
        ResidualStatistics statistics) {
    /** Correlation of neighbours above which readings follow the model less well than their scatter says. */
    private static final double CORRELATED = 0.5;

    /** Whether the residuals drift, so that the errors of a fit, which take them for independent, are too small. */
    public boolean drifts() {
        return statistics.lagOneAutocorrelation() > CORRELATED;
    }
}
