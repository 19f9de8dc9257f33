package org.ionfront.io.results;

import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.transport.simulation.Solution;

/** The result files of a simulation: {@code profiles.csv}, {@code trace.csv} and {@code summary.json}. */
public final class SimulationResults {
    private SimulationResults() {}

    /** Writes all three; also for a run that was stopped or failed, with everything it reached. */
    public static void write(OutputDirectory out, ExperimentConfig config, Solution solution, RunStamp stamp) {
        throw new IllegalStateException("under construction");
    }

    /** The text of {@code summary.json}. */
    public static String summaryJson(ExperimentConfig config, Solution solution, RunStamp stamp) {
        throw new IllegalStateException("under construction");
    }
}
