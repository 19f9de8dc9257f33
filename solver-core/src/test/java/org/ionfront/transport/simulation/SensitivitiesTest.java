package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taylor's theorem on runs whose accepted steps are taken again with other parameters. */
class SensitivitiesTest {
    private static final double DURATION = 1.1e5;
    /** Of fractions and of potentials of some volts. */
    private static final double ROUNDING = 2e-12;

    /**
     * A parameter and what a relative change of it does.
     *
     * @param parameter by what is differentiated
     * @param unit value of the parameter
     * @param changed experiment with the parameter times a factor
     * @param circuit factor on currents, or potentials, for that factor
     */
    private record Change(
            Parameter parameter, double unit, DoubleFunction<Experiment> changed, DoubleFunction<Double> circuit) {}

    private record Case(String name, Experiment experiment) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Drive current = Cases.current(Cases.CURRENT, DURATION);
        Drive potential = Cases.potential(2.5, DURATION);
        Drive beam = new Drive.Beam(Cases.CURRENT, 1.5, 0.2);
        DiffusivityLaw constant = new ConstantDiffusivity(1e-17);
        DiffusivityLaw gaussian = new GaussianWidthLaw(3.3, 1e-17);
        return Stream.of(
                new Case("constant coefficients, moving grid", experiment(constant, current)),
                new Case("site energies, moving grid", experiment(gaussian, current)),
                new Case("site energies at a potential, moving grid", experiment(gaussian, potential)),
                new Case("site energies and a beam, moving grid", experiment(gaussian, beam)),
                new Case("constant coefficients, fixed grid", fixed(experiment(constant, current))),
                new Case("site energies, fixed grid", fixed(experiment(gaussian, current))),
                new Case("two ions, a trace and a rest, grid divided anew", stages(gaussian)),
                new Case("the first ion with another coefficient in the second stage", ownLaw(stages(gaussian))),
                new Case(
                        "thermodynamic factor, moving grid",
                        experiment(gaussian, current).withThermodynamicFactor(true)),
                new Case(
                        "thermodynamic factor at a potential, moving grid",
                        experiment(gaussian, potential).withThermodynamicFactor(true)),
                new Case(
                        "thermodynamic factor, fixed grid",
                        fixed(experiment(gaussian, current)).withThermodynamicFactor(true)),
                new Case("cross terms, moving grid", mixed(experiment(gaussian, current))),
                new Case("cross terms at a potential, moving grid", mixed(experiment(gaussian, potential))),
                new Case("cross terms and a beam, fixed grid", fixed(mixed(experiment(gaussian, beam)))),
                new Case("cross terms, two ions, a trace and a rest", mixed(stages(gaussian))),
                new Case("neutral, constant coefficients", neutral(experiment(constant, current))),
                new Case("neutral, site energies", neutral(experiment(gaussian, current))),
                new Case("neutral, site energies at a potential", neutral(experiment(gaussian, potential))),
                new Case("neutral, site energies and a beam", neutral(experiment(gaussian, beam))),
                new Case(
                        "neutral, site energies, open front",
                        neutral(experiment(gaussian, current)).withFront(FrontMode.OPEN)),
                new Case("neutral, two ions, a trace and a rest", neutral(stages(gaussian))),
                new Case("neutral, the first ion with another coefficient later", neutral(ownLaw(stages(gaussian)))));
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
    private static Experiment ownLaw(Experiment experiment) {
        List<Stage> stages = new ArrayList<>(experiment.protocol());
        stages.set(1, stages.get(1).withLaws(Map.of(Cases.RUBIDIUM, new ConstantDiffusivity(4e-20))));
        return experiment.withProtocol(stages);
    }

    private static Experiment experiment(DiffusivityLaw law, Drive drive) {
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

    private static Experiment withSample(Experiment experiment, Sample sample, List<Species> species) {
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

    private static List<Change> changes(Experiment experiment) {
        List<Change> changes = new ArrayList<>();
        Drive drive = experiment.protocol().get(0).drive();
        boolean potential = drive instanceof Drive.SurfacePotential;
        for (int i = 0; i < experiment.species().size(); i++) {
            ParametricLaw law = (ParametricLaw) experiment.species().get(i).law();
            for (int k = 0; k < law.parameterNames().size(); k++) {
                changes.add(ofLaw(experiment, i, law, k));
            }
        }
        for (int n = 0; n < experiment.protocol().size(); n++) {
            addLawsOfStage(experiment, n, changes);
        }
        changes.add(new Change(new Parameter.DriveFactor(), 1, factor -> experiment, factor -> factor));
        Sample sample = experiment.sample();
        changes.add(new Change(
                new Parameter.RelativePermittivity(),
                sample.relativePermittivity(),
                factor -> withSample(experiment, sample(sample, 1, factor), experiment.species()),
                factor -> 1.0));
        if (!sample.regions().isEmpty()) {
            changes.add(new Change(
                    new Parameter.RegionPermittivity(0),
                    sample.regions().get(0).relativePermittivity(),
                    factor -> withSample(experiment, withRegion(sample, factor), experiment.species()),
                    factor -> 1.0));
        }
        if (experiment.commonMotion().isPresent()) {
            changes.add(new Change(
                    new Parameter.CommonShare(),
                    0.3,
                    factor -> experiment.withCommonMotion(new UniformCommonMotion(0.3 * factor)),
                    factor -> 1.0));
        }
        if (!(drive instanceof Drive.Beam)) {
            changes.add(new Change(
                    new Parameter.Temperature(),
                    sample.temperature(),
                    factor -> withSample(experiment, sample(sample, factor, 1), experiment.species()),
                    factor -> potential ? 1 / factor : 1));
        }
        changes.add(new Change(
                new Parameter.BulkDensity(Cases.LITHIUM),
                Cases.DENSITY,
                factor -> withSample(experiment, sample, denser(experiment, factor)),
                factor -> potential ? 1 : 1 / factor));
        return changes;
    }

    private static Change ofLaw(Experiment experiment, int species, ParametricLaw law, int index) {
        return new Change(
                new Parameter.LawParameter(
                        experiment.species().get(species).ion(),
                        law.parameterNames().get(index)),
                law.parameterValues()[index],
                factor -> {
                    double[] values = law.parameterValues();
                    values[index] *= factor;
                    return experiment.withLaw(species, law.with(values));
                },
                factor -> 1.0);
    }

    private static void addLawsOfStage(Experiment experiment, int stage, List<Change> changes) {
        experiment.protocol().get(stage).laws().forEach((ion, law) -> {
            ParametricLaw own = (ParametricLaw) law;
            for (int k = 0; k < own.parameterNames().size(); k++) {
                int index = k;
                changes.add(new Change(
                        new Parameter.LawParameter(ion, own.parameterNames().get(k), OptionalInt.of(stage)),
                        own.parameterValues()[k],
                        factor -> {
                            double[] values = own.parameterValues();
                            values[index] *= factor;
                            List<Stage> stages = new ArrayList<>(experiment.protocol());
                            stages.set(stage, stages.get(stage).withLaws(Map.of(ion, own.with(values))));
                            return experiment.withProtocol(stages);
                        },
                        factor -> 1.0));
            }
        });
    }

    private static Sample sample(Sample given, double temperature, double permittivity) {
        return new Sample(
                given.thickness(),
                temperature * given.temperature(),
                permittivity * given.relativePermittivity(),
                given.regions());
    }

    private static Sample withRegion(Sample given, double permittivity) {
        Region region = given.regions().get(0);
        return new Sample(
                given.thickness(),
                given.temperature(),
                given.relativePermittivity(),
                List.of(new Region(region.from(), region.to(), permittivity * region.relativePermittivity())));
    }

    private static List<Species> denser(Experiment experiment, double factor) {
        List<Species> species = new ArrayList<>(experiment.species());
        species.replaceAll(one -> new Species(one.ion(), factor * one.initialDensity(), one.law()));
        return species;
    }

    private static CircuitCondition times(double factor, CircuitCondition circuit) {
        if (circuit instanceof CircuitCondition.Current given) {
            return new CircuitCondition.Current(factor * given.start(), factor * given.slope(), given.reference());
        }
        if (circuit instanceof CircuitCondition.Beam beam) {
            return new CircuitCondition.Beam(factor * beam.unhindered(), beam.repelling(), beam.width());
        }
        return new CircuitCondition.Potential(factor * ((CircuitCondition.Potential) circuit).slope());
    }

    /** Over three decades of the change, as far as rounding lets it be seen. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatTheDerivativesLeaveFallsWithTheSquareOfTheChange(Case given) {
        // In the order in which the solver takes the ions, so that recorded unknowns are those of this experiment.
        Experiment experiment = new SpeciesOrder(given.experiment()).forSolver();
        FrozenRun run = new FrozenRun();
        Solution plain = new Simulator().simulate(experiment, SimulationListener.NONE, run);
        assertThat(plain.termination()).isEqualTo(Termination.FINISHED);
        List<Change> changes = changes(experiment);
        Sensitivities sensitivities = Sensitivities.of(
                experiment, changes.stream().map(Change::parameter).toList(), SimulationListener.NONE);
        FrozenRun.Replay unchanged = run.replay(experiment, circuit -> circuit);
        for (int q = 0; q < changes.size(); q++) {
            Change change = changes.get(q);
            double[] base = observed(unchanged);
            double[] slopes = observed(sensitivities, q);
            // Currents at a given potential are sums of fluxes, of which rounding leaves more or less.
            double rounding = ROUNDING + 3 * left(base, observed(replay(run, change, 1e-13)), slopes, 0);
            assertThat(rounding).isLessThan(experiment.commonMotion().isPresent() ? 1e-6 : 1e-11);
            double before = Double.POSITIVE_INFINITY;
            for (double e = 1e-2; e > 5e-6; e /= 10) {
                double left = left(base, observed(replay(run, change, e)), slopes, e * change.unit());
                assertThat(left)
                        .as("%s at a change of %g", change.parameter(), e)
                        .isLessThan(0.015 * before + rounding);
                before = left;
            }
            assertThat(before).isLessThan(1e-7 + rounding);
        }
    }

    private static FrozenRun.Replay replay(FrozenRun run, Change change, double e) {
        double circuitFactor = change.circuit().apply(1 + e);
        return run.replay(change.changed().apply(1 + e), circuit -> times(circuitFactor, circuit));
    }

    private static double left(double[] before, double[] after, double[] slopes, double step) {
        double largest = 0;
        for (int p = 0; p < before.length; p++) {
            largest = Math.max(largest, Math.abs(after[p] - before[p] - step * slopes[p]));
        }
        return largest;
    }

    /*
     * Fractions, potential of the face over 1 V, charge passed over that of the protocol; then potentials and currents of all
     * rows of the trace.
     */
    private static double[] observed(FrozenRun.Replay replay) {
        double[] fractions = replay.fractions();
        int rows = replay.potentials().size();
        double[] all = Arrays.copyOf(fractions, fractions.length + 2 + 2 * rows);
        all[fractions.length] = replay.surfacePotential();
        all[fractions.length + 1] = replay.charge() / (Cases.CURRENT * DURATION);
        for (int r = 0; r < rows; r++) {
            all[fractions.length + 2 + r] = replay.potentials().get(r);
            all[fractions.length + 2 + rows + r] = replay.currents().get(r) / Cases.CURRENT;
        }
        return all;
    }

    private static double[] observed(Sensitivities sensitivities, int q) {
        ProfileDerivatives last = sensitivities.last(q);
        int cells = last.fractions().get(0).length;
        int size = last.fractions().size() * cells;
        TraceDerivatives trace = sensitivities.traces().get(q);
        int rows = trace.surfacePotential().length;
        double[] all = new double[size + 2 + 2 * rows];
        for (int p = 0; p < size; p++) {
            all[p] = last.fractions().get(p / cells)[p % cells];
        }
        all[size] = last.surfacePotential();
        double[] charge = trace.charge();
        all[size + 1] = charge[charge.length - 1] / (Cases.CURRENT * DURATION);
        for (int r = 0; r < rows; r++) {
            all[size + 2 + r] = trace.surfacePotential()[r];
            all[size + 2 + rows + r] = trace.currentDensity()[r] / Cases.CURRENT;
        }
        return all;
    }

    @Test
    void theSolutionIsThatWithoutDerivativesAndTheIonsKeepTheirOrder() {
        Experiment experiment = experiment(new GaussianWidthLaw(3.3, 1e-17), Cases.current(Cases.CURRENT, DURATION));
        Solution plain = Cases.simulate(experiment);
        Sensitivities sensitivities =
                Sensitivities.of(experiment, List.of(new Parameter.DriveFactor()), SimulationListener.NONE);
        assertThat(sensitivities.solution().last().fractions().get(0))
                .isEqualTo(plain.last().fractions().get(0));
        assertThat(sensitivities.solution().trace().surfacePotential())
                .isEqualTo(plain.trace().surfacePotential());
        double[] ofLithium = sensitivities.last(0).fractions().get(0);
        double sum = 0;
        for (int k = 0; k < ofLithium.length; k++) {
            sum += ofLithium[k] * (plain.last().faces()[k + 1] - plain.last().faces()[k]);
        }
        // A larger current leaves less lithium.
        assertThat(sum).isNegative();
        assertThat(sensitivities.traces().get(0).charge())
                .hasSameSizeAs(plain.trace().time());
    }

    @Test
    void aParameterTheExperimentDoesNotHaveIsNamed() {
        Experiment experiment = experiment(new ConstantDiffusivity(1e-17), Cases.current(Cases.CURRENT, DURATION));
        assertThatThrownBy(() -> Sensitivities.of(
                        experiment,
                        List.of(new Parameter.LawParameter(Cases.LITHIUM, "fwhm")),
                        SimulationListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the law of Li+ has no parameter fwhm; it has [diffusivity]");
    }

    @Test
    void aParameterOfWhatTheExperimentDoesNotHaveIsRefused() {
        Experiment experiment = experiment(new ConstantDiffusivity(1e-17), Cases.current(Cases.CURRENT, DURATION));
        assertRefused(experiment, new Parameter.CommonShare(), "there are no cross terms");
        assertRefused(experiment, new Parameter.RepellingPotential(), "no stage of the protocol has a beam");
        assertRefused(experiment, new Parameter.RegionPermittivity(0), "the sample has no region 0; it has 0");
        assertRefused(
                experiment, new Parameter.DriveFactor(OptionalInt.of(1)), "the protocol has no stage 1; it has 1");
    }

    private static void assertRefused(Experiment experiment, Parameter parameter, String message) {
        assertThatThrownBy(() -> Sensitivities.of(experiment, List.of(parameter), SimulationListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
