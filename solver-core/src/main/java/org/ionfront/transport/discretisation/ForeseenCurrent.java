package org.ionfront.transport.discretisation;

/**
 * The current that a prescribed potential will bring about later in a step: what the linearisation at its start says, and what
 * that misses, which goes with the square of the time since, as much as at the stage before; docs/electroneutral.md, Eq. 11a.
 */
final class ForeseenCurrent {
    private double start = Double.NaN;
    private double current;
    private double slope;
    private double potential;
    private double contentPotential;
    private double bend;
    private double since;
    private double linear;

    /** Whether a step has begun. */
    boolean isKnown() {
        return !Double.isNaN(start);
    }

    /**
     * Begins a step.
     *
     * @param time [s]
     * @param current as a velocity [m/s]
     * @param slope its derivative by time alone [m/s^2]
     * @param potential reduced surface potential
     * @param contentPotential derivative of the potential by the contents, times those
     */
    void begin(double time, double current, double slope, double potential, double contentPotential) {
        start = time;
        this.current = current;
        this.slope = slope;
        this.potential = potential;
        this.contentPotential = contentPotential;
        bend = 0;
    }

    /**
     * The current to begin a search with [m/s].
     *
     * @param resistance derivative of the potential by the current at the start [s/m]
     */
    double at(double time, double potentialThen, double contentPotentialThen, double resistance) {
        since = time - start;
        double change = potentialThen - potential - (contentPotentialThen - contentPotential);
        linear = current + change / resistance + slope * since;
        return linear + bend * since * since;
    }

    /** Tells what the current was at the time asked for last [m/s]. */
    void found(double currentThen) {
        if (since > 0) {
            bend = (currentThen - linear) / (since * since);
        }
    }
}
