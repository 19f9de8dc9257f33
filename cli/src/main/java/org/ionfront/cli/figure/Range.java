package org.ionfront.cli.figure;

/**
 * The part of an axis that is shown.
 *
 * @param low lower end, finite
 * @param high upper end, finite, above {@code low}
 */
public record Range(double low, double high) {
    /** Rejects ends that are not finite or not in order. */
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException("an axis cannot run from " + low + " to " + high);
        }
    }

    /** Length of the range. */
    public double length() {
        return high - low;
    }

    /** Whether the value lies inside or at an end. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
