package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;

/** Moves the faces of a run along with its fronts during one stage (docs/solver.md, section 4). Mutable. */
final class GridMotion implements CellMotion {
    /** A cell may lose this share of its width in one step. */
    private static final double LARGEST_SHRINKAGE = 0.6;

    /** Cells are planned for fronts this much deeper than they are, when there turn out to be too few. */
    private static final double OUTLOOK = 2;

    /** The last cell never moves; it spans half the sample where the fronts stay far from there. */
    private static final double LARGEST_LAST_CELL = 0.5;

    /** Share of the sample a front may be wide for the grid to follow it. */
    private static final double WIDEST = 0.1;

    /** Depths of the front over its width from which on the cells that follow it would be more than 20,000. */
    private static final double DEEPEST = 1e6;

    private final Experiment experiment;
    private final FrontDepths expected;
    private final FrontTracker tracker;
    private final boolean byCharge;
    /** Whether there are several ions in the untouched glass. */
    private final boolean mixture;

    private final double chargeBefore;
    private FrontGrid grid;
    private double[] depths;
    private double[] widths;
    private double[] target;
    private double currentBefore;
    private double current;
    private double lastStep;
    private double lastTime;

    /**
     * Prepares for a stage.
     *
     * @param earlier the stage before, if any
     * @param charge charge depth so far [m]
     */
    GridMotion(
            Experiment experiment,
            ScaledExperiment scaled,
            StageModel stage,
            Optional<GridMotion> earlier,
            double charge) {
        this.experiment = experiment;
        int[] order = order(scaled, stage);
        int fronts = order.length - 1;
        mixture = Arrays.stream(scaled.bulk()).filter(share -> share > 0).count() > 1;
        FrontDepths own = FrontDepths.of(stage, experiment, scaled);
        // At rest the fronts are those of the stage before.
        expected = own.firstCurrent() > 0 ? own : earlier.map(e -> e.expected).orElse(own);
        depths = new double[fronts];
        widths = new double[fronts];
        Arrays.fill(widths, expected.firstWidth());
        int known = earlier.map(e -> e.depths.length).orElse(0);
        for (int j = 0; j < known; j++) {
            depths[fronts - known + j] = earlier.orElseThrow().tracker.depths()[j];
            widths[fronts - known + j] = earlier.orElseThrow().tracker.widths()[j];
        }
        tracker = new FrontTracker(order, depths.clone(), widths.clone());
        byCharge = !(stage.stage().drive() instanceof Drive.Rest);
        chargeBefore = charge;
        lastTime = 0;
        double[] planned = depths.clone();
        double[] plannedWidths = widths.clone();
        for (int j = 0; j < fronts; j++) {
            planned[j] += own.depth() * (1 + 0.2 * j);
            plannedWidths[j] = planned[j] > 0 ? Math.max(widths[j], expected.lastWidth()) : widths[j];
        }
        divide(planned, plannedWidths);
    }

    /**
     * Goes on with the fronts of another run.
     *
     * @param system at rest, in the state of the other run, observed
     */
    static GridMotion resumed(
            Experiment experiment, ScaledExperiment scaled, Checkpoint checkpoint, TransportEquations system) {
        Checkpoint.State state = checkpoint.state();
        GridMotion motion =
                new GridMotion(experiment, scaled, new StageModel(experiment, scaled, 0, 0), Optional.empty(), 0);
        double start = 0;
        for (int k = 1; k <= state.stage(); k++) {
            start += experiment.protocol().get(k - 1).duration();
            double charge = checkpoint.trace().chargeAt(start) / scaled.chargePerMetre();
            motion = new GridMotion(
                    experiment, scaled, new StageModel(experiment, scaled, k, start), Optional.of(motion), charge);
        }
        System.arraycopy(state.fronts()[0], 0, motion.tracker.depths(), 0, motion.depths.length);
        System.arraycopy(state.fronts()[1], 0, motion.tracker.widths(), 0, motion.widths.length);
        motion.observe(system, state.unknowns(), state.time() - start);
        return motion;
    }

    /** Number of fronts in a stage. */
    static int fronts(Experiment experiment, ScaledExperiment scaled, int stage) {
        return order(scaled, new StageModel(experiment, scaled, stage, 0)).length - 1;
    }

    @Override
    public double[][] fronts() {
        return new double[][] {tracker.depths().clone(), tracker.widths().clone()};
    }

    /**
     * Whether a grid can follow the fronts of an experiment: ions attach, and a front forms in every stage that drives. An ion
     * faster than what it displaces makes a fan instead, which grows with its depth.
     */
    static boolean suits(Experiment experiment, ScaledExperiment scaled) {
        boolean attached = experiment.protocol().stream().allMatch(s -> experiment.frontIn(s) == FrontMode.ATTACHED);
        if (!attached || scaled.species() == 1 || !experiment.sample().regions().isEmpty()) {
            return false;
        }
        for (int k = 0; k < experiment.protocol().size(); k++) {
            StageModel stage = new StageModel(experiment, scaled, k, 0);
            FrontDepths expected = FrontDepths.of(stage, experiment, scaled);
            boolean drives = expected.firstCurrent() > 0 && expected.depth() > 0;
            if (drives && expected.fans()) {
                return false;
            }
            if (drives && expected.depth() > DEEPEST * expected.lastWidth()) {
                return false;
            }
            boolean wide = expected.firstWidth() >= WIDEST * experiment.sample().thickness();
            if ((drives ? wide : k == 0) || order(scaled, stage).length < 2) {
                return false;
            }
        }
        return true;
    }

    /* Arrived ions, the latest first, then natives, the slowest first. */
    private static int[] order(ScaledExperiment scaled, StageModel stage) {
        Set<Integer> order = new LinkedHashSet<>(stage.arrivals());
        List<Integer> natives = new ArrayList<>();
        double[] bulk = scaled.bulk();
        double[] mobilities = scaled.conductances(bulk, stage.laws());
        for (int i = 0; i < bulk.length; i++) {
            if (bulk[i] > 0) {
                natives.add(i);
            }
        }
        natives.sort(Comparator.comparingDouble(i -> mobilities[i] / bulk[i]));
        order.addAll(natives);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private void divide(double[] plannedDepths, double[] plannedWidths) {
        double thickness = experiment.sample().thickness();
        int deepest = plannedDepths.length - 1;
        double room = plannedDepths[deepest] + 30 * plannedWidths[deepest];
        double lastCell = room < (1 - LARGEST_LAST_CELL) * thickness
                ? LARGEST_LAST_CELL * thickness
                : Math.min(0.01 * thickness, 0.5 * plannedWidths[deepest]);
        grid = new FrontGrid(thickness, lastCell, plannedDepths, plannedWidths, experiment.accuracy(), mixture);
        target = new double[grid.cells() + 1];
    }

    @Override
    public double[] faces() {
        double[] faces = new double[grid.cells() + 1];
        grid.place(tracker.depths(), tracker.widths(), faces);
        return faces;
    }

    @Override
    public double smallestWidth() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double w : tracker.widths()) {
            smallest = Math.min(smallest, w);
        }
        return smallest;
    }

    @Override
    public boolean outgrown() {
        if (grid.suits(tracker.depths(), tracker.widths())) {
            return false;
        }
        double[] planned = tracker.depths().clone();
        double thickness = experiment.sample().thickness();
        for (int j = 0; j < planned.length; j++) {
            planned[j] = Math.min(OUTLOOK * planned[j], 0.5 * (planned[j] + thickness));
        }
        int before = grid.cells();
        divide(planned, tracker.widths());
        return grid.cells() != before;
    }

    @Override
    public void observe(TransportEquations system, double[] y, double time) {
        currentBefore = current;
        current = system.current();
        lastStep = time - lastTime;
        lastTime = time;
        tracker.observe(system, y, clock(time, y[system.chargeIndex()]), expected.naturalLength(current));
    }

    /* Fronts move with the charge passed, or, at rest, with the time. */
    private double clock(double time, double charge) {
        return Math.log(byCharge ? charge - chargeBefore : time);
    }

    @Override
    public double start(TransportEquations system, double[] y, CircuitCondition circuit, double time, double step) {
        // Faces are never quite where they should be; to put that right within a short step would be a jump.
        double horizon = Math.max(step, lastStep);
        double now = current;
        double later = Math.max(0, current + horizon * extrapolatedSlope());
        if (circuit instanceof CircuitCondition.Current given) {
            now = given.start() + given.slope() * (time - given.reference());
            later = now + given.slope() * horizon;
        }
        double charge = y[system.chargeIndex()] + 0.5 * horizon * (now + later);
        tracker.predict(clock(time + horizon, charge), later, depths, widths);
        grid.place(depths, widths, target);
        double[] faces = system.faces();
        double allowed = step;
        for (int f = 0; f < target.length; f++) {
            target[f] = (target[f] - faces[f]) / horizon;
        }
        for (int k = 0; k < target.length - 1; k++) {
            double closing = target[k] - target[k + 1];
            double width = faces[k + 1] - faces[k];
            if (closing * allowed > LARGEST_SHRINKAGE * width) {
                allowed = LARGEST_SHRINKAGE * width / closing;
            }
        }
        system.setMotion(time, target);
        return allowed;
    }

    private double extrapolatedSlope() {
        return lastStep > 0 && currentBefore != 0 ? (current - currentBefore) / lastStep : 0;
    }
}
