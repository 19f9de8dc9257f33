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

    /** A run that has not begun. */
    SimulationRun run(Cells kind, SimulationListener listener, RunObserver observer) {
        return new SimulationRun(experiment, scaled, plan, kind, listener, observer);
    }

    /** The same with no more than so many equal cells. */
    Setup coarser(int cells) {
        return new Setup(experiment, scaled, plan.coarser(experiment.sample().thickness(), cells));
    }
}
