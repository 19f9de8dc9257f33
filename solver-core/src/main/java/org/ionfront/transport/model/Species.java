package org.ionfront.transport.model;

/**
 * One mobile ion of the experiment.
 *
 * @param ion the ion
 * @param initialDensity number density in the untouched sample [1/m^3]; 0 for a foreign ion
 * @param law its diffusion coefficient
 */
public record Species(Ion ion, double initialDensity, DiffusivityLaw law) {
    /** Rejects a density that is negative or not finite. */
    public Species {
        if (!(initialDensity >= 0) || Double.isInfinite(initialDensity)) {
            throw new IllegalArgumentException(
                    "the density of " + ion.symbol() + " is " + initialDensity + " 1/m^3; it must be 0 or more");
        }
    }

    /** Whether the ion is present before the experiment. */
    public boolean isNative() {
        return initialDensity > 0;
    }

    /** The same species with another law. */
    public Species withLaw(DiffusivityLaw newLaw) {
        return new Species(ion, initialDensity, newLaw);
    }
}
