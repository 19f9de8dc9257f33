package org.ionfront.fit.result;

import java.util.List;
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
 * @param reproducers some of those simulations, as they were asked for; different reasons first come, first kept
 * @param search what was seen beyond one minimum, where more was asked for
 */
public record FitEffort(
        int iterations,
        int evaluations,
        int simulations,
        int failedTrials,
        Optional<String> lastFailure,
        double wallTime,
        List<FailedTrial> reproducers,
        Optional<SearchReport> search) {
    /** An effort without any failed simulation, in search of one minimum. */
    public FitEffort(
            int iterations,
            int evaluations,
            int simulations,
            int failedTrials,
            Optional<String> lastFailure,
            double wallTime) {
        this(iterations, evaluations, simulations, failedTrials, lastFailure, wallTime, List.of(), Optional.empty());
    }

    /** Copies the list. */
    public FitEffort {
        reproducers = List.copyOf(reproducers);
    }
}
