package org.ionfront.material.conductivity;

/**
 * How the conductivity changes with the mass of the ion, sigma ~ M^(-alpha); Eq. 3 of {@code docs/conductivity.md}.
 *
 * @param value alpha [-]; 1/2 for single hops that follow classical rate theory
 */
public record IsotopeExponent(double value) {
    /**
     * The exponent of two isotopes, alpha = ln(sigma_a/sigma_b)/ln(M_b/M_a).
     *
     * @param ratio sigma_a/sigma_b [-]
     * @param massA M_a, in the same unit as M_b
     * @param massB M_b
     * @throws IllegalArgumentException if a value is not positive and finite, or the masses are the same
     */
    public static IsotopeExponent of(double ratio, double massA, double massB) {
        Checks.positive("ratio of the conductivities", ratio, "");
        Checks.positive("mass of the first isotope", massA, "");
        Checks.positive("mass of the second isotope", massB, "");
        if (massA == massB) {
            throw new IllegalArgumentException("both isotopes have the mass " + massA + "; they must differ");
        }
        return new IsotopeExponent(Math.log(ratio) / Math.log(massB / massA));
    }

    /** sigma_a/sigma_b for two masses [-]. */
    public double ratio(double massA, double massB) {
        return Math.pow(massB / massA, value);
    }
}
