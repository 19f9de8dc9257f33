package org.ionfront.material.hopping;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * Jumps of one carrier between sites of a lattice; Eqs. 2 to 4 of {@code docs/laws.md}.
 *
 * @param distance length of a jump r [m], positive
 * @param attemptFrequency nu [1/s], positive
 * @param barrier E_m [eV], 0 or more
 * @param dimensions of the lattice, 1 to 3
 */
public record Jump(double distance, double attemptFrequency, double barrier, int dimensions) {
    /** Rejects values outside the ranges given above. */
    public Jump {
        UniformLaw.positive("distance of a jump", distance, "m");
        UniformLaw.positive("attempt frequency", attemptFrequency, "1/s");
        if (!(barrier >= 0) || Double.isInfinite(barrier)) {
            throw new IllegalArgumentException("the barrier is " + barrier + " eV; it must be 0 or more");
        }
        if (dimensions < 1 || dimensions > 3) {
            throw new IllegalArgumentException("the jumps have " + dimensions + " dimensions; there are 1 to 3");
        }
    }

    /** Rate of jumps nu exp(-E_m/kT) at a temperature [1/s]. */
    public double rate(double temperature) {
        UniformLaw.positive("temperature", temperature, "K");
        return attemptFrequency * Math.exp(-barrier / (PhysicalConstants.BOLTZMANN_EV * temperature));
    }

    /** Diffusivity of the carrier r^2 k/(2 d) at a temperature [m^2/s]. */
    public double diffusivity(double temperature) {
        return distance * distance * rate(temperature) / (2.0 * dimensions);
    }

    /**
     * Attempt frequency of harmonic transition state theory (Vineyard): product of the frequencies at the minimum over that at
     * the saddle point, one fewer [1/s].
     *
     * @param minimum frequencies at the minimum [1/s, not rad/s], not modified
     * @param saddle real frequencies at the saddle point [1/s], not modified
     * @throws IllegalArgumentException unless there is exactly one more at the minimum, and all are positive
     */
    public static double vineyard(double[] minimum, double[] saddle) {
        if (minimum.length != saddle.length + 1) {
            throw new IllegalArgumentException("there are " + minimum.length + " frequencies at the minimum and "
                    + saddle.length + " at the saddle point; there must be one fewer at the saddle point");
        }
        // Hundreds of frequencies of 1e13 1/s would overflow as a product; in pairs their logarithms stay small.
        double sum = logarithm(minimum[saddle.length]);
        for (int k = 0; k < saddle.length; k++) {
            sum += logarithm(minimum[k]) - logarithm(saddle[k]);
        }
        return Math.exp(sum);
    }

    private static double logarithm(double frequency) {
        return Math.log(UniformLaw.positive("frequency", frequency, "1/s"));
    }
}
