package org.ionfront.fit.result;

/**
 * Summary of the standardised residuals of the included points of one signal.
 *
 * @param points how many
 * @param mean [-], near 0
 * @param standardDeviation about 0, not about the mean [-], near 1
 * @param lagOneAutocorrelation correlation of neighbours [-], 0 within 2/sqrt(points) if they are independent
 * @param runs number of runs of equal sign
 * @param runsScore deviation of that number from its expectation for independent residuals of either sign, in standard
 *     deviations; strongly negative where the model misses a trend
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
        double depthOfLargest) {
    /**
     * Summarises.
     *
     * @param residuals standardised, one per point; not modified
     * @param depth of the points [m]; not modified
     * @param included which points count; at least one
     */
    public static ResidualStatistics of(double[] residuals, double[] depth, boolean[] included) {
        int points = 0;
        int changes = 0;
        double sum = 0;
        double squares = 0;
        double products = 0;
        double previous = 0;
        int largest = 0;
        for (int k = 0; k < residuals.length; k++) {
            if (!included[k]) {
                continue;
            }
            double r = residuals[k];
            if (points == 0 || Math.abs(r) > Math.abs(residuals[largest])) {
                largest = k;
            }
            if (points > 0) {
                products += previous * r;
                changes += (previous < 0) == (r < 0) ? 0 : 1;
            }
            sum += r;
            squares += r * r;
            previous = r;
            points++;
        }
        // Signs of independent residuals change between neighbours like tosses of a coin.
        double pairs = points - 1.0;
        double score = pairs > 0 ? (changes - pairs / 2) / Math.sqrt(pairs / 4) : 0;
        return new ResidualStatistics(
                points,
                sum / points,
                Math.sqrt(squares / points),
                squares > 0 ? products / squares : 0,
                changes + 1,
                score,
                residuals[largest],
                depth[largest]);
    }
}
