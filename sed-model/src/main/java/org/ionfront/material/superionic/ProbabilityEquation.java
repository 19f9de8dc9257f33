package org.ionfront.material.superionic;

/**
 * Readings of the equation for the hopping probability P0; {@code docs/superionic.md}, section 4.
 *
 * <p>The source gives two equations and does not say which one its Figures 4(e) and 4(f) were drawn with.
 */
public enum ProbabilityEquation {
    /** Eq. 55 of the source: barrier, repulsion and concerted hopping together. The consistent one. */
    COMBINED(true),
    /** Eq. 54 of the source with gamma = 0 at all temperatures: the repulsion plays no part at all. */
    CONCERTED_ONLY(false),
    /** Eq. 54 of the source with the gamma(T) of its Eq. 50: the repulsion polarises but costs no energy. */
    CONCERTED_WITH_POLARISATION(true);

    private final boolean polarises;

    ProbabilityEquation(boolean polarises) {
        this.polarises = polarises;
    }

    /** Whether the repulsion polarises the cell. */
    boolean polarises() {
        return polarises;
    }

    /** Barrier without concerted hopping where gamma = 0 [eV]; E1 = Lambda0 + K/2 for the combined equation. */
    double depolarisedBarrier(MeanFieldParameters parameters) {
        return this == COMBINED ? parameters.barrier() + parameters.cellRepulsion() / 2 : parameters.barrier();
    }

    /** Power of cosh x in A, the probability without concerted hopping. */
    int coshPower() {
        return this == COMBINED ? 1 : 0;
    }
}
