package org.ionfront.benchmarks;

import java.util.List;

/** Medians, spreads and straight lines. */
final class Statistics {
    private Statistics() {}

    /** The middle value, or the mean of the two middle ones; NaN of nothing. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        return count == 0 ? Double.NaN : 0.5 * (sorted.get((count - 1) / 2) + sorted.get(count / 2));
    }

    /** Largest over smallest value. */
    static double spread(List<Double> values) {
        double smallest = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double largest = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return largest / smallest;
    }

    /** Slope of the least-squares line through the logarithms. */
    static double logarithmicSlope(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < x.length; k++) {
            meanX += Math.log(x[k]) / x.length;
            meanY += Math.log(y[k]) / x.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int k = 0; k < x.length; k++) {
            double dx = Math.log(x[k]) - meanX;
            covariance += dx * (Math.log(y[k]) - meanY);
            variance += dx * dx;
        }
        return covariance / variance;
    }
}
