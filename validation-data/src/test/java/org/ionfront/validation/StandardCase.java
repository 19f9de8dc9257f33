package org.ionfront.validation;

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
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;

/** LBO-A, described in {@code lbo-a/README.md}. */
final class StandardCase {
    static final double TEMPERATURE = 353.15;
    static final double DENSITY = 1.4e28;
    static final double BULK_DIFFUSIVITY = 1e-18;
    static final double FOREIGN_DIFFUSIVITY = 1e-21;
    static final double DURATION = 2.2e5;

    private StandardCase() {}

    static SiteEnergyLaw nativeLaw() {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), TEMPERATURE, BULK_DIFFUSIVITY);
    }

    static Solution atConstantCurrent(double accuracy) {
        return simulate(new Drive.Current(PiecewiseLinear.constant(1e-3, DURATION)), DURATION, 8, accuracy);
    }

    static Solution atConstantPotential(double accuracy) {
        return simulate(new Drive.SurfacePotential(PiecewiseLinear.constant(8, DURATION)), DURATION, 8, accuracy);
    }

    static Solution simulate(Drive drive, double duration, double permittivity, double accuracy) {
        Ion lithium = new Ion("Li+", 1);
        Ion potassium = new Ion("K+", 1);
        Experiment experiment = new Experiment(
                new Sample(0.5e-3, TEMPERATURE, permittivity),
                List.of(
                        new Species(lithium, DENSITY, nativeLaw()),
                        new Species(potassium, 0, new ConstantDiffusivity(FOREIGN_DIFFUSIVITY))),
                List.of(new Stage(potassium, drive, duration)),
                BackCondition.OUTFLOW,
                List.of(),
                accuracy);
        return new Simulator().simulate(experiment, SimulationListener.NONE);
    }
}
