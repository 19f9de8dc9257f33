package org.ionfront.fit.result;

/**
 * Summary of the standardised residuals of the included points of one signal.
 *
 * @param points how many
 * @param mean [-], near 0
 * @param standardDeviation [-], near 1
 * @param lagOneAutocorrelation correlation of neighbours [-], near 0 within 2/sqrt(points)
 * @param runs number of runs of equal sign
 * @param runsScore deviation of that number from its expectation in standard deviations (Wald and Wolfowitz); strongly
 *     negative where the model misses a trend
 * @param largest residual of largest size, signed
 * @param depthOfLargest where that is [m]
 */
public record ResidualStatistics(
        int points,
        double mean,
        double standardDeviation,
        double lagOneAutocorrelation,
        int runs,
        double runsScore,
        double largest,
        double depthOfLargest) {}
