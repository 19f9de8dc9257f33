package org.ionfront.transport.simulation;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.Experiment;

/**
 * Outcome of a simulation; also a failed or stopped one holds everything reached up to then.
 *
 * @param experiment what was simulated
 * @param profiles one per requested time, the last at the end; never empty
 * @param trace against time
 * @param diagnostics cost and invariants
 * @param termination why it ended
 * @param message one sentence: for a failure the time, cell, species, likely cause and what to try; else empty
 * @param checkpoint what a longer protocol can go on from; empty where the run failed or a front reached the back
 * @param frames states on the way, about as many as were asked for; of a run that goes on, those since then
 */
public record Solution(
        Experiment experiment,
        List<Profile> profiles,
        Trace trace,
        Diagnostics diagnostics,
        Termination termination,
        String message,
        Optional<Checkpoint> checkpoint,
        List<Profile> frames) {
    /** An outcome that nothing can go on from. */
    public Solution(
            Experiment experiment,
            List<Profile> profiles,
            Trace trace,
            Diagnostics diagnostics,
            Termination termination,
            String message) {
        this(experiment, profiles, trace, diagnostics, termination, message, Optional.empty(), List.of());
    }

    /** The last profile. */
    public Profile last() {
        return profiles.get(profiles.size() - 1);
    }
}
