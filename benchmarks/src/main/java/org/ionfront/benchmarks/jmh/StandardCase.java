package org.ionfront.benchmarks.jmh;

import java.util.List;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/** LBO-A, the case the single parts are timed on. */
final class StandardCase {
    static final double FRONT_DEPTH = 112e-9;
    private static final double TEMPERATURE = 353.15;
    private static final double DURATION = 2.2e5;

    private StandardCase() {}

    static SiteEnergyLaw law() {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), TEMPERATURE, 1e-18);
    }

    static Experiment experiment(double accuracy) {
        Ion foreign = new Ion("K+", 1);
        return new Experiment(
                new Sample(5e-4, TEMPERATURE, 8),
                List.of(
                        new Species(new Ion("Li+", 1), 1.4e28, law()),
                        new Species(foreign, 0, new ConstantDiffusivity(1e-21))),
                List.of(new Stage(foreign, new Drive.Current(PiecewiseLinear.constant(1e-3, DURATION)), DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                accuracy);
    }
}
