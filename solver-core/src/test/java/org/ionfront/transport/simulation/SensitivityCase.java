package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;

/**
 * An experiment whose derivatives are held to Taylor's theorem.
 *
 * @param name what is in it
 * @param largest relative change of a parameter from which on the square of it is what counts
 */
record SensitivityCase(String name, Experiment experiment, double largest) {
    static final double DURATION = 1.1e5;

    private SensitivityCase(String name, Experiment experiment) {
        this(name, experiment, 1e-2);
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<SensitivityCase> all() {
        Drive current = Cases.current(Cases.CURRENT, DURATION);
        Drive potential = Cases.potential(2.5, DURATION);
        Drive beam = new Drive.Beam(Cases.CURRENT, 1.5, 0.2);
        DiffusivityLaw constant = new ConstantDiffusivity(1e-17);
        DiffusivityLaw gaussian = new GaussianWidthLaw(3.3, 1e-17);
        DiffusivityLaw own = new ConstantDiffusivity(4e-20);
        DiffusivityLaw degenerate = new GaussianWidthLaw(3.3, 1e-18);
        return Stream.of(
                new SensitivityCase("constant coefficients, moving grid", experiment(constant, current)),
                new SensitivityCase("site energies, moving grid", experiment(gaussian, current)),
                new SensitivityCase("site energies at a potential, moving grid", experiment(gaussian, potential)),
                new SensitivityCase("site energies and a beam, moving grid", experiment(gaussian, beam)),
                new SensitivityCase("constant coefficients, fixed grid", fixed(experiment(constant, current))),
                new SensitivityCase("site energies, fixed grid", fixed(experiment(gaussian, current))),
                new SensitivityCase("two ions, a trace and a rest, grid divided anew", stages(gaussian)),
                new SensitivityCase(
                        "the first ion with another coefficient in the second stage", ownLaw(stages(gaussian), own)),
                new SensitivityCase(
                        "the first ion by site energies of its own in the second stage",
                        ownLaw(stages(gaussian), degenerate),
                        1e-6),
                new SensitivityCase(
                        "thermodynamic factor, moving grid",
                        experiment(gaussian, current).withThermodynamicFactor(true)),
                new SensitivityCase(
                        "thermodynamic factor at a potential, moving grid",
                        experiment(gaussian, potential).withThermodynamicFactor(true)),
                new SensitivityCase(
                        "thermodynamic factor, fixed grid",
                        fixed(experiment(gaussian, current)).withThermodynamicFactor(true)),
                new SensitivityCase("cross terms, moving grid", mixed(experiment(gaussian, current))),
                new SensitivityCase("cross terms at a potential, moving grid", mixed(experiment(gaussian, potential))),
                new SensitivityCase("cross terms and a beam, fixed grid", fixed(mixed(experiment(gaussian, beam)))),
                new SensitivityCase("cross terms, two ions, a trace and a rest", mixed(stages(gaussian))),
                new SensitivityCase("neutral, constant coefficients", neutral(experiment(constant, current))),
                new SensitivityCase("neutral, site energies", neutral(experiment(gaussian, current))),
                new SensitivityCase("neutral, site energies at a potential", neutral(experiment(gaussian, potential))),
                new SensitivityCase("neutral, site energies and a beam", neutral(experiment(gaussian, beam))),
                new SensitivityCase(
                        "neutral, site energies, open front",
                        neutral(experiment(gaussian, current)).withFront(FrontMode.OPEN)),
                new SensitivityCase("neutral, two ions, a trace and a rest", neutral(stages(gaussian))),
                new SensitivityCase(
                        "neutral, the first ion with another coefficient later",
                        neutral(ownLaw(stages(gaussian), own))),
                new SensitivityCase(
                        "neutral, the first ion by site energies later",
                        neutral(ownLaw(stages(gaussian), degenerate)),
                        1e-6));
    }

    private static Experiment mixed(Experiment experiment) {
        return experiment.withCommonMotion(new UniformCommonMotion(0.3));
    }

    private static Experiment neutral(Experiment experiment) {
        return experiment.withModel(TransportModel.ELECTRONEUTRAL);
    }

    private static Experiment stages(DiffusivityLaw law) {
        PiecewiseLinear trace = new PiecewiseLinear(new double[] {0, 3e4, 6e4}, new double[] {1e-3, 3e-3, 2e-3});
        return new Experiment(
                Cases.PLATE,
                List.of(Cases.lithium(law), Cases.foreign(Cases.RUBIDIUM, 1e-20), Cases.foreign(Cases.CAESIUM, 3e-21)),
                List.of(
                        new Stage(Cases.RUBIDIUM, Cases.current(Cases.CURRENT, 6e4), 6e4),
                        new Stage(Cases.CAESIUM, new Drive.Current(trace), 6e4),
                        Stage.withoutIon(new Drive.Rest(), 2e4)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-2);
    }

    /* What has come first moves as a native while the next ion comes. */
    private static Experiment ownLaw(Experiment experiment, DiffusivityLaw law) {
        List<Stage> stages = new ArrayList<>(experiment.protocol());
        stages.set(1, stages.get(1).withLaws(Map.of(Cases.RUBIDIUM, law)));
        return experiment.withProtocol(stages);
    }

    static Experiment experiment(DiffusivityLaw law, Drive drive) {
        return new Experiment(
                Cases.PLATE,
                List.of(Cases.lithium(law), Cases.foreign(Cases.RUBIDIUM, 1e-20)),
                List.of(new Stage(Cases.RUBIDIUM, drive, DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-2);
    }

    /* With a region in the glass the grid stays where it is. */
    private static Experiment fixed(Experiment experiment) {
        Sample sample = new Sample(
                Cases.PLATE.thickness(),
                Cases.PLATE.temperature(),
                Cases.PLATE.relativePermittivity(),
                List.of(new Region(4e-7, 8e-7, 12)));
        return withSample(experiment, sample, experiment.species());
    }

    static Experiment withSample(Experiment experiment, Sample sample, List<Species> species) {
        return new Experiment(
                sample,
                species,
                experiment.protocol(),
                experiment.front(),
                experiment.back(),
                experiment.output(),
                experiment.accuracy(),
                experiment.model(),
                experiment.thermodynamicFactor(),
                experiment.commonMotion());
    }
}
