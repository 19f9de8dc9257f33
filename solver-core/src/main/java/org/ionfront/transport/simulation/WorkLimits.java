package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.TransportModel;

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
     * Attempts after which cells that move have lost what they are for; fixed ones then are no dearer.
     */
    private static final int MOST_ATTEMPTS = 1500;

    /** Attempts times cells and half the number of ions after which the same holds; three hundred tell, or half of them if many fail. */
    private static final double MOST_WORK = 4e5;

    private static final int LEAST_ATTEMPTS = 300;

    /** Share of attempts that are refused at least on cells that do not suit. */
    private static final double REFUSED_SHARE = 0.1;

    /** Every time to land on allows for this share more. */
    private static final double PER_LANDING = 1.0 / 15;

    /** How much dearer an attempt is in neutral glass with ions whose fields are found one by one (docs/electroneutral.md). */
    private static final double MIXED = 3;

    private final Experiment experiment;
    private final int species;
    private final Cells kind;
    private Bound onFixedCells = Bound.NONE;
    private int stepsBefore;
    private int rejectedBefore;
    private int nextCheck = CHECK_INTERVAL;
    private double timeAtCheck = -1;
    private int refused;
    private boolean crawls;
    private int landed;
    private boolean hasRunOut;

    /**
     * What fixed cells may take, in attempts times cells and half the number of ions.
     *
     * @param refusing where many of the attempts are refused
     * @param smooth where they are not
     */
    record Bound(double refusing, double smooth) {
        /** No others are left. */
        static final Bound NONE = new Bound(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Others are still to be tried, which may do in a tenth of a second. */
        static final Bound BEFORE_OTHERS = new Bound(1.2e6, 1.2e6);

        /** Only longer cells are left, which are worth less. */
        static final Bound BEFORE_LONGER = new Bound(1e6, 1.5e7);

        /** The same for whoever wants the error estimated, too, and waits longer. */
        static final Bound PATIENT = new Bound(1e7, 1.5e8);

        /** These are such longer ones, and the longest are left. */
        static final Bound BEFORE_LONGEST = new Bound(5e5, 5e5);
    }

    WorkLimits(Experiment experiment, ScaledExperiment scaled, Cells kind) {
        this.experiment = experiment;
        species = scaled.species();
        this.kind = kind;
    }

    /** Sets the work after which fixed cells, too, are given up: others are still to be tried. */
    void boundFixedCells(Bound most) {
        onFixedCells = most;
    }

    /** Counts from so many on: those before were another run's. */
    void countFrom(int steps, int rejected) {
        stepsBefore = steps;
        rejectedBefore = rejected;
        nextCheck = steps + rejected + CHECK_INTERVAL;
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
     * @param steps of the run so far
     * @param rejected attempts so far that were not among them
     */
    boolean giveUp(double step, StageModel stage, double time, int steps, int rejected, int cells) {
        double smallest = Math.max(SMALLEST_STEP * time, SMALLEST_FIRST_STEP * experiment.duration());
        return step < smallest || stalls(stage, time, steps + rejected) || areSpent(steps, rejected, cells);
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
    boolean areSpent(int steps, int rejected, int cells) {
        int refusedHere = rejected - rejectedBefore;
        int attempts = steps - stepsBefore + refusedHere;
        boolean mixed = experiment.model() == TransportModel.ELECTRONEUTRAL && species > 2;
        double perAttempt = 0.5 * species * cells;
        boolean refusing = refusedHere > REFUSED_SHARE * attempts;
        if (kind == Cells.FIXED) {
            double most = refusing ? onFixedCells.refusing() / (mixed ? MIXED : 1) : onFixedCells.smooth();
            hasRunOut = attempts * perAttempt > most;
            return hasRunOut;
        }
        double least = refusing ? 0.5 * LEAST_ATTEMPTS : LEAST_ATTEMPTS;
        double most = Math.max(least, Math.min(MOST_ATTEMPTS, MOST_WORK / (mixed ? MIXED * perAttempt : perAttempt)));
        return attempts > most * (1 + PER_LANDING * landed);
    }
}
