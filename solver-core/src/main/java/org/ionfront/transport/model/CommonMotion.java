package org.ionfront.transport.model;

/**
 * The share s of the motion of the ions that is common to all of them, which makes their Onsager matrix a full one
 * (docs/onsager.md, Eqs. 8 and 16). A function of the local composition, as a {@link DiffusivityLaw} is; immutable and safe to
 * share between threads.
 */
public interface CommonMotion {
    /**
     * Evaluates s and its derivatives.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param partials receives ds/dw_j [-], length M; every entry is written
     * @return s [-], below 1; negative where ions are in each other's way; NaN where it is not known
     */
    double evaluate(double[] fractions, double[] partials);
}
