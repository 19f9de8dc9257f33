package org.ionfront.transport.discretisation;

/** What the circuit prescribes between two knots of a trace, linear in time. */
public sealed interface CircuitCondition {
    /**
     * Total current, as the velocity i = j/(eN).
     *
     * @param start value at the reference time [m/s]
     * @param slope change with time [m/s^2]
     * @param reference time of the start value [s]
     */
    record Current(double start, double slope, double reference) implements CircuitCondition {}

    /**
     * Reduced surface potential e phi(0)/kT, whose present value is part of the state.
     *
     * @param slope change with time [1/s]
     */
    record Potential(double slope) implements CircuitCondition {}
}
