package org.ionfront.fit.problem;

import java.util.Optional;

/**
 * A measured depth profile, one value per point in every array.
 *
 * @param id name of the profile
 * @param relativeDepth depth of each point divided by the depth of the crater [-], strictly increasing; own copy
 * @param nativeSignal signal of the native ion
 * @param foreignSignal signal of the foreign ion
 * @param reference signal of the glass network that shares the drift of the instrument, if one is used; own copy
 * @param noise what scatters the points
 * @param excludeSurface points shallower than this at the start value of the crater depth are left out [m], 0 or more
 * @param treatment what else is to be minded
 */
public record MeasuredProfile(
        String id,
        double[] relativeDepth,
        SignalCounts nativeSignal,
        SignalCounts foreignSignal,
        Optional<double[]> reference,
        NoiseModel noise,
        double excludeSurface,
        DataTreatment treatment) {
    /** Where the near-surface transient is taken to end if nothing else is said [m]. */
    public static final double DEFAULT_EXCLUDED_SURFACE = 3e-9;

    /** A profile with nothing else to be minded. */
    public MeasuredProfile(
            String id,
            double[] relativeDepth,
            SignalCounts nativeSignal,
            SignalCounts foreignSignal,
            Optional<double[]> reference,
            NoiseModel noise,
            double excludeSurface) {
        this(id, relativeDepth, nativeSignal, foreignSignal, reference, noise, excludeSurface, DataTreatment.PLAIN);
    }

    /**
     * A profile of counts, without the usual transient at the surface.
     *
     * @param id name of the profile
     * @param relativeDepth depth of each point divided by the depth of the crater [-], strictly increasing
     * @param nativeSignal counts of the native ion
     * @param foreignSignal counts of the foreign ion
     */
    public static MeasuredProfile ofCounts(
            String id, double[] relativeDepth, SignalCounts nativeSignal, SignalCounts foreignSignal) {
        return new MeasuredProfile(
                id,
                relativeDepth,
                nativeSignal,
                foreignSignal,
                Optional.empty(),
                NoiseModel.COUNTS,
                DEFAULT_EXCLUDED_SURFACE);
    }

    /** The same profile, each point to be divided by a signal of the glass network that shares the drift of the instrument. */
    public MeasuredProfile withReference(double[] signal) {
        return new MeasuredProfile(
                id, relativeDepth, nativeSignal, foreignSignal, Optional.of(signal), noise, excludeSurface, treatment);
    }

    /** Copies the arrays and checks lengths and order. */
    public MeasuredProfile {
        relativeDepth = relativeDepth.clone();
        reference = reference.map(double[]::clone);
        int points = relativeDepth.length;
        if (nativeSignal.counts().length != points
                || foreignSignal.counts().length != points
                || reference.map(r -> r.length != points).orElse(false)) {
            throw new IllegalArgumentException("the signals of profile " + id + " differ in length");
        }
        for (int k = 0; k < points; k++) {
            if (!Double.isFinite(relativeDepth[k]) || (k > 0 && relativeDepth[k] <= relativeDepth[k - 1])) {
                throw new IllegalArgumentException("the depth of profile " + id + " does not increase at point " + k);
            }
        }
        reference.ifPresent(counts -> SignalCounts.checkCounts("reference", counts));
        if (!(excludeSurface >= 0) || Double.isInfinite(excludeSurface)) {
            throw new IllegalArgumentException(
                    "the excluded surface of profile " + id + " is " + excludeSurface + " m; it must be 0 or more");
        }
        checkLimit(id, nativeSignal.counts(), treatment.countLimit());
        checkLimit(id, foreignSignal.counts(), treatment.countLimit());
        reference.ifPresent(counts -> checkLimit(id, counts, treatment.countLimit()));
    }

    /** Number of points, those near the surface included. */
    public int points() {
        return relativeDepth.length;
    }

    private static void checkLimit(String id, double[] counts, double limit) {
        for (int k = 0; k < counts.length; k++) {
            if (!(counts[k] < limit)) {
                throw new IllegalArgumentException("point " + k + " of profile " + id + " has " + counts[k]
                        + " counts; with its dead time the detector cannot count more than " + limit);
            }
        }
    }
}
