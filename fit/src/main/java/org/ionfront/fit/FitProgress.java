package org.ionfront.fit;

/**
 * Where a running fit stands.
 *
 * @param phase what is being done
 * @param step iterations of the search, parameters whose interval is done, or samples drawn
 * @param chiSquare best so far
 * @param simulations run so far
 */
public record FitProgress(Phase phase, int step, double chiSquare, int simulations) {
    /** The parts of a fit. */
    public enum Phase {
        /** Looking for the smallest chi-square. */
        MINIMISATION,
        /** Following the likelihood for the intervals. */
        INTERVALS,
        /** Drawing samples for a bootstrap or a posterior. */
        SAMPLES,
        /** Looking for a diffusivity of free form. */
        FREE_FORM
    }
}
