package org.ionfront.material.onsager;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * What depth profiles at a known current say of two ions: the two coefficients of Nernst-Planck equations without cross terms.
 *
 * <p>A third number, the conductivity, completes them to an Onsager matrix; Eq. 12 of {@code docs/onsager.md}.
 *
 * @param first D_1 [m^2/s]
 * @param second D_2 [m^2/s]
 */
public record ProfileDiffusivities(double first, double second) {
    /**
     * The conductivity if there were no cross terms, e^2 sum z_i^2 n_i D_i/kT [S/m].
     *
     * @param temperature [K]
     */
    public double nernstEinsteinConductivity(IonMixture mixture, double temperature) {
        double charge = PhysicalConstants.ELEMENTARY_CHARGE;
        double thermalEnergy = PhysicalConstants.BOLTZMANN * temperature;
        return charge * charge * (charged(mixture, 1) + charged(mixture, 2)) / thermalEnergy;
    }

    /**
     * The only reciprocal matrix with these profiles and a conductivity. It is positive definite for every conductivity if both
     * diffusivities are positive; one is negative if cross terms so strong drag its ion against the field.
     *
     * @param temperature [K]
     * @param conductivity sigma [S/m], positive
     * @throws IllegalArgumentException if a diffusivity is 0 or the conductivity not positive
     */
    public OnsagerCoefficients with(IonMixture mixture, double temperature, double conductivity) {
        if (first == 0 || second == 0 || !Double.isFinite(first + second)) {
            throw new IllegalArgumentException(
                    "the diffusivities are " + first + " and " + second + " m^2/s; neither may be 0");
        }
        if (!(conductivity > 0) || Double.isInfinite(conductivity)) {
            throw new IllegalArgumentException("the conductivity is " + conductivity + " S/m; it must be positive");
        }
        double charge = PhysicalConstants.ELEMENTARY_CHARGE;
        double measured = conductivity / (charge * charge);
        double ideal = nernstEinsteinConductivity(mixture, temperature) / (charge * charge);
        double sum = charged(mixture, 1) + charged(mixture, 2);
        double t1 = charged(mixture, 1) / sum;
        double t2 = charged(mixture, 2) / sum;
        double z1 = mixture.firstValence();
        double z2 = mixture.secondValence();
        return new OnsagerCoefficients(
                mixture,
                temperature,
                OnsagerMatrix.reciprocal(
                        t1 * (t1 * measured + t2 * ideal) / (z1 * z1),
                        t1 * t2 * (measured - ideal) / (z1 * z2),
                        t2 * (t2 * measured + t1 * ideal) / (z2 * z2)));
    }

    /** z_i^2 n_i D_i. */
    private double charged(IonMixture mixture, int ion) {
        return ion == 1
                ? mixture.firstValence() * mixture.firstValence() * mixture.firstDensity() * first
                : mixture.secondValence() * mixture.secondValence() * mixture.secondDensity() * second;
    }
}
