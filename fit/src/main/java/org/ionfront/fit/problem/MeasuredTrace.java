package org.ionfront.fit.problem;

import java.util.OptionalDouble;

/**
 * Readings against time that belong to the experiment of a profile.
 *
 * @param profile id of the profile
 * @param quantity what was read
 * @param time of each reading from the start of the protocol [s], strictly increasing, 0 or later; own copy
 * @param value of each reading [V] or [A/m^2]; own copy
 * @param scatter standard deviation of a reading, in its unit; where it is missing it is estimated from the readings
 */
public record MeasuredTrace(
        String profile, TraceQuantity quantity, double[] time, double[] value, OptionalDouble scatter) {
    /** Readings from which a scatter can be told. */
    public static final int FEWEST = 3;

    /** Copies the arrays and checks lengths and order. */
    public MeasuredTrace {
        time = time.clone();
        value = value.clone();
        if (time.length != value.length) {
            throw new IllegalArgumentException("the trace of profile " + profile + " has " + time.length + " times and "
                    + value.length + " values");
        }
        if (time.length < FEWEST) {
            throw new IllegalArgumentException("the trace of profile " + profile + " has " + time.length
                    + " readings; it needs " + FEWEST + " or more");
        }
        for (int k = 0; k < time.length; k++) {
            if (!Double.isFinite(value[k]) || !(time[k] >= 0) || (k > 0 && !(time[k] > time[k - 1]))) {
                throw new IllegalArgumentException("reading " + (k + 1) + " of the trace of profile " + profile + " is "
                        + value[k] + " at " + time[k] + " s; times must increase from 0 or later");
            }
        }
        if (scatter.isPresent() && !(scatter.getAsDouble() > 0 && Double.isFinite(scatter.getAsDouble()))) {
            throw new IllegalArgumentException("the scatter of the trace of profile " + profile + " is "
                    + scatter.getAsDouble() + "; it must be positive");
        }
    }

    /** The same readings at other times. */
    public MeasuredTrace stretched(double factor) {
        double[] later = time.clone();
        for (int k = 0; k < later.length; k++) {
            later[k] *= factor;
        }
        return new MeasuredTrace(profile, quantity, later, value, scatter);
    }
}
