package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/** Experiments on a glass plate, through the simulator that users run. */
final class PlateExperiments {
    static final double NANOMETRES = 1e9;
    static final double STANDARD_DENSITY = 1.4e28;
    static final double STANDARD_DURATION = 2.2e5;
    static final double STANDARD_FOREIGN = 1e-21;
    static final double PLATE_DENSITY = 1.38e28;
    static final Sample PLATE = new Sample(1e-4, 300, 8);

    private static final Ion FIRST = new Ion("Li+", 1);
    private static final Ion SECOND = new Ion("Rb+", 1);
    private static final Ion FOREIGN = new Ion("Cs+", 1);

    private PlateExperiments() {}

    /** The native law of LBO-A. */
    static SiteEnergyLaw standardLaw() {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), 353.15, 1e-18);
    }

    /** LBO-A under a drive. */
    static Solution standard(Drive drive, double accuracy) {
        return simulate(new Experiment(
                new Sample(0.5e-3, 353.15, 8),
                List.of(
                        new Species(FIRST, STANDARD_DENSITY, standardLaw()),
                        new Species(FOREIGN, 0, new ConstantDiffusivity(STANDARD_FOREIGN))),
                List.of(new Stage(FOREIGN, drive, STANDARD_DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                accuracy));
    }

    /** The plate of 0.1 mm at 300 K with one native ion of 1e-17 m^2/s and a foreign one of 1e-20 m^2/s. */
    static Solution plate(Drive drive, double duration, double accuracy, List<Double> times) {
        return simulate(new Experiment(
                PLATE,
                List.of(new Species(FIRST, PLATE_DENSITY, constant(1e-17)), new Species(FOREIGN, 0, constant(1e-20))),
                List.of(new Stage(FOREIGN, drive, duration)),
                BackCondition.OUTFLOW,
                times,
                accuracy));
    }

    /** The plate with 60 % of an ion of 1e-18 m^2/s and 40 % of one of 1e-19 m^2/s, foreign ion 1e-20 m^2/s. */
    static Solution train(double currentDensity, double duration, double accuracy) {
        return simulate(new Experiment(
                PLATE,
                List.of(
                        new Species(FIRST, 0.6 * PLATE_DENSITY, constant(1e-18)),
                        new Species(SECOND, 0.4 * PLATE_DENSITY, constant(1e-19)),
                        new Species(FOREIGN, 0, constant(1e-20))),
                List.of(new Stage(FOREIGN, current(currentDensity, duration), duration)),
                BackCondition.OUTFLOW,
                List.of(0.5 * duration),
                accuracy));
    }

    static Drive current(double density, double duration) {
        return new Drive.Current(PiecewiseLinear.constant(density, duration));
    }

    static Drive potential(double volts, double duration) {
        return new Drive.SurfacePotential(PiecewiseLinear.constant(volts, duration));
    }

    /** Integral of a species' fraction over depth [m]. */
    static double content(Profile profile, int species) {
        double sum = 0;
        for (int k = 0; k < profile.cells(); k++) {
            sum += profile.fractions().get(species)[k] * (profile.faces()[k + 1] - profile.faces()[k]);
        }
        return sum;
    }

    /** What holds for any run: charge to rounding, and no density below zero. */
    static List<Check> invariants(String run, Solution solution) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.atMost(
                run + "ions and sheet against charge, relative",
                solution.diagnostics().chargeBalance(),
                1e-10));
        checks.add(Check.atMost(
                run + "smallest charge fraction below zero",
                Math.min(0, solution.diagnostics().minimumFraction()),
                1e-12));
        return checks;
    }

    private static DiffusivityLaw constant(double diffusivity) {
        return new ConstantDiffusivity(diffusivity);
    }

    /** Runs an experiment that must finish. */
    static Solution simulate(Experiment experiment) {
        Solution solution = new Simulator().simulate(experiment, SimulationListener.NONE);
        if (solution.termination() != Termination.FINISHED) {
            throw new IllegalStateException(
                    "the simulation ended as " + solution.termination().label() + ": " + solution.message());
        }
        return solution;
    }
}
