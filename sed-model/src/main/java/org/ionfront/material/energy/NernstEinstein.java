package org.ionfront.material.energy;

import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Conductivity and diffusivity of a single mobile ion: sigma = z^2 e^2 n D/kT, n being its number density.
 *
 * <p>D is the conductivity diffusion coefficient that the transport equations use, not the tracer coefficient. With the
 * charge density N = z n of the fixed background this reads sigma = z N e^2 D/kT; Eq. 6 of {@code docs/site-energies.md}.
 */
public final class NernstEinstein {
    private NernstEinstein() {}

    /**
     * Diffusivity that gives a dc conductivity [m^2/s].
     *
     * @param conductivity [S/m]
     * @param temperature [K]
     * @param ion the only mobile ion
     * @param density its number density n [1/m^3]
     * @throws IllegalArgumentException if a value is not positive and finite
     */
    public static double diffusivity(double conductivity, double temperature, Ion ion, double density) {
        requirePositive("conductivity", conductivity, "S/m");
        return conductivity / conductivityPerDiffusivity(temperature, ion, density);
    }

    /**
     * Dc conductivity of the ion [S/m].
     *
     * @param diffusivity [m^2/s]
     * @param temperature [K]
     * @param ion the only mobile ion
     * @param density its number density n [1/m^3]
     * @throws IllegalArgumentException if a value is not positive and finite
     */
    public static double conductivity(double diffusivity, double temperature, Ion ion, double density) {
        requirePositive("diffusivity", diffusivity, "m^2/s");
        return diffusivity * conductivityPerDiffusivity(temperature, ion, density);
    }

    private static double conductivityPerDiffusivity(double temperature, Ion ion, double density) {
        requirePositive("temperature", temperature, "K");
        requirePositive("density", density, "1/m^3");
        double charge = ion.valence() * PhysicalConstants.ELEMENTARY_CHARGE;
        return charge * charge * density / (PhysicalConstants.BOLTZMANN * temperature);
    }

    private static void requirePositive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be positive");
        }
    }
}
