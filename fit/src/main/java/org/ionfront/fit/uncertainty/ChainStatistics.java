package org.ionfront.fit.uncertainty;

/**
 * Whether chains of one variable have come together, and how many independent samples they are worth (Gelman et al., Bayesian
 * Data Analysis, third edition, section 11.4).
 *
 * @param rHat potential scale reduction of the split chains [-], 1 for chains that cannot be told apart
 * @param effectiveSamples independent samples that would leave the same error of the mean
 */
public record ChainStatistics(double rHat, double effectiveSamples) {
    /**
     * Judges.
     *
     * @param chains of equal lengths of four or more; not modified
     */
    public static ChainStatistics of(double[][] chains) {
        int half = chains[0].length / 2;
        double[][] split = new double[2 * chains.length][half];
        for (int c = 0; c < chains.length; c++) {
            System.arraycopy(chains[c], 0, split[2 * c], 0, half);
            System.arraycopy(chains[c], chains[c].length - half, split[2 * c + 1], 0, half);
        }
        int m = split.length;
        double[] means = new double[m];
        double within = 0;
        double mean = 0;
        for (int c = 0; c < m; c++) {
            means[c] = mean(split[c]);
            mean += means[c] / m;
        }
        double between = 0;
        for (int c = 0; c < m; c++) {
            within += autocovariance(split[c], means[c], 0) * half / (half - 1.0) / m;
            between += (means[c] - mean) * (means[c] - mean) / (m - 1.0);
        }
        double variance = within * (half - 1.0) / half + between;
        if (!(within > 0)) {
            return new ChainStatistics(between > 0 ? Double.POSITIVE_INFINITY : 1, between > 0 ? m : (double) m * half);
        }
        return new ChainStatistics(Math.sqrt(variance / within), effective(split, means, variance, within));
    }

    /** Geyer's initial sequence: sums of neighbouring correlations as long as they are positive and fall. */
    private static double effective(double[][] split, double[] means, double variance, double within) {
        int half = split[0].length;
        double sum = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < half; lag += 2) {
            double pair = correlation(split, means, variance, within, lag)
                    + correlation(split, means, variance, within, lag + 1);
            if (!(pair > 0)) {
                break;
            }
            before = Math.min(before, pair);
            sum += before;
        }
        double total = (double) split.length * half;
        return Math.min(total, total / Math.max(2 * sum - 1, 1e-3));
    }

    private static double correlation(double[][] split, double[] means, double variance, double within, int lag) {
        if (lag == 0) {
            return 1;
        }
        double covariance = 0;
        for (int c = 0; c < split.length; c++) {
            covariance += autocovariance(split[c], means[c], lag) / split.length;
        }
        return 1 - (within - covariance) / variance;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double autocovariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int k = lag; k < x.length; k++) {
            sum += (x[k] - mean) * (x[k - lag] - mean);
        }
        return sum / x.length;
    }
}
