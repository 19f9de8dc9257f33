package org.ionfront.material.onsager;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * An Onsager matrix where it holds, and everything that follows from it; Eqs. 2 to 7 and 11 of {@code docs/onsager.md}.
 *
 * @param mixture the two ions
 * @param temperature T [K], positive
 * @param matrix L; its reciprocal part counts
 */
public record OnsagerCoefficients(IonMixture mixture, double temperature, OnsagerMatrix matrix) {
    /** Rejects a temperature that is not positive and finite. */
    public OnsagerCoefficients {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must be positive");
        }
    }

    /**
     * The matrix of two diffusivities without cross terms, L_ii = n_i D_i/kT; Eq. 6.
     *
     * @param first D_1 [m^2/s]
     * @param second D_2 [m^2/s]
     */
    public static OnsagerCoefficients ofDiffusivities(
            IonMixture mixture, double temperature, double first, double second) {
        return ofDiffusivities(mixture, temperature, first, second, CrossTerms.OFF);
    }

    /** The matrix of two diffusivities with cross terms; Eq. 8. */
    public static OnsagerCoefficients ofDiffusivities(
            IonMixture mixture, double temperature, double first, double second, CrossTerms crossTerms) {
        double thermalEnergy = PhysicalConstants.BOLTZMANN * temperature;
        return new OnsagerCoefficients(
                mixture,
                temperature,
                crossTerms.matrix(
                        mixture.firstDensity() * (first / thermalEnergy),
                        mixture.secondDensity() * (second / thermalEnergy)));
    }

    /** Conductivity e^2 sum z_i z_j L_ij [S/m]; Eq. 2. */
    public double conductivity() {
        double charge = PhysicalConstants.ELEMENTARY_CHARGE;
        return charge * charge * total();
    }

    /** Share of the current that the first ion carries where nothing but the field drives, t_1 [-]; Eq. 3. */
    public double firstTransference() {
        return mixture.firstValence() * firstResponse() / total();
    }

    /** Share of the current that the second ion carries, t_2 [-]; Eq. 3. */
    public double secondTransference() {
        return mixture.secondValence() * secondResponse() / total();
    }

    /**
     * Interdiffusion coefficient D~ of J_2 = (t_2/z_2) I - D~ dn_2/dx [m^2/s]; Eqs. 4 and 5.
     *
     * @param firstFactor thermodynamic factor of the first ion [-], 1 for an ideal one
     * @param secondFactor thermodynamic factor of the second ion [-]
     * @throws IllegalArgumentException if there is only one kind of ion
     */
    public double interdiffusion(double firstFactor, double secondFactor) {
        requireBoth();
        double z1 = mixture.firstValence();
        double z2 = mixture.secondValence();
        double forces =
                z2 * z2 * firstFactor / mixture.firstDensity() + z1 * z1 * secondFactor / mixture.secondDensity();
        return thermalEnergy() * (matrix.determinant() / total()) * forces;
    }

    /**
     * The two diffusivities with which the Nernst-Planck equations without cross terms give the same profiles at the same
     * current; Eq. 11. NaN where the other ion does not move.
     *
     * @throws IllegalArgumentException if there is only one kind of ion
     */
    public ProfileDiffusivities profileDiffusivities() {
        requireBoth();
        double each = thermalEnergy() * matrix.determinant();
        return new ProfileDiffusivities(
                mixture.secondValence() * (each / secondResponse() / mixture.firstDensity()),
                mixture.firstValence() * (each / firstResponse() / mixture.secondDensity()));
    }

    /** lambda_1, flux of the first ion per force e E on a unit charge [1/(m s J)]. */
    private double firstResponse() {
        return mixture.firstValence() * matrix.l11() + mixture.secondValence() * matrix.l12();
    }

    private double secondResponse() {
        return mixture.firstValence() * matrix.l21() + mixture.secondValence() * matrix.l22();
    }

    /** Lambda [1/(m s J)]. */
    private double total() {
        return mixture.firstValence() * firstResponse() + mixture.secondValence() * secondResponse();
    }

    private double thermalEnergy() {
        return PhysicalConstants.BOLTZMANN * temperature;
    }

    private void requireBoth() {
        if (mixture.firstDensity() == 0 || mixture.secondDensity() == 0) {
            throw new IllegalArgumentException("two kinds of ions are needed; there is only one here");
        }
    }
}
