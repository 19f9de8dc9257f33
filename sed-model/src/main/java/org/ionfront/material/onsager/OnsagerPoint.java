package org.ionfront.material.onsager;

/**
 * All transport coefficients at one composition and temperature.
 *
 * @param fraction charge fraction of the native ion w [-]
 * @param coefficients matrix, conductivity and transference numbers
 * @param nativeIon energies of the native ion
 * @param effective D_i by which each ion answers to the field, sigma_i = z_i^2 e^2 n_i D_i/kT [m^2/s]; Eqs. 7 and 9 of {@code
 *     docs/onsager.md}
 * @param tracer D*_i = H_R D_i of the law [m^2/s]; Eq. 10
 */
public record OnsagerPoint(
        double fraction,
        OnsagerCoefficients coefficients,
        Native nativeIon,
        ProfileDiffusivities effective,
        ProfileDiffusivities tracer) {

    /**
     * Energies of the native ion.
     *
     * @param fermiLevel against the origin of the site energies [eV]; NaN for a law without them
     * @param activationEnergy -d ln D/d(1/kT) [eV]; NaN for a law of one temperature
     * @param thermodynamicFactor Gamma [-], 1 for an ideal ion
     */
    public record Native(double fermiLevel, double activationEnergy, double thermodynamicFactor) {}

    /** Haven ratio of the native ion D*_1/D_1 [-]; NaN where it does not move. */
    public double havenRatio() {
        return tracer.first() / effective.first();
    }
}
