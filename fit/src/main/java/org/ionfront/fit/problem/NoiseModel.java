package org.ionfront.fit.problem;

/** What scatters the points of a measured profile. */
public enum NoiseModel {
    /** Counts with Poisson statistics; with a reference signal its counts are part of the likelihood. */
    COUNTS,
    /**
     * Intensities or concentrations with Gaussian scatter of unknown size, estimated per signal from the data; errors
     * are scaled by the reduced chi-square. A reference signal is divided out point by point.
     */
    GAUSSIAN
}
