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

    /**
     * A current that falls as the surface potential rises, i = unhindered / (1 + exp((psi - repelling) / width))
     * (docs/solver.md, Eq. 24).
     *
     * @param unhindered current without a potential, as a velocity [m/s]
     * @param repelling reduced potential at which half of it is left
     * @param width reduced range of potential over which it falls, above 0
     */
    record Beam(double unhindered, double repelling, double width) implements CircuitCondition {
        private static final double OF_WIDTH = 0.5;
        private static final double OF_DISTANCE = 0.1;

        /** Current at a reduced surface potential [m/s]. */
        double current(double potential) {
            return unhindered / (1 + Math.exp((potential - repelling) / width));
        }

        /** Its derivative by that potential [m/s], not above 0. */
        double slope(double potential) {
            double passed = 1 / (1 + Math.exp((potential - repelling) / width));
            return -unhindered * passed * (1 - passed) / width;
        }

        /** What a potential may be off by: a step that jumps over this curve must not take the current for that of either side. */
        double tolerable(double potential) {
            return OF_WIDTH * width + OF_DISTANCE * Math.abs(potential - repelling);
        }
    }
}
