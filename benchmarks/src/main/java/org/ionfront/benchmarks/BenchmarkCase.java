package org.ionfront.benchmarks;

import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;

/**
 * One case that both sides compute.
 *
 * @param name one word
 * @param experiment one native and one foreign ion, one stage
 */
record BenchmarkCase(String name, Experiment experiment) {
    /** Whether the surface potential is prescribed; then the dose is the result, else the potential. */
    boolean prescribesPotential() {
        return drive() instanceof Drive.SurfacePotential;
    }

    private Drive drive() {
        return experiment.protocol().get(0).drive();
    }

    private PiecewiseLinear trace() {
        return drive() instanceof Drive.Current current ? current.trace() : ((Drive.SurfacePotential) drive()).trace();
    }

    /** Natural length D/i of the slower ion at the largest current [m]. */
    double naturalLength() {
        double[] bulk = {1, 0};
        double[] pure = {0, 1};
        double[] partials = new double[2];
        double fast = experiment.species().get(0).law().evaluate(bulk, 0, partials);
        double foreign = experiment.species().get(1).law().evaluate(pure, 1, partials);
        double current = prescribesPotential()
                ? fast
                        * trace().largestMagnitude()
                        / experiment.sample().thermalVoltage()
                        / experiment.sample().thickness()
                : trace().largestMagnitude()
                        / (experiment.backgroundDensity()
                                * org.ionfront.transport.model.PhysicalConstants.ELEMENTARY_CHARGE);
        return Math.min(fast, foreign) / current;
    }

    /** The drive in words. */
    String driveText() {
        if (prescribesPotential()) {
            return Texts.number(trace().largestMagnitude(), 3) + " V";
        }
        String largest = Texts.number(trace().largestMagnitude(), 3) + " A/m²";
        return trace().size() == 2 ? largest : "trace of " + trace().size() + " points, up to " + largest;
    }
}
