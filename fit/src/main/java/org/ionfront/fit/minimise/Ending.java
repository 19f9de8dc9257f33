package org.ionfront.fit.minimise;

/** Why a search ended. */
public enum Ending {
    /** A further step would be small against the standard errors, or lost in the roughness of the function. */
    CONVERGED,
    /** No step lowers the sum of squares, yet the derivatives say that one should. */
    STALLED,
    /** The allowed number of iterations was used up. */
    ITERATION_LIMIT,
    /** The derivatives could not be had at a point that was accepted. */
    NO_DERIVATIVES,
    /** Stopped on request; without any point where not even the start was finished. */
    STOPPED,
    /** The start itself could not be evaluated. */
    START_FAILED
}
