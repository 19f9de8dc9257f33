package org.ionfront.transport.simulation;

import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;

/**
 * What the steps of a run may be off by: contents, the potential, and what a step may leave a cell short of (docs/solver.md, sections
 * 3 and 5). Mutable, of one run.
 */
final class StepTolerances {
    /** Length of the first step of a stage in dielectric relaxation times: fields then are at rest. */
    static final double RELAXATIONS = 1000;

    /**
     * Shares of the accuracy granted to a single step, on fixed cells, on cells that move, and, for contents, where those follow known
     * fronts: the errors of cells are larger all the same. Global errors are listed in docs/solver.md, section 5.
     */
    private static final double FIXED_STEP_SHARE = 0.1;

    private static final double STEP_SHARE = 1;
    private static final double FOLLOWING_STEP_SHARE = 4;

    /**
     * Tolerance of the potential in the first steps of a stage, which pass over the dielectric relaxation: an L-stable
     * method ends it right without following it.
     */
    private static final double UNSETTLED = 1e300;

    private static final int SETTLED = 2;

    /** Further steps belong to them until that many relaxations of the slowest kind have passed, but not more than this. */
    private static final int SURELY_SETTLED = 5;

    /** What those steps may displace besides, in largest displacements: fields on a new grid are not quite at rest. */
    private static final double DISPLACEMENTS = 10;

    /** What a step may leave a cell short of, over the length of what there is: as much as any other error. */
    private static final double LARGEST_LACK = 0.05;

    /** The same, and as much as any other error, where that leaves a profile that the equations do not allow. */
    private static final double CAREFUL_LACK = 0.005;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final Cells kind;
    private final ProfileLengths lengths = new ProfileLengths();
    /** Content that a step may leave a cell short of [m]. */
    private double[] tolerable = new double[0];

    /** What the state itself is short of, in those. */
    private double lacking;

    private double largest = LARGEST_LACK;
    private int stepsSinceJump;
    private boolean settled;

    private double timeOfJump;
    /** Dielectric relaxation time of the least conducting layer a stage can make, with room to spare [s]. */
    private double settlingTime;

    /** Largest displacement when the cells were last divided anew, as a depth of charge [m]. */
    private double displaced;

    /** Reduced potential that the bulk takes at the largest current of the stage, at least 1. */
    private double bulkDrop;

    StepTolerances(Experiment experiment, ScaledExperiment scaled, Cells kind) {
        this.experiment = experiment;
        this.scaled = scaled;
        this.kind = kind;
    }

    /** Turns to the laws and the drive of a stage. */
    void enter(StageModel stage) {
        double mobility = scaled.bulkMobility();
        double current = GridPlan.largestCurrent(stage.stage(), experiment, scaled, mobility);
        double slowest = Math.min(mobility, scaled.pureDiffusivity(stage.arriving(), stage.laws()));
        settlingTime = RELAXATIONS * scaled.lambda2() / slowest;
        bulkDrop = Math.max(1, current * experiment.sample().thickness() / mobility);
    }

    /** Lets steps be off by less of a cell from now on. */
    void takeCare() {
        largest = CAREFUL_LACK;
    }

    /** Fields have to relax from now on [s from the start of the stage]. */
    void jump(double time) {
        stepsSinceJump = 0;
        timeOfJump = time;
    }

    /** The same on new cells, before which the field was as strong as this, in reduced units [1/m]. */
    void jumpToNewCells(double time, double field) {
        jump(time);
        displaced = scaled.lambda2() * field;
    }

    /** Fields are at rest, as those of a state that is gone on from. */
    void settle(double time) {
        stepsSinceJump = SURELY_SETTLED;
        timeOfJump = time;
    }

    /** Counts an accepted step. */
    void count() {
        stepsSinceJump++;
    }

    /** Whether no step has been taken since fields began to relax. */
    boolean isBeforeFirstStep() {
        return stepsSinceJump == 0;
    }

    /** In their first step fields relax that were interpolated; how much charge that loses depends on how long it is. */
    boolean isOnNewCells() {
        return stepsSinceJump == 0 && displaced > 0;
    }

    /** Whether errors of the potential count by now. */
    boolean areSettled() {
        return settled;
    }

    /** Sets the tolerances of the next step from a state at rest. */
    void set(TransportEquations system, CellMotion motion, PositivityLimiter limiter, double[] y, double time) {
        boolean relaxed = time - timeOfJump >= settlingTime || stepsSinceJump >= SURELY_SETTLED;
        settled = stepsSinceJump >= SETTLED && relaxed;
        double share = experiment.accuracy() * (kind == Cells.FIXED ? FIXED_STEP_SHARE : STEP_SHARE);
        share = Math.max(share, motion.unresolved());
        double length = Math.min(motion.smallestWidth(), experiment.sample().thickness());
        double passed = Math.abs(y[system.chargeIndex()]) + length;
        double content = kind == Cells.FOLLOWING ? FOLLOWING_STEP_SHARE * experiment.accuracy() : share;
        double unsettled = content + DISPLACEMENTS * displaced / passed;
        system.setTolerances(settled ? content : unsettled, settled ? share : UNSETTLED, length, bulkDrop);
        system.setLargestContentError(largest);
        if (kind != Cells.FOLLOWING) {
            system.setLengths(lengths.of(system, y, length), y[system.chargeIndex()]);
        }
        if (tolerable.length != system.cells()) {
            tolerable = new double[system.cells()];
        }
        for (int k = 0; k < tolerable.length; k++) {
            double own = kind == Cells.FOLLOWING ? length : lengths.in(k);
            tolerable[k] = Math.min(content * passed, largest * own);
        }
        lacking = watchesLack(limiter) ? limiter.lacking(y, tolerable) : 0;
    }

    /** The norm of the error of a step, with what it leaves cells short of. */
    double norm(double ofStep, PositivityLimiter limiter, double[] result) {
        return ofStep <= 1 && watchesLack(limiter)
                ? Math.max(ofStep, limiter.lacking(result, tolerable) - lacking)
                : ofStep;
    }

    /*
     * What never moves leaves no trace in the estimate of an error. Cells that follow fronts resolve what else could leave a cell
     * short of ions.
     */
    private boolean watchesLack(PositivityLimiter limiter) {
        return kind != Cells.FOLLOWING || limiter.keepsImmobile();
    }
}
