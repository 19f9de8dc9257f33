package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Experiment;

/** Solves the Nernst-Planck-Poisson problem of an experiment. Stateless and safe to share between threads. */
public final class Simulator {
    /**
     * Simulates the whole protocol.
     *
     * @param experiment what to simulate
     * @param listener progress and cancellation
     * @return the outcome; numerical failure is a {@link Termination}, never an exception
     */
    public Solution simulate(Experiment experiment, SimulationListener listener) {
        throw new IllegalStateException("under construction");
    }
}
