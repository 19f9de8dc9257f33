package org.ionfront.fit.problem;

/**
 * What is to be minded about the points of a profile beyond their noise.
 *
 * @param countLimit most counts a point can have because the detector is blind after each: counting time over dead time [-];
 *     infinite where there is no dead time, or the data are corrected for it
 * @param downWeightOutliers whether points far from the model count less
 */
public record DataTreatment(double countLimit, boolean downWeightOutliers) {
    /** Neither. */
    public static final DataTreatment PLAIN = new DataTreatment(Double.POSITIVE_INFINITY, false);

    /** Rejects a limit that is not positive. */
    public DataTreatment {
        if (!(countLimit > 0)) {
            throw new IllegalArgumentException(
                    "a detector that can count " + countLimit + " ions per point counts nothing");
        }
    }
}
