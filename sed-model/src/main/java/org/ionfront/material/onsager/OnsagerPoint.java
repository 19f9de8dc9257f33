package org.ionfront.material.onsager;

import org.ionfront.material.evaluation.LawPoint;

/**
 * All transport coefficients at one composition and temperature.
 *
 * @param coefficients matrix, conductivity and transference numbers
 * @param nativeIon what the law of the native ion says
 * @param foreignFactor thermodynamic factor of the other ion [-], 1 for an ideal one
 * @param effective D_i by which each ion answers to the field, sigma_i = z_i^2 e^2 n_i D_i/kT [m^2/s]; Eqs. 7 and 9 of {@code
 *     docs/onsager.md}
 * @param tracer D*_i = H_R D_i of the law [m^2/s]; Eq. 10
 */
public record OnsagerPoint(
        OnsagerCoefficients coefficients,
        LawPoint nativeIon,
        double foreignFactor,
        ProfileDiffusivities effective,
        ProfileDiffusivities tracer) {
    /** Charge fraction of the native ion w [-]. */
    public double fraction() {
        return nativeIon.fraction();
    }

    /** Haven ratio of the native ion D*_1/D_1 [-]; NaN where it does not move. */
    public double havenRatio() {
        return tracer.first() / effective.first();
    }
}
