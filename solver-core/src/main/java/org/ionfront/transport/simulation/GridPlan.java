package org.ionfront.transport.simulation;

import java.util.List;
import java.util.Locale;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/**
 * Where the cells go: equal ones as far as the front is expected to come, growing ones behind (docs/solver.md, section 4).
 *
 * @param naturalLength N D / I of the slowest arriving ion at the largest current, less what cross terms take of it: the scale of
 *     the front [m]
 * @param fineDepth depth down to which cells are equal [m]
 * @param fineWidth width of the equal cells [m]
 * @param growth ratio of neighbouring widths beyond
 * @param mostCells equal cells there may be at most
 */
record GridPlan(double naturalLength, double fineDepth, double fineWidth, double growth, int mostCells) {
    /** Room for the leading edge, which decays over one natural length. */
    private static final double LEADING_EDGE = 24;

    private static final double MARGIN = 1.25;
    private static final double DEEPER = 1.7;
    static final double GROWTH = 1.12;
    static final int MOST_CELLS = 3_000;

    /**
     * Where even as many cells would be longer than the natural length there are this number over the root of the accuracy, which
     * tells where the front is, and not how wide.
     */
    private static final double UNRESOLVED_CELLS = 12;

    private static final double LEAST_UNRESOLVED = 150;
    private static final double MOST_UNRESOLVED = 1_000;

    /** As many are worth their work only where they resolve what the front becomes in the end; else this many are the most. */
    private static final double MOST_NEVER_RESOLVED = 250;

    /** Found by refining grids: the front position is off by this times (cell / natural length)^2 natural lengths. */
    private static final double SPACE_ERROR = 0.18;

    static GridPlan of(Experiment experiment, ScaledExperiment scaled) {
        return LayerGrid.refine(experiment, scaled, ofFronts(experiment, scaled));
    }

    private static GridPlan ofFronts(Experiment experiment, ScaledExperiment scaled) {
        double natural = Double.POSITIVE_INFINITY;
        double atEnd = Double.POSITIVE_INFINITY;
        double depth = 0;
        double mobility = scaled.bulkMobility();
        for (int k = 0; k < experiment.protocol().size(); k++) {
            StageModel model = new StageModel(experiment, scaled, k, 0);
            Stage stage = model.stage();
            if (model.mode() == FrontMode.BLOCKING) {
                continue;
            }
            double arriving = scaled.pureDiffusivity(model.arriving(), model.laws());
            double slower = Math.min(arriving, mobility);
            double current = largestCurrent(stage, experiment, scaled, mobility);
            if (current > 0) {
                natural = Math.min(natural, scaled.gradientFactor() * slower / current);
                atEnd = Math.min(
                        atEnd, FrontDepths.of(model, experiment, scaled).lastWidth());
            }
            depth += expectedDepth(stage, experiment, scaled, arriving, mobility);
        }
        double thickness = experiment.sample().thickness();
        if (!(natural < thickness) || !(depth > 0)) {
            return new GridPlan(natural, thickness, thickness / 400, GROWTH, MOST_CELLS);
        }
        double width = natural * Math.sqrt(experiment.accuracy() * Math.max(1, depth / natural) / SPACE_ERROR);
        width = Math.max(natural / 50, Math.min(natural, width));
        double fineDepth = Math.min(thickness, MARGIN * depth + LEADING_EDGE * natural);
        double fine = width(width, natural, atEnd, fineDepth, experiment.accuracy());
        double rounding = Resolution.roundingOfCharge(experiment, scaled);
        return new GridPlan(natural, fineDepth, Math.max(fine, rounding), GROWTH, MOST_CELLS);
    }

    /**
     * A width that takes a reasonable number of cells down to a depth.
     *
     * @param wanted width [m]
     * @param scale of what is to be resolved [m]
     * @param atEnd what it grows to [m]
     * @param depth down to which there are such cells [m]
     */
    static double width(double wanted, double scale, double atEnd, double depth, double accuracy) {
        if (depth / MOST_CELLS <= scale) {
            return Math.max(wanted, depth / MOST_CELLS);
        }
        double cells = UNRESOLVED_CELLS / Math.sqrt(accuracy);
        double most = depth / MOST_UNRESOLVED <= atEnd ? MOST_UNRESOLVED : MOST_NEVER_RESOLVED;
        return depth / Math.max(LEAST_UNRESOLVED, Math.min(most, cells));
    }

    static double largestCurrent(Stage stage, Experiment experiment, ScaledExperiment scaled, double mobility) {
        if (stage.drive() instanceof Drive.Current current) {
            return current.trace().largestMagnitude() / scaled.chargePerMetre();
        }
        double ohmic = mobility
                * largestPotential(stage)
                / scaled.thermalVoltage()
                / experiment.sample().thickness();
        return stage.drive() instanceof Drive.Beam beam
                ? Math.min(ohmic, beam.currentDensity() / scaled.chargePerMetre())
                : ohmic;
    }

    /** Largest potential of the face that a stage other than one of given current can bring about [V]. */
    static double largestPotential(Stage stage) {
        if (stage.drive() instanceof Drive.SurfacePotential potential) {
            return potential.trace().largestMagnitude();
        }
        return stage.drive() instanceof Drive.Beam beam ? beam.repellingPotential() + 2 * beam.energyWidth() : 0;
    }

    /** Charge depth: the integral of a prescribed current, or the closed form for constant coefficients. */
    static double expectedDepth(
            Stage stage, Experiment experiment, ScaledExperiment scaled, double arriving, double mobility) {
        if (stage.drive() instanceof Drive.Current current) {
            return positiveCharge(current.trace(), stage.duration()) / scaled.chargePerMetre();
        }
        double reduced = largestPotential(stage) / scaled.thermalVoltage();
        double bulkResistance = experiment.sample().thickness() / mobility;
        double extra = 1 / arriving - 1 / mobility;
        double driven = reduced * stage.duration();
        // The positive root of (extra/2) x^2 + bulkResistance x = driven, free of cancellation.
        double depth = extra <= 0
                ? driven / bulkResistance
                : 2 * driven / (bulkResistance + Math.sqrt(bulkResistance * bulkResistance + 2 * extra * driven));
        return stage.drive() instanceof Drive.Beam beam
                ? Math.min(depth, beam.currentDensity() * stage.duration() / scaled.chargePerMetre())
                : depth;
    }

    private static double positiveCharge(PiecewiseLinear trace, double duration) {
        double sum = 0;
        for (int k = 1; k < trace.size() && trace.time(k - 1) < duration; k++) {
            double end = Math.min(trace.time(k), duration);
            double mean = 0.5 * (trace.value(k - 1) + trace.at(end));
            sum += Math.max(0, mean) * (end - trace.time(k - 1));
        }
        return sum;
    }

    /** Another fine part, with the same growth behind it. */
    GridPlan with(double newNaturalLength, double newFineDepth, double newFineWidth) {
        return new GridPlan(newNaturalLength, newFineDepth, newFineWidth, growth, mostCells);
    }

    Grid grid(double thickness) {
        return Grid.graded(thickness, fineDepth, fineWidth, growth);
    }

    /** The same plan for a front that comes deeper than expected. */
    GridPlan deeper(double thickness) {
        double depth = Math.min(thickness, DEEPER * fineDepth);
        return new GridPlan(naturalLength, depth, Math.max(fineWidth, depth / mostCells), growth, mostCells);
    }

    /** The same with no more than so many equal cells, for what asks for too many steps on those that resolve it. */
    GridPlan coarser(double thickness, int cells) {
        double width = Math.max(fineWidth, Math.min(fineDepth, thickness) / cells);
        return new GridPlan(naturalLength, fineDepth, width, growth, cells);
    }

    /** Whether there are fewer cells than the accuracy asks for. */
    boolean isCoarse() {
        return mostCells < MOST_CELLS;
    }

    /** Whether the cells are short enough for the shape of the front. */
    boolean resolves() {
        return !isCoarse() && fineWidth <= 1.0001 * naturalLength;
    }

    /** What a user should know about this grid. */
    List<String> warnings() {
        if (isCoarse()) {
            return List.of(String.format(
                    Locale.ROOT,
                    "cells that resolve the front of %.3g nm down to %.3g nm asked for too many steps, or could not keep what is"
                            + " promised: these are cells of %.3g nm, which tell where the front is, to a cell, and not its shape;"
                            + " for that shorten the protocol, weaken its drives, or make them less abrupt",
                    naturalLength * 1e9,
                    fineDepth * 1e9,
                    fineWidth * 1e9));
        }
        if (!resolves()) {
            return List.of(String.format(
                    Locale.ROOT,
                    "cells of %.3g nm are longer than the natural length N D/I of %.3g nm: the shape of the front is not"
                            + " resolved; its position and the plateau are, to a cell or a hundredth (harmonic face mean)",
                    fineWidth * 1e9,
                    naturalLength * 1e9));
        }
        return List.of();
    }
}
