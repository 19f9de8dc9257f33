package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.StepSizeController;

/** One run of the protocol on one grid. Mutable, used once. */
final class SimulationRun {
    /** A foreign ion that makes up or carries more than this share at the back face ends the run. */
    private static final double ARRIVED = 1e-6;

    /** A step in which it comes to this many times more is taken again in shorter ones. */
    private static final double OVERRUN = 10;

    /** As long as those are not shorter than this share of the time so far. */
    private static final double SHORTEST_LANDING = 1e-6;

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

    /** What a step may leave a cell short of, over the length of what there is: as much as any other error. */
    private static final double LARGEST_LACK = 0.05;

    /** Further steps belong to them until that many relaxations of the slowest kind have passed, but not more than this. */
    private static final int SURELY_SETTLED = 5;

    /** What those steps may displace besides, in largest displacements: fields on a new grid are not quite at rest. */
    private static final double DISPLACEMENTS = 10;

    /** Length of the first of those steps in relaxation times. */
    private static final double RELAXATIONS = 1000;

    private static final double FIRST_STEP = 1e-6;
    private static final double LARGEST_FIRST_STEP = 1e-3;

    /**
     * The first step where no fields have to relax and cells resolve the front that begins, in times of diffusion across a steady
     * one, at an accuracy of 1e-3 or more; its error allows for no longer one (docs/electroneutral.md).
     */
    private static final double NEUTRAL_FIRST_STEP = 0.05;

    private static final double NEUTRAL_FIRST_ACCURACY = 1e-3;
    private static final double NEUTRAL_FIRST_POWER = 0.75;

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

    /** An ion so many times as mobile as another one conducts where there are hardly any. */
    private static final double FAST = 1e3;

    private static final double FIELD_OF_CONCERN = 1e9;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final GridPlan plan;
    private final SimulationListener listener;
    private final RunObserver observer;
    private final Cells kind;
    private Grid grid;
    private CellMotion motion;
    private final Arrival arrival;
    private StageModel stage;
    private LawRanges ranges;
    private AbsentIons absent;
    private TransportEquations system;
    private FrontCondition front;
    private RosenbrockStepper stepper;
    private final Recorder recorder;
    private final PositivityLimiter limiter;
    private final OutputEvents events;
    private final ConservationWatch conservation = new ConservationWatch();
    private final ProfileLengths lengths = new ProfileLengths();
    /** Content that a step may leave a cell short of [m]. */
    private double[] tolerable = new double[0];

    /** What the state itself is short of, in those. */
    private double lacking;

    private int stepsSinceJump;
    private double timeOfJump;
    /** Dielectric relaxation time of the least conducting layer a stage can make, with room to spare [s]. */
    private double settlingTime;

    private double displaced;
    /** Reduced potential that the bulk takes at the largest current of the stage, at least 1. */
    private double bulkDrop;

    private CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private StepSizeController controller = new StepSizeController(FIRST_STEP);
    private int stageIndex;
    private int nextCheck = CHECK_INTERVAL;
    private double timeAtCheck = -1;
    private int refused;
    /** Whether the last attempts went on leaving the range of a law and hardly any time passed. */
    private boolean crawls;

    private double movedBefore;
    /** Whether the last attempt has densities that cannot be repaired. */
    private boolean fails;

    private double[] y;
    /** From the start of the stage [s]: a short stage after a long one would be lost in the rounding of the time of both. */
    private double time;

    private int steps;
    private int rejected;
    private int landed;
    private boolean boundsFixedCells;
    private boolean hasRunOut;

    /**
     * Prepares a run.
     *
     * @param kind where the cells are
     */
    SimulationRun(
            Experiment experiment,
            ScaledExperiment scaled,
            GridPlan plan,
            Cells kind,
            SimulationListener listener,
            RunObserver observer) {
        this.observer = observer;
        this.experiment = experiment;
        this.scaled = scaled;
        this.plan = plan;
        this.listener = listener;
        this.kind = kind;
        stage = new StageModel(experiment, scaled, 0, 0);
        ranges = new LawRanges(experiment, stage);
        absent = new AbsentIons(scaled, stage);
        motion = switch (kind) {
            case FOLLOWING -> new GridMotion(experiment, scaled, stage, Optional.empty(), 0);
            case ADAPTED -> new ProfileMotion(experiment, scaled, stage);
            case FIXED -> new PlannedCells(experiment, scaled, plan);
        };
        grid = new Grid(motion.faces());
        arrival = new Arrival(experiment, scaled);
        system = systemFor(stage);
        front = stage.front();
        stepper = new RosenbrockStepper(system);
        recorder = new Recorder(experiment, scaled, system, stage, observer);
        observer.start(stage, system);
        limiter = new PositivityLimiter(system, conducting());
        events = new OutputEvents(experiment, scaled);
        y = system.uniformState(0);
        limiter.keep(new ImmobileIons(system, y, stage.laws()));
    }

    /* In neutral glass the ions of a cell together find the field, so that each of them counts. */
    private boolean[] conducting() {
        boolean[] conducts = new boolean[scaled.species()];
        double slowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < conducts.length; i++) {
            slowest = Math.min(slowest, scaled.charge()[i] * scaled.pureDiffusivity(i, stage.laws()));
        }
        for (int i = 0; i < conducts.length; i++) {
            double own = scaled.charge()[i] * scaled.pureDiffusivity(i, stage.laws());
            conducts[i] = experiment.model() == TransportModel.ELECTRONEUTRAL || own > FAST * slowest;
        }
        return conducts;
    }

    private TransportEquations systemFor(StageModel stage) {
        this.stage = stage;
        ranges = new LawRanges(experiment, stage);
        absent = new AbsentIons(scaled, stage);
        double mobility = scaled.bulkMobility();
        double current = GridPlan.largestCurrent(stage.stage(), experiment, scaled, mobility);
        double slowest = Math.min(mobility, scaled.pureDiffusivity(stage.arriving(), stage.laws()));
        settlingTime = RELAXATIONS * scaled.lambda2() / slowest;
        bulkDrop = Math.max(1, current * experiment.sample().thickness() / mobility);
        TransportEquations equations = stage.equations(grid, experiment);
        equations.refine(conservation.refines());
        equations.relaxFit(kind == Cells.FOLLOWING);
        return equations;
    }

    private void tolerate() {
        boolean relaxed = time - timeOfJump >= settlingTime || stepsSinceJump >= SURELY_SETTLED;
        boolean settled = stepsSinceJump >= SETTLED && relaxed;
        double share = experiment.accuracy() * (kind == Cells.FIXED ? FIXED_STEP_SHARE : STEP_SHARE);
        share = Math.max(share, motion.unresolved());
        double thickness = experiment.sample().thickness();
        double length = Math.min(motion.smallestWidth(), thickness);
        double passed = Math.abs(y[system.chargeIndex()]) + length;
        double content = kind == Cells.FOLLOWING ? FOLLOWING_STEP_SHARE * experiment.accuracy() : share;
        double unsettled = content + DISPLACEMENTS * displaced / passed;
        system.setTolerances(settled ? content : unsettled, settled ? share : UNSETTLED, length, bulkDrop);
        if (kind != Cells.FOLLOWING) {
            system.setLengths(lengths.of(system, y, length), y[system.chargeIndex()]);
        }
        if (tolerable.length != system.cells()) {
            tolerable = new double[system.cells()];
        }
        for (int k = 0; k < tolerable.length; k++) {
            double own = kind == Cells.FOLLOWING ? length : lengths.in(k);
            tolerable[k] = Math.min(content * passed, LARGEST_LACK * own);
        }
        lacking = watchesLack() ? limiter.lacking(y, tolerable) : 0;
    }

    /** The outcome. */
    Solution run() {
        return run(0, 0);
    }

    /**
     * The outcome of going on from where another run ended.
     *
     * @throws IllegalArgumentException where the protocol does not go on from there
     */
    Solution proceed(Checkpoint checkpoint) {
        Checkpoint.State state = checkpoint.state();
        if (state.time() >= experiment.duration()
                || state.stage() >= experiment.protocol().size()) {
            throw new IllegalArgumentException("the protocol ends at " + experiment.duration()
                    + " s; the state to go on from is of " + state.time() + " s");
        }
        double start = 0;
        for (Stage before : experiment.protocol().subList(0, state.stage())) {
            start += before.duration();
        }
        StageModel stage = new StageModel(experiment, scaled, state.stage(), start);
        resume(checkpoint, stage);
        double end = start + stage.stage().duration();
        if (state.time() < end - Timetable.margin(stage.stage())) {
            List<Double> landings = new ArrayList<>(Timetable.landings(experiment, stage.stage(), start));
            landings.removeIf(landing -> landing <= time + Timetable.margin(stage.stage()));
            landings.add(0, time);
            // Fields on new cells relax first, as at the start of a stage.
            double first = stepsSinceJump > 0 ? state.nextStep() : Math.min(state.nextStep(), firstStep(stage));
            controller = new StepSizeController(first);
            Optional<Ending> ending = follow(stage, landings);
            if (ending.isPresent()) {
                return finish(ending.get());
            }
        }
        return run(state.stage() + 1, end);
    }

    /* System, record and counts as the other run left them. */
    private void resume(Checkpoint checkpoint, StageModel stage) {
        Checkpoint.State state = checkpoint.state();
        time = state.time() - stage.start();
        stageIndex = state.stage();
        steps = checkpoint.tally().steps();
        rejected = checkpoint.tally().rejectedSteps();
        movedBefore = checkpoint.tally().redistributed();
        TransportEquations before = stage.equations(new Grid(state.faces()), experiment);
        before.observe(time, state.unknowns());
        motion = switch (kind) {
            case FOLLOWING -> GridMotion.resumed(experiment, scaled, checkpoint, before);
            case ADAPTED -> new ProfileMotion(experiment, scaled, stage, before, state.unknowns());
            case FIXED -> PlannedCells.resumed(experiment, scaled, plan, state.faces());
        };
        grid = new Grid(motion.faces());
        boolean sameCells = Arrays.equals(state.faces(), grid.faces());
        stepsSinceJump = sameCells ? SURELY_SETTLED : 0;
        timeOfJump = time;
        system = systemFor(stage);
        y = sameCells ? state.unknowns().clone() : system.adopt(before, state.unknowns());
        system.setCircuit(stage.circuit(0, stage.stage().duration()));
        if (!sameCells && stage.firstPotential().isPresent()) {
            system.jumpToPotential(y, y[system.potentialIndex()]);
        }
        front = stage.front();
        limiter.keep(new ImmobileIons(system, y, stage.laws()));
        stepper = new RosenbrockStepper(system);
        limiter.continueWith(system);
        recorder.resume(checkpoint, stage, system, limiter.shown(y));
        events.resume(checkpoint, system, y);
        if (Timetable.isRequested(experiment, now())) {
            recorder.profile(time, limiter.shown(y));
        }
    }

    private Solution run(int first, double firstStart) {
        double start = firstStart;
        for (int k = first; k < experiment.protocol().size(); k++) {
            stageIndex = k;
            Optional<Ending> ending = runStage(new StageModel(experiment, scaled, k, start));
            if (ending.isPresent()) {
                return finish(ending.get());
            }
            start += experiment.protocol().get(k).duration();
        }
        return finish(new Ending(Termination.FINISHED, ""));
    }

    private record Ending(Termination termination, String message) {}

    private Optional<Ending> runStage(StageModel stage) {
        stepsSinceJump = 0;
        if (stage.start() > 0) {
            // A law of the new stage may not hold for what the stages before have left.
            if (new LawRanges(experiment, stage).areLeft(system, y)) {
                return Optional.of(gaveUp(stage, Double.NaN));
            }
            Optional<Ending> ending = enter(stage);
            if (ending.isPresent()) {
                return ending;
            }
        }
        limiter.keep(new ImmobileIons(system, y, stage.laws()));
        tolerate();
        stage.firstPotential().ifPresent(wanted -> {
            observer.jump(y, wanted);
            system.jumpToPotential(y, wanted);
        });
        controller = new StepSizeController(firstStep(stage));
        List<Double> landings = Timetable.landings(experiment, stage.stage(), stage.start());
        prescribe(stage.circuit(landings.get(0), landings.get(1)));
        recordStart(stage);
        return follow(stage, landings);
    }

    /* From each landing to the next. */
    private Optional<Ending> follow(StageModel stage, List<Double> landings) {
        for (int k = 1; k < landings.size(); k++) {
            double from = landings.get(k - 1);
            double to = landings.get(k);
            prescribe(stage.circuit(from, to));
            landed++;
            if (k > 1) {
                recorder.knot();
            }
            Optional<Ending> ending = advance(stage, from, to);
            if (ending.isPresent()) {
                return ending;
            }
            if (Timetable.isRequested(experiment, now())) {
                recorder.profile(time, limiter.shown(y));
            }
        }
        return Optional.empty();
    }

    private void prescribe(CircuitCondition next) {
        circuit = next;
        system.setCircuit(circuit);
        observer.circuit(circuit);
    }

    /* With the circuit closed: the row shows the current and the potential a stage starts with. */
    private void recordStart(StageModel stage) {
        recorder.begin(stage, system, limiter.shown(y));
        if (stage.start() == 0 && Timetable.isRequested(experiment, 0)) {
            recorder.profile(0, limiter.shown(y));
        }
    }

    /* A new stage may bring another ion; state and record go on. */
    private Optional<Ending> enter(StageModel stage) {
        switch (kind) {
            case FOLLOWING -> {
                Optional<GridMotion> before = Optional.of((GridMotion) motion);
                motion = new GridMotion(experiment, scaled, stage, before, y[system.chargeIndex()]);
                if (isMisplaced(motion.faces())) {
                    return Optional.of(misplaced());
                }
                divide(stage);
            }
            case ADAPTED -> {
                motion = new ProfileMotion(experiment, scaled, stage, system, y);
                divide(stage);
            }
            case FIXED -> {
                system = systemFor(stage);
                observer.takeOver(stage, system, front, y);
                system.takeOver(y, front);
            }
        }
        front = stage.front();
        stepper = new RosenbrockStepper(system);
        limiter.continueWith(system);
        time = 0;
        timeOfJump = 0;
        timeAtCheck = -1;
        nextCheck = steps + rejected + CHECK_INTERVAL;
        refused = 0;
        if (ranges.areLeft(system, y)) {
            recorder.enter(stage, system, y);
            return Optional.of(gaveUp(stage, Double.NaN));
        }
        return Optional.empty();
    }

    /* From the start of the protocol [s]. */
    private double now() {
        return stage.start() + time;
    }

    private static boolean isMisplaced(double[] faces) {
        for (int f = 1; f < faces.length; f++) {
            if (!(faces[f] > faces[f - 1])) {
                return true;
            }
        }
        return false;
    }

    private static Ending misplaced() {
        return new Ending(Termination.FAILED, "cells that follow the fronts could not be placed; fronts may have met");
    }

    private double firstStep(StageModel stage) {
        double natural = Math.min(plan.naturalLength(), experiment.sample().thickness());
        double diffusivity = scaled.pureDiffusivity(stage.arriving(), stage.laws());
        double scale = Math.min(stage.stage().duration(), natural * natural / diffusivity);
        if (experiment.model() == TransportModel.ELECTRONEUTRAL && kind == Cells.FOLLOWING) {
            double finer = Math.min(1, experiment.accuracy() / NEUTRAL_FIRST_ACCURACY);
            return NEUTRAL_FIRST_STEP * Math.pow(finer, NEUTRAL_FIRST_POWER) * scale;
        }
        double relaxation = scaled.lambda2() / scaled.bulkMobility();
        return Math.min(LARGEST_FIRST_STEP * scale, Math.max(FIRST_STEP * scale, RELAXATIONS * relaxation));
    }

    private Optional<Ending> advance(StageModel stage, double from, double to) {
        time = from;
        while (time < to) {
            double remaining = to - time;
            double planned = controller.step();
            // Two equal steps beat one and a sliver.
            double step = planned >= remaining ? remaining : planned > 0.5 * remaining ? 0.5 * remaining : planned;
            step = motion.start(system, y, circuit, time, step);
            double norm = attempt(step);
            if (norm <= 1 && events.passed(system, stepper.result())) {
                step = events.shorten(stepper, system, time, y, step);
                norm = events.norm();
                rejected += events.attempts();
                fails = limiter.fails(stepper.result());
            }
            if (norm <= 1 && step > SHORTEST_LANDING * (now() + step) && overruns()) {
                norm = OVERRUN;
            } else if (norm <= 1 && fails) {
                Optional<String> text = new UsedUp(experiment, stage).text(system, stepper.result(), now());
                if (text.isPresent()) {
                    system.fixGrid(time);
                    return Optional.of(new Ending(Termination.IONS_USED_UP, text.get()));
                }
            }
            if (!controller.accept(step, norm)) {
                system.fixGrid(time);
                rejected++;
                refused += Double.isNaN(norm) ? 1 : 0;
                if (controller.step() < smallestStep() || stalls() || isLost()) {
                    return Optional.of(gaveUp(stage, crawls ? Double.NaN : norm));
                }
                continue;
            }
            observer.step(stepper, time, y, step);
            time = step == remaining ? to : time + step;
            Optional<Ending> ending = accepted();
            if (ending.isPresent()) {
                return ending;
            }
            if (motion.outgrown()) {
                if (isMisplaced(motion.faces())) {
                    return Optional.of(misplaced());
                }
                divideAnew();
            }
        }
        return Optional.empty();
    }

    /* Again with refined solutions where plain ones would lose charge, or ions of which there are hardly any. */
    private double attempt(double step) {
        double norm = stepper.attempt(time, y, step);
        if (norm <= 1 && (ranges.areLeft(system, stepper.result()) || facesHaveMet())) {
            fails = false;
            return Double.NaN;
        }
        double[] result = stepper.result();
        fails = norm <= 1 && limiter.fails(result);
        boolean loses =
                norm <= 1 && (fails || conservation.refuses(recorder.lost(y, result), result[system.chargeIndex()]));
        if (loses && !conservation.refines()) {
            conservation.refine(result[system.chargeIndex()]);
            system.refine(true);
            norm = stepper.attempt(time, y, step);
            fails = norm <= 1 && limiter.fails(result);
        }
        if (norm <= 1 && limiter.overfills(ranges)) {
            return Double.NaN;
        }
        return norm <= 1 && watchesLack() ? Math.max(norm, limiter.lacking(result, tolerable) - lacking) : norm;
    }

    /*
     * What never moves leaves no trace in the estimate of an error. Cells that follow fronts resolve what else could leave a cell
     * short of ions.
     */
    private boolean watchesLack() {
        return kind != Cells.FOLLOWING || limiter.keepsImmobile();
    }

    /* Between two of them there is nothing then, or less. */
    private boolean facesHaveMet() {
        for (int k = 0; kind != Cells.FIXED && k < system.cells(); k++) {
            if (!(system.width(k) > 0)) {
                return true;
            }
        }
        return false;
    }

    /*
     * Stop closer to the arrival, before the back has discharged what the balance would miss; and take shorter steps where more
     * ions of a kind would leave than there are, or where even refined solutions lose charge on new cells.
     */
    private boolean overruns() {
        double[] result = stepper.result();
        return fails
                || arrival.share(system, result, stage) > OVERRUN * ARRIVED
                || (onNewCells()
                        && conservation.refusesRefined(recorder.lost(y, result), result[system.chargeIndex()]));
    }

    /* In their first step fields relax that were interpolated; how much charge that loses depends on how long it is. */
    private boolean onNewCells() {
        return stepsSinceJump == 0 && displaced > 0;
    }

    /*
     * Accepted steps so short that the composition before the end of a law's range changes by rounding only would go on for
     * ever.
     */
    private boolean stalls() {
        if (steps + rejected < nextCheck) {
            return false;
        }
        double progress = time - timeAtCheck;
        crawls = MOST_REFUSED * refused > CHECK_INTERVAL && progress <= LEAST_PROGRESS_AT_AN_END * time;
        // A stage after others has the whole of itself to compare with from its start.
        double scale = Math.min(now(), Math.max(time, stage.stage().duration()));
        boolean stalls = progress <= LEAST_PROGRESS * scale || crawls;
        nextCheck = steps + rejected + CHECK_INTERVAL;
        timeAtCheck = time;
        refused = 0;
        return stalls;
    }

    private boolean isLost() {
        double perAttempt = 0.5 * scaled.species() * system.cells();
        if (kind == Cells.FIXED) {
            hasRunOut = boundsFixedCells && (steps + rejected) * perAttempt > MOST_WORK_ON_FIXED_CELLS;
            return hasRunOut;
        }
        double most = Math.max(LEAST_ATTEMPTS, Math.min(MOST_ATTEMPTS, MOST_WORK / perAttempt));
        return steps + rejected > most + ATTEMPTS_PER_LANDING * landed;
    }

    /** Sets whether fixed cells, too, are given up after much work: others are still to be tried. */
    SimulationRun withinWork(boolean bounded) {
        boundsFixedCells = bounded;
        return this;
    }

    /** Whether fixed cells were given up for their work alone. */
    boolean hasRunOut() {
        return hasRunOut;
    }

    private double smallestStep() {
        return Math.max(SMALLEST_STEP * time, SMALLEST_FIRST_STEP * experiment.duration());
    }

    private Optional<Ending> accepted() {
        if (isLost()) {
            String cells = kind == Cells.FIXED ? "fixed cells" : "cells that move";
            return Optional.of(new Ending(Termination.FAILED, cells + " would take more work than others may"));
        }
        conservation.accept(recorder.lost(y, stepper.result()), stepper.result()[system.chargeIndex()]);
        system.refine(conservation.refines());
        System.arraycopy(stepper.result(), 0, y, 0, y.length);
        observer.comeToRest(time, y);
        system.comeToRest(time, y);
        absent.remove(system, y);
        boolean shifted = limiter.applyWhereLawsVary(y, stage.laws());
        shifted |= limiter.restore(y, experiment.accuracy());
        if (shifted && circuit instanceof CircuitCondition.Potential) {
            system.jumpToPotential(y, y[system.potentialIndex()]);
        }
        stepsSinceJump++;
        steps++;
        double[] shown = limiter.judged(y);
        system.observe(time, shown);
        if (!Double.isFinite(system.current())) {
            // Ions that were put right, or taken out, have filled the last sites of a layer.
            return Optional.of(gaveUp(stage, Double.NaN));
        }
        recorder.step(time, stepper.result(), shown);
        if (events.met(system, y)) {
            recorder.profile(time, shown);
        }
        motion.observe(system, y, time);
        tolerate();
        if (arrival.share(system, y, stage) > ARRIVED) {
            String message = String.format(
                    Locale.ROOT,
                    "at %.6g s a foreign ion reached the back face; shorten the protocol or use a thicker sample",
                    now());
            return Optional.of(new Ending(Termination.FRONT_REACHED_BACK, message));
        }
        if (kind == Cells.ADAPTED && recorder.minimumFraction() < Promises.LEAST_FRACTION) {
            return Optional.of(new Ending(Termination.FAILED, "densities on cells that move fell below zero"));
        }
        if (!listener.proceed(now(), experiment.duration())) {
            return Optional.of(new Ending(Termination.STOPPED, "stopped on request"));
        }
        return Optional.empty();
    }

    /* On the grid that suits the fronts now; fields there are not quite at rest. */
    private void divide(StageModel stage) {
        TransportEquations before = system;
        before.observe(time, y);
        double strongest = 0;
        for (int f = 0; f <= before.cells(); f++) {
            strongest = Math.max(strongest, Math.abs(before.field(f)));
        }
        displaced = scaled.lambda2() * strongest;
        stepsSinceJump = 0;
        timeOfJump = time;
        grid = new Grid(motion.faces());
        system = systemFor(stage);
        double[] adopted = system.adopt(before, y);
        observer.adopt(stage, before, y, system);
        y = adopted;
    }

    /* Fronts have outgrown their cells: go on with more of them. */
    private void divideAnew() {
        divide(stage);
        system.setCircuit(circuit);
        observer.circuit(circuit);
        if (circuit instanceof CircuitCondition.Potential) {
            observer.regainPotential(y);
            system.jumpToPotential(y, y[system.potentialIndex()]);
        }
        limiter.continueWith(system);
        tolerate();
        stepper = new RosenbrockStepper(system);
        recorder.continueWith(system);
    }

    private Ending gaveUp(StageModel stage, double norm) {
        Optional<String> full =
                Double.isNaN(norm) ? new FullSites(experiment, scaled, stage).text(system, y, now()) : Optional.empty();
        if (full.isPresent()) {
            return new Ending(Termination.SITES_FULL, full.get());
        }
        system.observe(time, y);
        String cause = new FailureText(experiment, stage, system, y).at(now(), norm, stepper.error());
        return new Ending(Termination.FAILED, cause);
    }

    private Solution finish(Ending ending) {
        Optional<Checkpoint> checkpoint = checkpoint(ending.termination());
        recorder.profile(time, limiter.shown(y));
        List<String> warnings = new ArrayList<>(motion.warnings());
        if (ending.termination() == Termination.FINISHED) {
            warnings.addAll(events.warnings());
        }
        Diagnostics draft = recorder.diagnostics(y, steps, rejected, movedBefore + limiter.moved(), List.of());
        if (draft.largestField() > FIELD_OF_CONCERN) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the field reaches %.3g V/m; above 1e9 V/m the linear flux law and most glasses break down",
                    draft.largestField()));
        }
        return new Solution(
                experiment,
                recorder.profiles(),
                recorder.trace(),
                recorder.diagnostics(y, steps, rejected, movedBefore + limiter.moved(), warnings),
                ending.termination(),
                ending.message(),
                checkpoint,
                recorder.frames());
    }

    /* Before the last profile, which nobody may have asked for. */
    private Optional<Checkpoint> checkpoint(Termination termination) {
        if (termination != Termination.FINISHED && termination != Termination.STOPPED) {
            return Optional.empty();
        }
        Checkpoint.State state = new Checkpoint.State(
                now(), stageIndex, system.faces().clone(), system.unknownsAnew(y), controller.step(), motion.fronts());
        return Optional.of(recorder.checkpoint(state, steps, rejected, movedBefore + limiter.moved()));
    }
}
