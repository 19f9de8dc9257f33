package org.ionfront.fit.observation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Scatter that two signals share because both were divided by one reference, read off their second differences: only common
 * scatter makes these go together. All measures are robust, so that the front does not count.
 */
final class CommonScatter {
    /** Share of a signal's largest value below which its points say nothing of relative scatter. */
    private static final double LEAST_LEVEL = 0.02;

    private static final int FEWEST_POINTS = 20;

    private static final double STRONG = 0.5;

    /** Standard errors by which the covariance must miss the largest common scatter to be believed instead. */
    private static final double CERTAIN = 3;

    /** Ratio of standard deviation and median absolute deviation of a normal distribution. */
    private static final double NORMAL_MAD = 1.4826022185056018;

    /** Spread of the covariance of robust measures over that of the ordinary one. */
    private static final double ROBUST = 1.65;

    private static final int HALVINGS = 60;

    private CommonScatter() {}

    /**
     * Relative standard deviation of the common part [-]: no more than that of the reference and of either signal where it is strong,
     * and no more than goes together in both; 0 where there is none.
     */
    static double of(double[] one, double[] other, double[] reference) {
        double most = Math.min(relativeVariance(reference), Math.min(relativeVariance(one), relativeVariance(other)));
        double leastOne = LEAST_LEVEL * Arrays.stream(one).max().orElse(0);
        double leastOther = LEAST_LEVEL * Arrays.stream(other).max().orElse(0);
        int[] both = IntStream.range(1, one.length - 1)
                .filter(k -> level(one, k) > leastOne && level(other, k) > leastOther)
                .toArray();
        if (both.length < FEWEST_POINTS) {
            return Math.sqrt(most);
        }
        double[] u = IntStream.of(both).mapToDouble(k -> relative(one, k)).toArray();
        double[] v = IntStream.of(both).mapToDouble(k -> relative(other, k)).toArray();
        double sum = variance(IntStream.range(0, u.length).mapToDouble(k -> u[k] + v[k]));
        double difference = variance(IntStream.range(0, u.length).mapToDouble(k -> u[k] - v[k]));
        double covariance = 0.25 * (sum - difference);
        double error = ROBUST * Math.sqrt(variance(Arrays.stream(u)) * variance(Arrays.stream(v)) / both.length);
        return Math.sqrt(covariance + CERTAIN * error < most ? Math.max(0, covariance) : most);
    }

    /** Relative to the signal itself, where it is more than half of its largest value. */
    private static double relativeVariance(double[] signal) {
        double half = STRONG * Arrays.stream(signal).max().orElse(0);
        double[] strong = IntStream.range(1, signal.length - 1)
                .filter(k -> level(signal, k) > half)
                .mapToDouble(k -> relative(signal, k))
                .toArray();
        return strong.length == 0 ? 0 : variance(Arrays.stream(strong));
    }

    /**
     * Standard deviation of a signal's own scatter: with the common one it gives the second differences found.
     *
     * @param most its whole scatter, were there none in common
     */
    static double own(double[] signal, double common, double most) {
        double low = 0;
        double high = 2 * most;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (ratio(signal, common, middle) > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Six printed digits are the least scatter data can have.
        return Math.max(high, 1e-6 * Arrays.stream(signal).max().orElse(0));
    }

    /** Size of the second differences over what they should be. */
    private static double ratio(double[] signal, double common, double own) {
        return Math.sqrt(variance(IntStream.range(1, signal.length - 1).mapToDouble(k -> {
            double shared = common * level(signal, k);
            return difference(signal, k) / Math.sqrt(own * own + shared * shared);
        })));
    }

    /** Mean of a point and its neighbours: the weight of a point must not follow its own scatter. */
    static double level(double[] signal, int k) {
        int from = Math.max(0, k - 1);
        int to = Math.min(signal.length - 1, k + 1);
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += signal[i];
        }
        return Math.max(0, sum / (to - from + 1));
    }

    private static double relative(double[] signal, int k) {
        return difference(signal, k) / level(signal, k);
    }

    /** The variance of y_0 - 2 y_1 + y_2 is 6 times that of y. */
    private static double difference(double[] signal, int k) {
        return (signal[k - 1] - 2 * signal[k] + signal[k + 1]) / Math.sqrt(6);
    }

    private static double variance(DoubleStream values) {
        double[] sizes = values.map(Math::abs).sorted().toArray();
        double deviation = NORMAL_MAD * sizes[sizes.length / 2];
        return deviation * deviation;
    }
}
