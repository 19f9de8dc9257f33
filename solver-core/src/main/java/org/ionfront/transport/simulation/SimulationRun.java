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
    private final StepTolerances tolerances;
    private final WorkLimits limits;
    private CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private StepSizeController controller;
    private int stageIndex;
    private double movedBefore;
    /** Whether the last attempt has densities that cannot be repaired. */
    private boolean fails;

    private double[] y;
    /** From the start of the stage [s]: a short stage after a long one would be lost in the rounding of the time of both. */
    private double time;

    private int steps;
    private int rejected;
    private Optional<Checkpoint> ranOut = Optional.empty();

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
        tolerances = new StepTolerances(experiment, scaled, kind);
        limits = new WorkLimits(experiment, scaled, kind);
        controller = new StepSizeController(firstStep(stage));
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
        tolerances.enter(stage);
        TransportEquations equations = stage.equations(grid, experiment);
        equations.refine(conservation.refines());
        equations.relaxFit(kind == Cells.FOLLOWING);
        return equations;
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
            double first =
                    tolerances.isBeforeFirstStep() ? Math.min(state.nextStep(), firstStep(stage)) : state.nextStep();
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
            case FIXED -> PlannedCells.resumed(experiment, scaled, plan, before, state.unknowns());
        };
        grid = new Grid(motion.faces());
        boolean sameCells = Arrays.equals(state.faces(), grid.faces());
        if (sameCells) {
            tolerances.settle(time);
        } else {
            tolerances.jump(time);
        }
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
        tolerances.jump(time);
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
        tolerances.set(system, motion, limiter, y, time);
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
            limits.land();
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
        tolerances.jump(time);
        limits.enterStage(steps + rejected);
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
        return FirstStep.of(stage, experiment, scaled, plan, kind);
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
                if (Double.isNaN(norm)) {
                    limits.refuse();
                }
                if (limits.giveUp(controller.step(), stage, time, steps, rejected, system.cells())) {
                    return Optional.of(
                            limits.hasRunOut() ? spent() : gaveUp(stage, limits.crawls() ? Double.NaN : norm));
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
        double whole = tolerances.norm(norm, limiter, result);
        // A cell that is longer than the front may empty in one step.
        boolean looksAtEnd = whole <= 1 && motion.unresolved() > 0 && tolerances.areSettled();
        return looksAtEnd ? Math.max(whole, system.defect(time + step, y, result, step)) : whole;
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
                || (tolerances.isOnNewCells()
                        && conservation.refusesRefined(recorder.lost(y, result), result[system.chargeIndex()]));
    }

    /** Sets the work after which fixed cells, too, are given up: others are still to be tried. */
    SimulationRun within(WorkLimits.Bound most) {
        limits.boundFixedCells(most);
        return this;
    }

    /** Takes steps that are off by a tenth of what they may be of a cell. */
    SimulationRun withCare() {
        tolerances.takeCare();
        return this;
    }

    /** Does not count the work of an earlier run that this one goes on from. */
    SimulationRun after(Checkpoint earlier) {
        limits.countFrom(earlier.tally().steps(), earlier.tally().rejectedSteps());
        return this;
    }

    /** Where fixed cells were given up for their work alone, to go on from; empty if they were not. */
    Optional<Checkpoint> whereItRanOut() {
        return ranOut;
    }

    private Optional<Ending> accepted() {
        conservation.accept(recorder.lost(y, stepper.result()), stepper.result()[system.chargeIndex()]);
        system.refine(conservation.refines());
        System.arraycopy(stepper.result(), 0, y, 0, y.length);
        observer.comeToRest(time, y);
        system.comeToRest(time, y);
        absent.remove(system, y);
        boolean shifted = limiter.applyWhereLawsVary(y, stage.laws());
        shifted |= limiter.restore(y, experiment.accuracy());
        observer.moved(limiter.transfers(), y);
        if (shifted && circuit instanceof CircuitCondition.Potential) {
            observer.regainPotential(y);
            system.jumpToPotential(y, y[system.potentialIndex()]);
        }
        tolerances.count();
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
        tolerances.set(system, motion, limiter, y, time);
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
        return limits.areSpent(steps, rejected, system.cells()) ? Optional.of(spent()) : Optional.empty();
    }

    private Ending spent() {
        String cells = kind == Cells.FIXED ? "fixed cells" : "cells that move";
        return new Ending(Termination.FAILED, cells + " would take more work than others may");
    }

    /* On the grid that suits the fronts now; fields there are not quite at rest. */
    private void divide(StageModel stage) {
        TransportEquations before = system;
        before.observe(time, y);
        double strongest = 0;
        for (int f = 0; f <= before.cells(); f++) {
            strongest = Math.max(strongest, Math.abs(before.field(f)));
        }
        tolerances.jumpToNewCells(time, strongest);
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
        tolerances.set(system, motion, limiter, y, time);
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
        boolean mayGoOn = ending.termination() == Termination.FINISHED || ending.termination() == Termination.STOPPED;
        Optional<Checkpoint> checkpoint = mayGoOn ? Optional.of(checkpoint()) : Optional.empty();
        ranOut = limits.hasRunOut() ? Optional.of(checkpoint()) : Optional.empty();
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
    private Checkpoint checkpoint() {
        Checkpoint.State state = new Checkpoint.State(
                now(), stageIndex, system.faces().clone(), system.unknownsAnew(y), controller.step(), motion.fronts());
        return recorder.checkpoint(state, steps, rejected, movedBefore + limiter.moved());
    }
}
