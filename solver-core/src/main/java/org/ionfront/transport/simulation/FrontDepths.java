package org.ionfront.transport.simulation;

import org.ionfront.transport.model.Experiment;

/**
 * How far the front of a stage should come and how wide it should be, by the closed solutions for constant coefficients.
 *
 * @param depth charge depth of the stage [m]
 * @param slower diffusion coefficient of the slower ion, as gradients see it, which sets the width [m^2/s]
 * @param firstCurrent largest current of the stage, as a velocity [m/s]
 * @param lastCurrent current when the front has come to its depth [m/s]
 * @param fans whether the arriving ion is the faster one, which makes a fan and no front
 */
record FrontDepths(double depth, double slower, double firstCurrent, double lastCurrent, boolean fans) {
    static FrontDepths of(StageModel stage, Experiment experiment, ScaledExperiment scaled) {
        double mobility = scaled.bulkMobility();
        double arriving = scaled.pureDiffusivity(stage.arriving(), stage.laws());
        double first = GridPlan.largestCurrent(stage.stage(), experiment, scaled, mobility);
        double depth = GridPlan.expectedDepth(stage.stage(), experiment, scaled, arriving, mobility);
        double thickness = experiment.sample().thickness();
        double reach = Math.min(depth, thickness);
        double drop = GridPlan.largestPotential(stage.stage()) / scaled.thermalVoltage();
        double resistance = reach / Math.min(arriving, mobility) + (thickness - reach) / mobility;
        double last = drop > 0 ? Math.min(first, drop / resistance) : first;
        double slower = scaled.gradientFactor() * Math.min(arriving, mobility);
        return new FrontDepths(reach, slower, first, last, arriving >= mobility);
    }

    /** Width at the start [m]. */
    double firstWidth() {
        return slower / firstCurrent;
    }

    /** Width at the end [m]. */
    double lastWidth() {
        return slower / lastCurrent;
    }

    /** Width at a current, within what the stage can bring [m]. */
    double naturalLength(double current) {
        return Math.max(firstWidth(), Math.min(lastWidth(), slower / Math.abs(current)));
    }
}
