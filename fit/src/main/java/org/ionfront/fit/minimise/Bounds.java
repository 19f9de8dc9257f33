package org.ionfront.fit.minimise;

import java.util.Arrays;

/**
 * Smallest and largest value of each variable, infinite where there is none; own copies.
 *
 * @param lower smallest
 * @param upper largest, above the smallest
 */
public record Bounds(double[] lower, double[] upper) {
    /** Copies the arrays and checks their order. */
    public Bounds {
        lower = lower.clone();
        upper = upper.clone();
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(
                    "found " + lower.length + " lower and " + upper.length + " upper bounds");
        }
        for (int j = 0; j < lower.length; j++) {
            if (!(lower[j] < upper[j])) {
                throw new IllegalArgumentException("bound " + j + ": " + lower[j] + " is not below " + upper[j]);
            }
        }
    }

    /** No bounds at all. */
    public static Bounds none(int variables) {
        double[] lower = new double[variables];
        double[] upper = new double[variables];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Bounds(lower, upper);
    }

    /** The nearest allowed value. */
    public double project(int variable, double value) {
        return Math.max(lower[variable], Math.min(upper[variable], value));
    }

    /** Whether a value lies on a bound and the given direction of change leads beyond it. */
    public boolean blocks(int variable, double value, double direction) {
        return (value <= lower[variable] && direction < 0) || (value >= upper[variable] && direction > 0);
    }
}
