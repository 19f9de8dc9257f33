package org.ionfront.transport.simulation;

import java.util.List;
import org.ionfront.transport.model.Experiment;

/**
 * What every run of an experiment begins with.
 *
 * @param plan where fixed cells would be
 */
record Setup(Experiment experiment, ScaledExperiment scaled, GridPlan plan) {
    Setup(Experiment experiment) {
        this(experiment, new ScaledExperiment(experiment));
    }

    private Setup(Experiment experiment, ScaledExperiment scaled) {
        this(experiment, scaled, GridPlan.of(experiment, scaled));
    }

    /** Cells to try, in this order. */
    List<Cells> kinds() {
        return Cells.of(experiment, scaled, plan);
    }

    /** Whether a state that an earlier run has left has fronts that cells can follow. */
    boolean follows(Checkpoint origin) {
        Checkpoint.State state = origin.state();
        return state.fronts().length == 2
                && state.stage() < experiment.protocol().size()
                && state.fronts()[0].length == GridMotion.fronts(experiment, scaled, state.stage());
    }

    /** A run that has not begun. */
    SimulationRun run(Cells kind, SimulationListener listener, RunObserver observer) {
        return new SimulationRun(experiment, scaled, plan, kind, listener, observer);
    }

    /** The same with no more than so many equal cells. */
    Setup coarser(int cells) {
        return new Setup(experiment, scaled, plan.coarser(experiment.sample().thickness(), cells));
    }
}
