package org.ionfront.transport.model;

import java.util.Arrays;

/** A quantity recorded at increasing times and joined by straight lines. Immutable. */
public final class PiecewiseLinear {
    private final double[] times;
    private final double[] values;

    /**
     * Joins the given points.
     *
     * @param times [s], strictly increasing, at least two; copied
     * @param values one per time, finite; copied
     * @throws IllegalArgumentException where these conditions are not met; the message names the entry (from 0)
     */
    public PiecewiseLinear(double[] times, double[] values) {
        if (times.length != values.length || times.length < 2) {
            throw new IllegalArgumentException("a trace needs at least two points and as many values as times, found "
                    + times.length + " times and " + values.length + " values");
        }
        for (int k = 0; k < times.length; k++) {
            if (!Double.isFinite(times[k]) || !Double.isFinite(values[k])) {
                throw new IllegalArgumentException("entry " + k + " of the trace is not a finite number");
            }
            if (k > 0 && times[k] <= times[k - 1]) {
                throw new IllegalArgumentException(
                        "times of a trace must increase; entry " + k + " is " + times[k] + " after " + times[k - 1]);
            }
        }
        this.times = times.clone();
        this.values = values.clone();
    }

    /** A value that never changes, on [0, duration]. */
    public static PiecewiseLinear constant(double value, double duration) {
        return new PiecewiseLinear(new double[] {0, duration}, new double[] {value, value});
    }

    /** First time [s]. */
    public double start() {
        return times[0];
    }

    /** Last time [s]. */
    public double end() {
        return times[times.length - 1];
    }

    /** Number of points. */
    public int size() {
        return times.length;
    }

    /** Time of point k [s]. */
    public double time(int k) {
        return times[k];
    }

    /** Value at point k. */
    public double value(int k) {
        return values[k];
    }

    /** Whether the value never changes. */
    public boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Largest absolute value. */
    public double largestMagnitude() {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /**
     * Value at a time.
     *
     * @throws IllegalArgumentException outside [start, end]
     */
    public double at(double time) {
        if (!(time >= start() && time <= end())) {
            throw new IllegalArgumentException(
                    "time " + time + " s lies outside the trace, " + start() + " to " + end() + " s");
        }
        int upper = Arrays.binarySearch(times, time);
        if (upper >= 0) {
            return values[upper];
        }
        int right = -upper - 1;
        double fraction = (time - times[right - 1]) / (times[right] - times[right - 1]);
        return values[right - 1] + fraction * (values[right] - values[right - 1]);
    }
}
