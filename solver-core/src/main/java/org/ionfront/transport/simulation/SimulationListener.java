package org.ionfront.transport.simulation;

/** Told of progress after every accepted step; can stop the run. */
@FunctionalInterface
public interface SimulationListener {
    /** Listens to nothing and never stops. */
    SimulationListener NONE = (time, duration) -> true;

    /**
     * Called after an accepted step.
     *
     * @param time reached [s]
     * @param duration of the whole protocol [s]
     * @return false to stop; the solution then ends as {@link Termination#STOPPED}
     */
    boolean proceed(double time, double duration);
}
