package org.ionfront.transport.simulation;

import java.util.List;
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

/** Small experiments with constant coefficients; ell = 11.05 nm at 2e-3 A/m^2. */
final class Cases {
    static final Ion LITHIUM = new Ion("Li+", 1);
    static final Ion RUBIDIUM = new Ion("Rb+", 1);
    static final Ion CAESIUM = new Ion("Cs+", 1);
    static final double DENSITY = 1.38e28;
    static final double CURRENT = 2e-3;
    static final Sample PLATE = new Sample(1e-4, 300, 8);

    private Cases() {}

    static Drive current(double density, double duration) {
        return new Drive.Current(PiecewiseLinear.constant(density, duration));
    }

    static Drive potential(double volts, double duration) {
        return new Drive.SurfacePotential(PiecewiseLinear.constant(volts, duration));
    }

    static Species lithium(DiffusivityLaw law) {
        return new Species(LITHIUM, DENSITY, law);
    }

    static Species foreign(Ion ion, double diffusivity) {
        return new Species(ion, 0, new ConstantDiffusivity(diffusivity));
    }

    /** Rubidium into lithium glass. */
    static Experiment rubidium(Drive drive, double duration, double accuracy, Double... outputTimes) {
        return new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(new Stage(RUBIDIUM, drive, duration)),
                BackCondition.OUTFLOW,
                List.of(outputTimes),
                accuracy);
    }

    static Solution simulate(Experiment experiment) {
        return new Simulator().simulate(experiment, SimulationListener.NONE);
    }

    /** Integral of a species' fraction over depth [m]. */
    static double content(Profile profile, int species) {
        double sum = 0;
        for (int k = 0; k < profile.cells(); k++) {
            sum += profile.fractions().get(species)[k] * (profile.faces()[k + 1] - profile.faces()[k]);
        }
        return sum;
    }

    /** A run with other diagnostics and no warnings. */
    static Solution with(Solution sound, double chargeBalance, double minimumFraction) {
        Diagnostics known = sound.diagnostics();
        return new Solution(
                sound.experiment(),
                sound.profiles(),
                sound.trace(),
                new Diagnostics(
                        known.cells(),
                        known.steps(),
                        known.rejectedSteps(),
                        known.linearSolves(),
                        chargeBalance,
                        minimumFraction,
                        known.redistributed(),
                        known.largestField(),
                        List.of()),
                sound.termination(),
                sound.message());
    }
}
