package org.ionfront.fit.forward;

import org.ionfront.transport.simulation.Solution;

/** What came of simulating one profile. */
public sealed interface SimulationOutcome {
    /**
     * The protocol was carried out to its end.
     *
     * @param solution the outcome
     */
    record Simulated(Solution solution) implements SimulationOutcome {}

    /**
     * There is no profile to compare with.
     *
     * @param reason one sentence
     */
    record Failed(String reason) implements SimulationOutcome {}
}
