package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Experiment;

/** When a run is given up: for steps lost in rounding, for hardly any progress, or for work that other cells may spare. Mutable. */
final class WorkLimits {
    /** A step below this share of the time so far is lost in its rounding. */
    private static final double SMALLEST_STEP = 1e-15;

    /** Before the first step there is only the whole protocol to compare with; relaxations of 1e-6 s precede years. */
    private static final double SMALLEST_FIRST_STEP = 1e-24;

    /** Share of the time so far that this many attempts must cover. */
    private static final double LEAST_PROGRESS = 1e-9;

    private static final int CHECK_INTERVAL = 1000;

    /**
     * The same where one of so many attempts left the range of a law: the last sites of a layer fill in ever shorter steps, and each
     * of the runs that crawl so would take a hundred thousand.
     */
    private static final double LEAST_PROGRESS_AT_AN_END = 1e-3;

    private static final int MOST_REFUSED = 10;

    /**
     * Attempts after which cells that move have lost what they are for, in all and for every time landed on; fixed ones then are
     * no dearer.
     */
    private static final int MOST_ATTEMPTS = 1500;

    /** Attempts times cells and half the number of ions after which the same holds; three hundred tell. */
    private static final double MOST_WORK = 4e5;

    private static final int LEAST_ATTEMPTS = 300;

    /** The same on fixed cells, where others are still to be tried. */
    private static final double MOST_WORK_ON_FIXED_CELLS = 1.2e6;

    private static final int ATTEMPTS_PER_LANDING = 100;

    private final Experiment experiment;
    private final int species;
    private final Cells kind;
    private boolean boundsFixedCells;
    private int nextCheck = CHECK_INTERVAL;
    private double timeAtCheck = -1;
    private int refused;
    private boolean crawls;
    private int landed;
    private boolean hasRunOut;

    WorkLimits(Experiment experiment, ScaledExperiment scaled, Cells kind) {
        this.experiment = experiment;
        species = scaled.species();
        this.kind = kind;
    }

    /** Sets whether fixed cells, too, are given up after much work: others are still to be tried. */
    void boundFixedCells(boolean bounded) {
        boundsFixedCells = bounded;
    }

    /** Begins a stage, after so many attempts. */
    void enterStage(int attempts) {
        timeAtCheck = -1;
        nextCheck = attempts + CHECK_INTERVAL;
        refused = 0;
    }

    /** Counts a time to land on. */
    void land() {
        landed++;
    }

    /** Counts an attempt that left the range of a law. */
    void refuse() {
        refused++;
    }

    /** Whether the last attempts went on leaving the range of a law and hardly any time passed. */
    boolean crawls() {
        return crawls;
    }

    /** Whether fixed cells were given up for their work alone. */
    boolean hasRunOut() {
        return hasRunOut;
    }

    /**
     * Whether there is no point in another attempt after one that failed.
     *
     * @param step what it would take [s]
     * @param time from the start of the stage [s]
     * @param attempts of the run so far
     */
    boolean giveUp(double step, StageModel stage, double time, int attempts, int cells) {
        double smallest = Math.max(SMALLEST_STEP * time, SMALLEST_FIRST_STEP * experiment.duration());
        return step < smallest || stalls(stage, time, attempts) || areSpent(attempts, cells);
    }

    /*
     * Accepted steps so short that the composition before the end of a law's range changes by rounding only would go on for
     * ever.
     */
    private boolean stalls(StageModel stage, double time, int attempts) {
        if (attempts < nextCheck) {
            return false;
        }
        double progress = time - timeAtCheck;
        crawls = MOST_REFUSED * refused > CHECK_INTERVAL && progress <= LEAST_PROGRESS_AT_AN_END * time;
        // A stage after others has the whole of itself to compare with from its start.
        double scale =
                Math.min(stage.start() + time, Math.max(time, stage.stage().duration()));
        boolean stalls = progress <= LEAST_PROGRESS * scale || crawls;
        enterStage(attempts);
        timeAtCheck = time;
        return stalls;
    }

    /** Whether these cells have taken more work than others may. */
    boolean areSpent(int attempts, int cells) {
        double perAttempt = 0.5 * species * cells;
        if (kind == Cells.FIXED) {
            hasRunOut = boundsFixedCells && attempts * perAttempt > MOST_WORK_ON_FIXED_CELLS;
            return hasRunOut;
        }
        double most = Math.max(LEAST_ATTEMPTS, Math.min(MOST_ATTEMPTS, MOST_WORK / perAttempt));
        return attempts > most + ATTEMPTS_PER_LANDING * landed;
    }
}
