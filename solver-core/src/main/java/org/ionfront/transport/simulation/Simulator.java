package org.ionfront.transport.simulation;

import java.util.Optional;
import org.ionfront.transport.model.Experiment;

/** Solves the Nernst-Planck-Poisson problem of an experiment. Stateless and safe to share between threads. */
public final class Simulator {
    /**
     * Simulates the whole protocol.
     *
     * <p>Where ions attach and fronts form, the grid follows them. Elsewhere, and should that fail, it is fixed and planned
     * for the front the protocol should produce; a front that comes deeper then starts the run again on a grid that is fine
     * further down.
     *
     * @param experiment what to simulate
     * @param listener progress and cancellation
     * @return the outcome; numerical failure is a {@link Termination}, never an exception
     */
    public Solution simulate(Experiment experiment, SimulationListener listener) {
        SpeciesOrder order = new SpeciesOrder(experiment);
        return order.restore(simulate(order.forSolver(), listener, RunObserver.NONE));
    }

    /** The same with an observer of what happens to the unknowns, which are those of the ions in the order given. */
    Solution simulate(Experiment experiment, SimulationListener listener, RunObserver observer) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        GridPlan plan = GridPlan.of(experiment, scaled);
        if (GridMotion.suits(experiment, scaled)) {
            Solution solution = new SimulationRun(experiment, scaled, plan, true, listener, observer)
                    .run()
                    .orElseThrow();
            if (solution.termination() != Termination.FAILED) {
                return solution;
            }
        }
        while (true) {
            Optional<Solution> solution = new SimulationRun(experiment, scaled, plan, false, listener, observer).run();
            if (solution.isPresent()) {
                return solution.get();
            }
            plan = plan.deeper(experiment.sample().thickness());
        }
    }

    /**
     * Goes on from where an earlier simulation ended, with a protocol that is the same up to there and longer.
     *
     * @param experiment with the longer protocol; else that of the earlier simulation, which is the caller's to see to
     * @param origin what the earlier simulation left
     * @param listener progress and cancellation
     * @return the outcome of the whole protocol, with the profiles and traces of the earlier part
     * @throws IllegalArgumentException where the protocol ends before or where the earlier simulation did
     * @throws org.ionfront.transport.model.ModelRestrictionException where it needs what the earlier one did not keep
     */
    public Solution proceed(Experiment experiment, Checkpoint origin, SimulationListener listener) {
        SpeciesOrder order = new SpeciesOrder(experiment, origin.order());
        return order.restore(proceedInOrder(order.forSolver(), origin, listener));
    }

    private static Solution proceedInOrder(Experiment experiment, Checkpoint origin, SimulationListener listener) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        GridPlan plan = GridPlan.of(experiment, scaled);
        if (follows(experiment, scaled, origin.state())) {
            Solution solution = new SimulationRun(experiment, scaled, plan, true, listener, RunObserver.NONE)
                    .proceed(origin)
                    .orElseThrow();
            if (solution.termination() != Termination.FAILED) {
                return solution;
            }
        }
        while (true) {
            Optional<Solution> solution =
                    new SimulationRun(experiment, scaled, plan, false, listener, RunObserver.NONE).proceed(origin);
            if (solution.isPresent()) {
                return solution.get();
            }
            plan = plan.deeper(experiment.sample().thickness());
        }
    }

    /* A run on fixed cells, or one with other fronts, knows nothing a grid could follow. */
    private static boolean follows(Experiment experiment, ScaledExperiment scaled, Checkpoint.State state) {
        return state.fronts().length == 2
                && state.stage() < experiment.protocol().size()
                && GridMotion.suits(experiment, scaled)
                && state.fronts()[0].length == GridMotion.fronts(experiment, scaled, state.stage());
    }
}
