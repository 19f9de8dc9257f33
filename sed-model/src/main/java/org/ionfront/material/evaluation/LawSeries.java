package org.ionfront.material.evaluation;

import java.util.List;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Species;

/**
 * The law of one ion at one temperature, against its own fraction.
 *
 * @param species the ion with its law at the temperature
 * @param temperature [K]
 * @param points by increasing fraction; a single one, of the pure ion, where D does not depend on composition
 */
public record LawSeries(Species species, double temperature, List<LawPoint> points) {
    /** Copies the list. */
    public LawSeries {
        points = List.copyOf(points);
    }

    /** Whether D of an ion depends on composition. */
    public static boolean dependsOnComposition(Species species) {
        return !(species.law() instanceof UniformLaw || species.law() instanceof ConstantDiffusivity);
    }

    /**
     * A series of an ion that shares the charge of the glass with one other.
     *
     * @param background N [1/m^3]
     * @param fractions of the ion itself [-], increasing
     */
    public static LawSeries of(Species species, double temperature, double background, List<Double> fractions) {
        List<Double> wanted = dependsOnComposition(species) ? fractions : List.of(1.0);
        return new LawSeries(
                species,
                temperature,
                wanted.stream()
                        .map(w -> LawPoint.of(species, new double[] {w, 1 - w}, 0, background, temperature))
                        .toList());
    }

    /** The point of the largest fraction, the untouched glass where it goes up to 1. */
    public LawPoint last() {
        return points.get(points.size() - 1);
    }
}
