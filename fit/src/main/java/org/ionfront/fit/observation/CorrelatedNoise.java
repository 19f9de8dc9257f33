package org.ionfront.fit.observation;

import java.util.Arrays;
import java.util.List;

/**
 * What the residuals of a profile say of correlations of its noise (docs/fit.md, Eq. 41 to 43). Differences of neighbouring
 * residuals know nothing of a trend that a model misses: their own neighbours have a correlation of -1/2 where the noise is
 * independent, and of 0 or more where the data were smoothed. Nor does smoothing make differences larger than those of
 * independent counts: what does is a model that misses the data.
 *
 * @param recognised whether the noise is taken for correlated
 * @param differenceCorrelation correlation of neighbouring differences [-]
 * @param lagOne correlation of neighbouring residuals [-]
 * @param length points that say as much as one independent point would [-]; 1 where none is recognised
 * @param variance of the slow parts of the noise over the one stated, or estimated for independent points [-]; 1 where no
 *     correlation is recognised, and never less for counts
 */
public record CorrelatedNoise(
        boolean recognised, double differenceCorrelation, double lagOne, double length, double variance) {
    /** Nothing known. */
    public static final CorrelatedNoise NONE = new CorrelatedNoise(false, -0.5, 0, 1, 1);

    private static final int FEWEST_POINTS = 30;

    /** Half way between independent points and any running average. */
    private static final double LIMIT = -0.25;

    /** Standard deviations of the correlation of differences of independent points, 0.71 over the root of their number. */
    private static final double CERTAIN = 5;

    private static final double DIFFERENCE_SPREAD = Math.sqrt(0.5);

    /** Variance of differences of independent residuals of known size. */
    private static final double INDEPENDENT = 2;

    /** Correlations at distances beyond this share of the points are not looked at. */
    private static final double LONGEST = 0.1;

    /** Median of the size of a standard normal number. */
    private static final double NORMAL_MEDIAN = 0.6744897501960817;

    private static final double WINSORISED = 3;

    /**
     * Judges a fit.
     *
     * @param residuals standardised, of the points that took part, one array per signal; not modified
     * @param knownSize whether they should have a variance of 1
     */
    public static CorrelatedNoise of(List<double[]> residuals, boolean knownSize) {
        double[][] clipped = residuals.stream().map(CorrelatedNoise::clipped).toArray(double[][]::new);
        int points = clipped[0].length;
        if (points < FEWEST_POINTS) {
            return NONE;
        }
        double[][] differences =
                Arrays.stream(clipped).map(CorrelatedNoise::differences).toArray(double[][]::new);
        double squares = covariance(differences, 0);
        double ofDifferences = covariance(differences, 1) / squares;
        double lagOne = covariance(clipped, 1) / covariance(clipped, 0);
        double score = (ofDifferences + 0.5) * Math.sqrt(clipped.length * (double) points) / DIFFERENCE_SPREAD;
        double size = squares / (differences.length * (double) differences[0].length);
        boolean missed = knownSize && size > INDEPENDENT;
        boolean smoothed = ofDifferences > LIMIT && score > CERTAIN && lagOne > 0 && !missed;
        if (!smoothed) {
            return new CorrelatedNoise(false, ofDifferences, lagOne, 1, 1);
        }
        double length = length(clipped);
        double variance = length * covariance(clipped, 0) / (clipped.length * (double) points);
        return new CorrelatedNoise(true, ofDifferences, lagOne, length, knownSize ? Math.max(1, variance) : variance);
    }

    /** The same size of slow noise without correlations. */
    CorrelatedNoise apart() {
        return recognised ? new CorrelatedNoise(true, differenceCorrelation, lagOne, 1, variance) : this;
    }

    /** One and twice the correlations, as far as they are positive without a gap. */
    private static double length(double[][] series) {
        double all = covariance(series, 0);
        int points = series[0].length;
        int longest = (int) (LONGEST * points);
        double limit = 1 / Math.sqrt(series.length * (double) points);
        double sum = 1;
        for (int k = 1; k <= longest; k++) {
            double correlation = covariance(series, k) / all;
            if (correlation < limit) {
                break;
            }
            sum += 2 * correlation;
        }
        return sum;
    }

    private static double covariance(double[][] series, int distance) {
        double sum = 0;
        for (double[] one : series) {
            for (int k = distance; k < one.length; k++) {
                sum += one[k] * one[k - distance];
            }
        }
        return sum;
    }

    private static double[] differences(double[] values) {
        double[] differences = new double[values.length - 1];
        for (int k = 0; k < differences.length; k++) {
            differences[k] = values[k + 1] - values[k];
        }
        return clipped(differences);
    }

    /** With single large values drawn in to three robust standard deviations, so that these decide nothing. */
    private static double[] clipped(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double limit = sizes.length == 0 ? 0 : WINSORISED * sizes[sizes.length / 2] / NORMAL_MEDIAN;
        return Arrays.stream(values)
                .map(value -> limit > 0 ? Math.max(-limit, Math.min(limit, value)) : value)
                .toArray();
    }
}
