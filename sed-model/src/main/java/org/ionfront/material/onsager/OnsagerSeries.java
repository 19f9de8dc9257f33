package org.ionfront.material.onsager;

import java.util.List;

/**
 * Coefficients against composition at one temperature.
 *
 * @param temperature [K]
 * @param points by increasing fraction of the native ion
 */
public record OnsagerSeries(double temperature, List<OnsagerPoint> points) {
    /** Copies the list. */
    public OnsagerSeries {
        points = List.copyOf(points);
    }

    /** A series at these fractions of the native ion [-]. */
    public static OnsagerSeries of(OnsagerModel model, List<Double> fractions) {
        return new OnsagerSeries(
                model.temperature(), fractions.stream().map(model::at).toList());
    }
}
