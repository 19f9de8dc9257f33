package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Stage;

/**
 * Cells for what is no front driven by a field: the space charge before a blocking face, and diffusion from an open face
 * (docs/solver.md, section 4).
 */
final class LayerGrid {
    private static final double MARGIN = 1.3;
    private static final double EDGE = 20;
    /** Cells of a layer are this times the root of the accuracy screening lengths wide, within the bounds below. */
    private static final double LAYER_CELL = 10;

    private static final double WIDEST = 0.5;
    private static final double NARROWEST = 1.0 / 30;
    private static final double DIFFUSION_CELL = 2;
    private static final double DIFFUSION_DEPTHS = 8;
    private static final double MOST_CELLS = 2_000;

    private LayerGrid() {}

    /**
     * Refines the plan for the fronts of an experiment where it needs more.
     *
     * @param fronts what the stages with an attached or open face ask for
     */
    static GridPlan refine(Experiment experiment, ScaledExperiment scaled, GridPlan fronts) {
        double potential = largestBlockedPotential(experiment) / scaled.thermalVoltage();
        if (potential > 0) {
            return layer(experiment, scaled, fronts, potential);
        }
        boolean open = experiment.protocol().stream().anyMatch(s -> experiment.frontIn(s) == FrontMode.OPEN);
        return open && !isFront(experiment, fronts) ? diffusion(experiment, scaled) : fronts;
    }

    /** Width of the cells of a layer in screening lengths. */
    static double cell(double accuracy) {
        return Math.max(NARROWEST, Math.min(WIDEST, LAYER_CELL * Math.sqrt(accuracy)));
    }

    private static boolean isFront(Experiment experiment, GridPlan plan) {
        return plan.naturalLength() < experiment.sample().thickness();
    }

    private static double largestBlockedPotential(Experiment experiment) {
        double largest = 0;
        for (Stage stage : experiment.protocol()) {
            if (experiment.frontIn(stage) == FrontMode.BLOCKING
                    && stage.drive() instanceof Drive.SurfacePotential potential) {
                largest = Math.max(largest, potential.trace().largestMagnitude());
            }
        }
        return largest;
    }

    /* Without its ions the glass carries the charge -eN: the potential psi falls over lambda sqrt(2 psi). */
    private static GridPlan layer(Experiment experiment, ScaledExperiment scaled, GridPlan fronts, double potential) {
        double lambda = Math.sqrt(scaled.lambda2());
        double width = lambda * cell(experiment.accuracy());
        double depth = MARGIN * lambda * Math.sqrt(2 * potential) + EDGE * lambda;
        if (isFront(experiment, fronts)) {
            depth = Math.max(depth, fronts.fineDepth());
            width = Math.min(width, fronts.fineWidth());
        }
        depth = Math.min(experiment.sample().thickness(), depth);
        double scale = Math.min(lambda, fronts.naturalLength());
        return fronts.with(scale, depth, GridPlan.width(width, scale, scale, depth, experiment.accuracy()));
    }

    private static GridPlan diffusion(Experiment experiment, ScaledExperiment scaled) {
        double thickness = experiment.sample().thickness();
        double slow = 0;
        double fast = 0;
        for (int k = 0; k < experiment.protocol().size(); k++) {
            StageModel stage = new StageModel(experiment, scaled, k, 0);
            double arriving = scaled.pureDiffusivity(stage.arriving(), stage.laws());
            double mobility = scaled.bulkMobility();
            double gradients = scaled.gradientFactor();
            slow += Math.min(1, gradients)
                    * Math.min(arriving, mobility)
                    * stage.stage().duration();
            fast += Math.max(1, gradients)
                    * Math.max(arriving, mobility)
                    * stage.stage().duration();
        }
        double length = Math.sqrt(slow);
        double depth = Math.min(thickness, DIFFUSION_DEPTHS * Math.sqrt(fast));
        double width = Math.max(DIFFUSION_CELL * Math.sqrt(experiment.accuracy()) * length, depth / MOST_CELLS);
        return new GridPlan(Math.min(length, thickness), depth, width, GridPlan.GROWTH, GridPlan.MOST_CELLS);
    }
}
