package org.ionfront.io.sims;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One recorded signal over its own axis.
 *
 * @param label what the file says about it
 * @param axis the sputter times or depths of its values; shared by all signals except in Cameca files
 * @param values as printed, one per point of the axis; NaN where the cell holds no number, never an infinity
 * @param gaps how many cells hold no number, and why
 */
public record Signal(SignalLabel label, Axis axis, double[] values, Gaps gaps) {

    /** Copies the values and checks that they fit the axis and the gaps. */
    public Signal {
        Objects.requireNonNull(label);
        values = values.clone();
        if (values.length != axis.size()) {
            throw new IllegalArgumentException(
                    "the signal has " + values.length + " values for " + axis.size() + " points of the axis");
        }
        if (Arrays.stream(values).anyMatch(Double::isInfinite)
                || Arrays.stream(values).filter(Double::isNaN).count() != gaps.total()) {
            throw new IllegalArgumentException("the values must be NaN exactly where the gaps are counted");
        }
    }

    /** The name exactly as printed. */
    public String name() {
        return label.name();
    }

    /** m/z of the ion, empty when the file gives none. */
    public OptionalDouble massToCharge() {
        return label.massToCharge();
    }

    /** A copy of the values as printed; NaN where the cell holds no number. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** One value as printed; NaN where the cell holds no number. */
    public double value(int index) {
        return values[index];
    }

    /** Whether there is at least one number and all of them are zero. */
    public boolean isAllZero() {
        return gaps.total() < values.length
                && Arrays.stream(values).allMatch(value -> value == 0 || Double.isNaN(value));
    }

    /**
     * The signal on another axis of the same kind, by straight lines between its own points.
     *
     * @return the same label on the other axis; NaN, counted as missing, outside the range of the own axis and next to
     *     gaps
     */
    public Signal interpolatedOn(Axis other) {
        if (other.kind() != axis.kind()) {
            throw new IllegalArgumentException("a signal over " + axis.kind().key() + " has no values over "
                    + other.kind().key());
        }
        double[] result = new double[other.size()];
        int right = 0;
        int missing = 0;
        for (int i = 0; i < result.length; i++) {
            double at = other.value(i);
            while (right < axis.size() && axis.value(right) < at) {
                right++;
            }
            result[i] = interpolated(right, at);
            missing += Double.isNaN(result[i]) ? 1 : 0;
        }
        return new Signal(label, other, result, Gaps.missing(missing));
    }

    /** The value at a place between the points right - 1 and right. */
    private double interpolated(int right, double at) {
        if (right == axis.size()) {
            return Double.NaN;
        }
        if (axis.value(right) == at) {
            return values[right];
        }
        if (right == 0) {
            return Double.NaN;
        }
        double share = (at - axis.value(right - 1)) / (axis.value(right) - axis.value(right - 1));
        return (1 - share) * values[right - 1] + share * values[right];
    }
}
