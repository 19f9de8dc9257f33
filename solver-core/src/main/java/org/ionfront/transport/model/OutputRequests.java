package org.ionfront.transport.model;

import java.util.List;

/**
 * When profiles are wanted, besides the end; what lies beyond the end of a run is not reached.
 *
 * @param times from the start of the protocol [s], increasing, 0 or more
 * @param doses charge passed since the start [C/m^2], increasing, above 0
 * @param depths of the front [m], increasing, above 0: where the foreign fraction is half its largest value
 * @param frames about how many of the states that a run passes anyway are kept as well, 0 or more; no step depends on them
 */
public record OutputRequests(List<Double> times, List<Double> doses, List<Double> depths, int frames) {
    /** No profile but the last one. */
    public static final OutputRequests END_ONLY = new OutputRequests(List.of(), List.of(), List.of());

    /** Copies the lists and checks their order. */
    public OutputRequests {
        if (frames < 0) {
            throw new IllegalArgumentException("a run cannot keep " + frames + " frames");
        }
        times = checked(times, "output times", "s", true);
        doses = checked(doses, "doses of an output", "C/m^2", false);
        depths = checked(depths, "depths of an output", "m", false);
    }

    /** Profiles without frames. */
    public OutputRequests(List<Double> times, List<Double> doses, List<Double> depths) {
        this(times, doses, depths, 0);
    }

    /** The same profiles with about so many frames. */
    public OutputRequests withFrames(int wanted) {
        return new OutputRequests(times, doses, depths, wanted);
    }

    /** Profiles at times only. */
    public static OutputRequests atTimes(List<Double> times) {
        return new OutputRequests(times, List.of(), List.of());
    }

    private static List<Double> checked(List<Double> values, String what, String unit, boolean zeroFits) {
        double before = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!(zeroFits ? value >= 0 : value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("among the " + what + " is " + value + " " + unit + "; they must be "
                        + (zeroFits ? "0 or more" : "above 0"));
            }
            if (value <= before) {
                throw new IllegalArgumentException(
                        "the " + what + " must increase; " + value + " " + unit + " follows " + before + " " + unit);
            }
            before = value;
        }
        return List.copyOf(values);
    }
}
