package org.ionfront.material.energy;

/**
 * One point of the law D(E_F) = D_a exp((E_F - E_a)/kT), and how it moves.
 *
 * @param diffusivity D_a [m^2/s]
 * @param energy E_a [eV]
 * @param logDerivatives d ln D/dp at a fixed Fermi level, for the parameters of the distribution and then of the scale;
 *     not copied, never modified
 * @param diffusivityTemperatureDerivative d ln D_a/dT [1/K]
 * @param energyTemperatureDerivative dE_a/dT [eV/K]
 */
record ScaleAnchor(
        double diffusivity,
        double energy,
        double[] logDerivatives,
        double diffusivityTemperatureDerivative,
        double energyTemperatureDerivative) {
    /** Rejects what lies beyond the range of numbers. */
    ScaleAnchor {
        if (!(diffusivity > 0) || Double.isInfinite(diffusivity) || !Double.isFinite(energy)) {
            throw new IllegalArgumentException("the parameters give a diffusivity of " + diffusivity
                    + " m^2/s at an energy of " + energy + " eV, beyond the range of numbers");
        }
    }
}
