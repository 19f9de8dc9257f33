package org.ionfront.transport.simulation;

/**
 * Watches what rounding in the linear systems loses of the charge balance, step by step, and asks for refined solutions once that
 * would show in the digits that are promised (docs/solver.md, section 3).
 */
final class ConservationWatch {
    /** Share of the charge passed that plain solutions may lose; what is promised is twenty times as much. */
    private static final double TOLERABLE = 5e-11;

    /** The same of one refined step. */
    private static final double INTOLERABLE = 2e-10;

    /**
     * Plain solutions are tried again once this many times the charge has passed, of which rounding is a smaller part; every time
     * they fail, after as many times more.
     */
    private static final double RETRY = 10;

    private double lost;
    private double passed;
    private double chargeBefore;
    /** The first step, in which fields relax, moves so little that plain solutions would always lose too much of it. */
    private boolean refines = true;

    private double retryAt;
    private double patience = 1;

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

    /**
     * Whether a refined step loses so much that it should be shorter; parameters as above.
     */
    boolean refusesRefined(double loss, double charge) {
        return Math.abs(loss) > INTOLERABLE * (passed + Math.abs(charge - chargeBefore));
    }

    /**
     * Says that solutions are refined from now on.
     *
     * @param charge depth at the end of the first such step [m]
     */
    void refine(double charge) {
        refines = true;
        patience *= RETRY;
        retryAt = patience * (passed + Math.abs(charge - chargeBefore));
    }

    /** Books an accepted step; parameters as above. Solutions may not be refined any more after it. */
    void accept(double loss, double charge) {
        lost += loss;
        passed += Math.abs(charge - chargeBefore);
        chargeBefore = charge;
        refines &= passed < retryAt;
    }
}
