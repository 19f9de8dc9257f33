package org.ionfront.transport.model;

import java.util.List;

/**
 * The glass plate between the bombarded front face (x = 0) and the grounded back electrode (x = thickness).
 *
 * @param thickness [m], positive
 * @param temperature [K], 50 to 3000
 * @param relativePermittivity [-] outside all regions, at least 1
 * @param regions layers of another permittivity, by increasing depth, inside the sample and without overlap
 */
public record Sample(double thickness, double temperature, double relativePermittivity, List<Region> regions) {
    /** One kind of glass throughout. */
    public Sample(double thickness, double temperature, double relativePermittivity) {
        this(thickness, temperature, relativePermittivity, List.of());
    }

    /** Rejects values outside the ranges given above. */
    public Sample {
        if (!(thickness > 0) || Double.isInfinite(thickness)) {
            throw new IllegalArgumentException("the thickness is " + thickness + " m; it must be positive");
        }
        if (!(temperature >= 50 && temperature <= 3000)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must lie in 50 to 3000 K");
        }
        if (!(relativePermittivity >= 1) || Double.isInfinite(relativePermittivity)) {
            throw new IllegalArgumentException(
                    "the relative permittivity is " + relativePermittivity + "; it must be 1 or more");
        }
        regions = List.copyOf(regions);
        double end = 0;
        for (Region region : regions) {
            if (region.from() < end || region.to() > thickness) {
                throw new IllegalArgumentException("the region from " + region.from() + " to " + region.to()
                        + " m overlaps another one or leaves the sample; regions are listed by increasing depth");
            }
            end = region.to();
        }
    }

    /** kT/e [V]. */
    public double thermalVoltage() {
        return PhysicalConstants.BOLTZMANN_EV * temperature;
    }

    /** Absolute permittivity [F/m]. */
    public double permittivity() {
        return PhysicalConstants.VACUUM_PERMITTIVITY * relativePermittivity;
    }
}
