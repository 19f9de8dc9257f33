package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;

/**
 * Moves the faces of a run to where the profile changes, whatever made it do so, during one stage (docs/solver.md, section 4).
 * Between faces that must stay the cells keep their number and follow what they resolve. Mutable.
 */
final class ProfileMotion implements CellMotion {
    private static final double LARGEST_SHRINKAGE = 0.6;

    /** Wanted cells are not predicted to shrink by more in one step. */
    private static final double LARGEST_PREDICTION = 0.35;

    /** Share of the way to where they are wanted that faces go in a step at most. */
    private static final double LARGEST_SHARE = 0.95;

    /** Steps are not cut by more than this for the cells' sake; beyond, cells lag behind. */
    private static final double SHORTEST = 0.3;

    /** More cells than the profile asks for, for what it will ask for next. */
    private static final double SPARE = 1.25;

    /** Cells may be this many times as wide or as narrow as wanted before they are divided anew. */
    private static final double MOST_STRETCH = 1.8;

    private static final double LEAST_STRETCH = 0.35;
    /** Share of the window of a step, over which rates are told, that the next one keeps at least. */
    private static final double FORGETTING = 0.5;

    /**
     * Share of the time since the stage began in which faces go to where they are wanted: what they carry on the way is an error
     * that shorter steps must make smaller.
     */
    private static final double PATH = 0.05;

    private static final int MOST_CELLS = 1500;
    private static final int LEAST_CELLS = 4;

    /** Steps between two divisions, so that a new one has paid before the next. */
    private static final int PATIENCE = 10;

    /** Cells of the narrowest width that make the narrowest thing they resolve. */
    private static final double RESOLVING = 5;

    private final Resolution resolution;
    private final double thickness;
    private final boolean byCharge;
    private final double chargeBefore;
    /** Indices of the faces that stay. */
    private int[] fixed = new int[0];

    private double[] places = new double[0];
    private double[] placesBefore = new double[0];
    private double[] rate = new double[0];
    private double[] target = new double[0];
    private double clock = Double.NaN;
    private double window;
    private double current;
    private double smallest;
    private int patience = PATIENCE;

    /** Prepares for the first stage. */
    ProfileMotion(Experiment experiment, ScaledExperiment scaled, StageModel stage) {
        this(experiment, scaled, stage, 0);
        resolution.measure();
        divide();
    }

    /**
     * Prepares for a stage.
     *
     * @param system at rest, in the state y in which the stage begins
     */
    ProfileMotion(
            Experiment experiment, ScaledExperiment scaled, StageModel stage, TransportEquations system, double[] y) {
        this(experiment, scaled, stage, y[system.chargeIndex()]);
        resolution.measure(system, y, true);
        divide();
    }

    private ProfileMotion(Experiment experiment, ScaledExperiment scaled, StageModel stage, double charge) {
        resolution = new Resolution(experiment, scaled, stage);
        thickness = experiment.sample().thickness();
        byCharge = !(stage.stage().drive() instanceof Drive.Rest) && stage.mode() != FrontMode.BLOCKING;
        chargeBefore = charge;
    }

    /* As many cells as are wanted now, and some; faces that stay are those of borders, those beside them, and the last two. */
    private void divide() {
        List<Double> stay = new ArrayList<>();
        List<Boolean> single = new ArrayList<>();
        stay.add(0.0);
        double before = 0;
        List<Double> borders = resolution.borders().stream().sorted().toList();
        for (int b = 0; b < borders.size(); b++) {
            double border = borders.get(b);
            double after = b + 1 < borders.size() ? borders.get(b + 1) : thickness;
            double half = Math.min(resolution.at(border), 0.2 * Math.min(border - before, after - border));
            stay.addAll(List.of(border - half, border, border + half));
            single.addAll(List.of(false, true, true));
            before = border;
        }
        double lastCell = Math.min(resolution.atBack(), 0.2 * (thickness - before));
        stay.addAll(List.of(thickness - lastCell, thickness));
        single.addAll(List.of(false, true));
        double all = SPARE * resolution.count(thickness);
        double share = SPARE * Math.min(1, MOST_CELLS / all);
        fixed = new int[stay.size()];
        for (int s = 1; s < fixed.length; s++) {
            double wanted = resolution.count(stay.get(s)) - resolution.count(stay.get(s - 1));
            int cells = single.get(s - 1) ? 1 : Math.max(LEAST_CELLS, (int) Math.ceil(share * wanted));
            fixed[s] = fixed[s - 1] + cells;
        }
        int cells = fixed[fixed.length - 1];
        places = new double[cells + 1];
        placesBefore = new double[cells + 1];
        rate = new double[cells + 1];
        target = new double[cells + 1];
        for (int s = 0; s < fixed.length; s++) {
            places[fixed[s]] = stay.get(s);
        }
        place();
        smallest = narrowest(places);
        clock = Double.NaN;
        window = 0;
        patience = PATIENCE;
    }

    private void place() {
        for (int s = 1; s < fixed.length; s++) {
            resolution.divide(places, fixed[s - 1], fixed[s]);
        }
    }

    private static double narrowest(double[] faces) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int f = 1; f < faces.length; f++) {
            narrowest = Math.min(narrowest, faces[f] - faces[f - 1]);
        }
        return narrowest;
    }

    @Override
    public double[] faces() {
        return places.clone();
    }

    @Override
    public double smallestWidth() {
        return RESOLVING * smallest;
    }

    @Override
    public double[][] fronts() {
        return new double[0][];
    }

    @Override
    public boolean outgrown() {
        if (patience > 0) {
            patience--;
            return false;
        }
        boolean divides = resolution.count(thickness) < LEAST_STRETCH * (places.length - 1);
        for (int s = 1; s < fixed.length; s++) {
            double wanted = resolution.count(places[fixed[s]]) - resolution.count(places[fixed[s - 1]]);
            divides |= wanted > MOST_STRETCH * (fixed[s] - fixed[s - 1]);
        }
        if (divides && places.length > MOST_CELLS && resolution.count(thickness) > MOST_CELLS) {
            return false;
        }
        if (divides) {
            divide();
        }
        return divides;
    }

    @Override
    public void observe(TransportEquations system, double[] y, double time) {
        // There is none where a law has no value; the next step will tell.
        current = Double.isFinite(system.current()) ? system.current() : 0;
        double charge = y[system.chargeIndex()];
        resolution.passed(charge - chargeBefore, current);
        resolution.measure(system, y, false);
        smallest = narrowest(system.faces());
        double[] swap = placesBefore;
        placesBefore = places;
        places = swap;
        for (int index : fixed) {
            places[index] = placesBefore[index];
        }
        place();
        double now = byCharge ? charge : time;
        learn(Double.isNaN(clock) ? 0 : now - clock);
        clock = now;
    }

    /* What a step much shorter than those before it says of the rates is mostly the noise of the places. */
    private void learn(double elapsed) {
        window = Math.max(Math.abs(elapsed), FORGETTING * window);
        if (window == 0) {
            return;
        }
        double kept = 1 - Math.abs(elapsed) / window;
        double perWindow = Math.signum(elapsed) / window;
        for (int f = 0; f < rate.length; f++) {
            rate[f] = kept * rate[f] + perWindow * (places[f] - placesBefore[f]);
        }
    }

    @Override
    public double start(TransportEquations system, double[] y, CircuitCondition circuit, double time, double step) {
        double[] faces = system.faces();
        double ahead = Double.isNaN(clock) ? 0 : byCharge ? current * step : step;
        double reach = ahead * prediction(ahead);
        double share = Math.min(LARGEST_SHARE, step / (step + PATH * time));
        int k = 0;
        for (int f = 0; f < target.length; f++) {
            while (k < places.length - 2 && places[k + 1] < faces[f]) {
                k++;
            }
            // As the places around it do, so that none overtakes its neighbour.
            double along = (faces[f] - places[k]) / (places[k + 1] - places[k]);
            double there = rate[k] + Math.max(0, Math.min(1, along)) * (rate[k + 1] - rate[k]);
            target[f] = (share * (places[f] - faces[f]) + reach * there) / step;
        }
        for (int index : fixed) {
            target[index] = 0;
        }
        double allowed = 1;
        for (int f = 0; f < target.length - 1; f++) {
            double closing = (target[f] - target[f + 1]) * step;
            double width = faces[f + 1] - faces[f];
            if (closing * allowed > LARGEST_SHRINKAGE * width) {
                allowed = LARGEST_SHRINKAGE * width / closing;
            }
        }
        double cut = Math.max(SHORTEST, allowed);
        if (allowed < cut) {
            for (int f = 0; f < target.length; f++) {
                target[f] *= allowed / cut;
            }
        }
        system.setMotion(time, target);
        return cut * step;
    }

    /* How much of what the rates say can be believed: no wanted cell may shrink by more than it may in a step. */
    private double prediction(double ahead) {
        double part = 1;
        for (int k = 0; k < rate.length - 1; k++) {
            double closing = (rate[k] - rate[k + 1]) * ahead;
            double width = places[k + 1] - places[k];
            if (closing * part > LARGEST_PREDICTION * width) {
                part = LARGEST_PREDICTION * width / closing;
            }
        }
        return part;
    }
}
