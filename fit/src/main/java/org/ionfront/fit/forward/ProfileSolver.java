package org.ionfront.fit.forward;

import java.util.List;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.simulation.SimulationListener;

/** Simulates experiments; called from several threads at once. */
@FunctionalInterface
public interface ProfileSolver {
    /**
     * Simulates one experiment.
     *
     * @param experiment what to simulate
     * @param parameters by which derivatives are wanted; may be empty
     * @param listener can stop the simulation
     * @return the outcome, with derivatives by all of the parameters or by none
     * @throws IllegalArgumentException where there can be no such experiment
     */
    Simulation simulate(Experiment experiment, List<Parameter> parameters, SimulationListener listener);
}
