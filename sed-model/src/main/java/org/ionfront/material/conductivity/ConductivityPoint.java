package org.ionfront.material.conductivity;

/**
 * A conductivity at a temperature.
 *
 * @param temperature T [K], positive
 * @param conductivity sigma [S/m], positive
 * @param relativeError standard error of sigma over sigma [-], positive; the same for all points where it is not known
 */
public record ConductivityPoint(double temperature, double conductivity, double relativeError) {
    /** Rejects values that are not positive and finite. */
    public ConductivityPoint {
        Checks.positive("temperature", temperature, "K");
        Checks.positive("conductivity", conductivity, "S/m");
        Checks.positive("relative error", relativeError, "");
    }

    /** A point that counts as much as any other without an error of its own. */
    public ConductivityPoint(double temperature, double conductivity) {
        this(temperature, conductivity, 1);
    }
}
