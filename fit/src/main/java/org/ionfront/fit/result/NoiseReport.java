package org.ionfront.fit.result;

import java.util.List;
import org.ionfront.fit.observation.CorrelatedNoise;

/**
 * What was found out about the noise of a profile.
 *
 * @param correlation of neighbouring points
 * @param countLimit most counts a point can have with the dead time of the detector [-]; infinite without
 * @param outliersCountLess whether points far from the model count less
 * @param outliers those that do, by increasing depth
 */
public record NoiseReport(
        CorrelatedNoise correlation, double countLimit, boolean outliersCountLess, List<Outlier> outliers) {
    /** Nothing to tell. */
    public static final NoiseReport NONE =
            new NoiseReport(CorrelatedNoise.NONE, Double.POSITIVE_INFINITY, false, List.of());

    /**
     * A point far from the model.
     *
     * @param depth [m]
     * @param distance from the model, over all signals of the point, in standard deviations
     * @param weight of the point [-], below 1
     */
    public record Outlier(double depth, double distance, double weight) {}

    /** Copies the list. */
    public NoiseReport {
        outliers = List.copyOf(outliers);
    }
}
