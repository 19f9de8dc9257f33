package org.ionfront.fit.result;

import java.util.Optional;

/**
 * What the fit cost.
 *
 * @param iterations steps of the optimiser
 * @param evaluations points at which chi-square was asked for
 * @param simulations simulations run, those for derivatives included
 * @param failedTrials points that could not be simulated and were rejected
 * @param lastFailure why the last of them failed
 * @param wallTime [s]
 */
public record FitEffort(
        int iterations,
        int evaluations,
        int simulations,
        int failedTrials,
        Optional<String> lastFailure,
        double wallTime) {}
