package org.ionfront.transport.simulation;

import java.util.Optional;
import org.ionfront.transport.model.Experiment;

/** Solves the Nernst-Planck-Poisson problem of an experiment. Stateless and safe to share between threads. */
public final class Simulator {
    /**
     * Simulates the whole protocol.
     *
     * <p>The grid is planned for the front the protocol should produce. A front that comes deeper starts the run again on
     * a grid that is fine further down.
     *
     * @param experiment what to simulate
     * @param listener progress and cancellation
     * @return the outcome; numerical failure is a {@link Termination}, never an exception
     */
    public Solution simulate(Experiment experiment, SimulationListener listener) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        GridPlan plan = GridPlan.of(experiment, scaled);
        while (true) {
            Optional<Solution> solution = new SimulationRun(experiment, scaled, plan, listener).run();
            if (solution.isPresent()) {
                return solution.get();
            }
            plan = plan.deeper(experiment.sample().thickness());
        }
    }
}
