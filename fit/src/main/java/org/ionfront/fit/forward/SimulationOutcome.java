package org.ionfront.fit.forward;

/** What came of simulating one profile. */
public sealed interface SimulationOutcome {
    /**
     * The protocol was carried out to its end.
     *
     * @param simulation the outcome
     */
    record Simulated(Simulation simulation) implements SimulationOutcome {}

    /**
     * There is no profile to compare with.
     *
     * @param reason one sentence
     */
    record Failed(String reason) implements SimulationOutcome {}

    /** Somebody asked for an end before the simulation had come to its own. */
    record Stopped() implements SimulationOutcome {}
}
