package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.TransportModel;

/** Length of the first step of a stage. */
final class FirstStep {
    /** Limits in times of diffusion over the natural length. */
    private static final double SHORTEST = 1e-6;

    private static final double LONGEST = 1e-3;

    /**
     * Where no fields have to relax and cells resolve the front that begins, in times of diffusion across a steady one, at an
     * accuracy of 1e-3 or more; its error allows for no longer one (docs/electroneutral.md).
     */
    private static final double NEUTRAL = 0.05;

    private static final double NEUTRAL_ACCURACY = 1e-3;
    private static final double NEUTRAL_POWER = 0.75;

    private FirstStep() {}

    /** That of a stage [s]. */
    static double of(StageModel stage, Experiment experiment, ScaledExperiment scaled, GridPlan plan, Cells kind) {
        double natural = Math.min(plan.naturalLength(), experiment.sample().thickness());
        double diffusivity = scaled.pureDiffusivity(stage.arriving(), stage.laws());
        double scale = Math.min(stage.stage().duration(), natural * natural / diffusivity);
        if (experiment.model() == TransportModel.ELECTRONEUTRAL && kind == Cells.FOLLOWING) {
            double finer = Math.min(1, experiment.accuracy() / NEUTRAL_ACCURACY);
            return NEUTRAL * Math.pow(finer, NEUTRAL_POWER) * scale;
        }
        double relaxation = scaled.lambda2() / scaled.bulkMobility();
        return Math.min(LONGEST * scale, Math.max(SHORTEST * scale, StepTolerances.RELAXATIONS * relaxation));
    }
}
