package org.ionfront.transport.model;

/**
 * Effective (conductivity) diffusion coefficient of one species as a function of the local composition.
 *
 * <p>The composition is given by the charge fractions w_j = z_j n_j / N of all mobile species, N being the density of
 * the fixed negative background in elementary charges. A law is immutable and safe to share between threads.
 */
public interface DiffusivityLaw {
    /**
     * Evaluates D and its derivatives.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param species index of the species this law belongs to
     * @param partials receives dD/dw_j [m^2/s], length M; every entry is written
     * @return D [m^2/s], positive or zero inside the law's domain, NaN outside it
     */
    double evaluate(double[] fractions, int species, double[] partials);

    /** The charge fractions w_i of its own species for which the law has a value, whatever those of the others are. */
    default FractionRange range() {
        return FractionRange.ANY;
    }

    /**
     * D at one composition, for those who have no use for a NaN.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param species index of the species this law belongs to
     * @return D [m^2/s], 0 or more
     * @throws LawRangeException outside the {@link #range} of the law
     */
    default double valueAt(double[] fractions, int species) {
        double value = range().contains(fractions[species])
                ? evaluate(fractions, species, new double[fractions.length])
                : Double.NaN;
        if (Double.isNaN(value)) {
            throw new LawRangeException(
                    "the charge fraction is " + fractions[species], "the law holds for " + range().text());
        }
        return value;
    }

    /** Whether D depends on the fraction of its own species only, which lets a solver tabulate it. */
    default boolean dependsOnOwnFractionOnly() {
        return false;
    }

    /**
     * Whether the law knows the chemical potential of its ions, so that a gradient can act on it instead of on the density
     * (the thermodynamic factor, docs/solver.md, Eqs. 9a and 9b).
     */
    default boolean hasChemicalPotential() {
        return false;
    }

    /**
     * Chemical potential over kT against an origin of its own [-]; ideal, ln w, unless a law says otherwise.
     *
     * @param fraction charge fraction w of the species itself [-], positive
     * @return may be infinite where the ions do not move
     */
    default double reducedChemicalPotential(double fraction) {
        return Math.log(fraction);
    }

    /**
     * Thermodynamic factor Gamma, the derivative of {@link #reducedChemicalPotential} by ln w [-].
     *
     * @param fraction charge fraction w of the species itself [-], positive
     */
    default double thermodynamicFactor(double fraction) {
        return 1;
    }
}
