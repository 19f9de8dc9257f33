package org.ionfront.fit.observation;

import java.util.Arrays;

/** Scatter of readings about a curve that is nearly straight over three of them. */
final class SecondDifferences {
    /** Ratio of standard deviation and median absolute deviation of a normal distribution. */
    private static final double NORMAL_MAD = 1.4826022185056018;

    private SecondDifferences() {}

    /**
     * Standard deviation from the median size of the second differences, so that a front does not count.
     *
     * @param y three readings or more; not modified
     */
    static double scatter(double[] y) {
        double[] differences = new double[y.length - 2];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.abs(y[i] - 2 * y[i + 1] + y[i + 2]);
        }
        Arrays.sort(differences);
        // The variance of y_0 - 2 y_1 + y_2 is 6 times that of y.
        return NORMAL_MAD * differences[differences.length / 2] / Math.sqrt(6);
    }
}
