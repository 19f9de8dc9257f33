package org.ionfront.transport.simulation;

/**
 * Watches what rounding in the linear systems loses of the charge balance, step by step, and asks for refined solutions once that
 * would show in the digits that are promised (docs/solver.md, section 3).
 */
final class ConservationWatch {
    /** Share of the charge passed that plain solutions may lose; what is promised is a hundred times as much. */
    private static final double TOLERABLE = 1e-11;

    private double lost;
    private double passed;
    private double chargeBefore;
    private boolean refines;

    /** Whether solutions are refined by now. */
    boolean refines() {
        return refines;
    }

    /**
     * Whether a step should be taken again with refined solutions.
     *
     * @param loss of the step, as a depth [m]
     * @param charge depth at its end [m]
     */
    boolean refuses(double loss, double charge) {
        return !refines && Math.abs(lost + loss) > TOLERABLE * (passed + Math.abs(charge - chargeBefore));
    }

    /** Says that solutions are refined from now on. */
    void refine() {
        refines = true;
    }

    /** Books an accepted step; parameters as above. */
    void accept(double loss, double charge) {
        lost += loss;
        passed += Math.abs(charge - chargeBefore);
        chargeBefore = charge;
    }
}
