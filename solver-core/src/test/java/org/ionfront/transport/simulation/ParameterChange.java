package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.UniformCommonMotion;
import org.ionfront.transport.sensitivity.Parameter;

/**
 * A parameter and what a relative change of it does.
 *
 * @param parameter by what is differentiated
 * @param unit value of the parameter
 * @param changed experiment with the parameter times a factor
 * @param circuitFactor factor on currents, or potentials, for that factor
 */
record ParameterChange(
        Parameter parameter, double unit, DoubleFunction<Experiment> changed, DoubleFunction<Double> circuitFactor) {
    /** By all parameters of an experiment. */
    static List<ParameterChange> all(Experiment experiment) {
        List<ParameterChange> changes = new ArrayList<>();
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
        changes.add(new ParameterChange(new Parameter.DriveFactor(), 1, factor -> experiment, factor -> factor));
        Sample sample = experiment.sample();
        changes.add(new ParameterChange(
                new Parameter.RelativePermittivity(),
                sample.relativePermittivity(),
                factor -> SensitivityCase.withSample(experiment, sample(sample, 1, factor), experiment.species()),
                factor -> 1.0));
        if (!sample.regions().isEmpty()) {
            changes.add(new ParameterChange(
                    new Parameter.RegionPermittivity(0),
                    sample.regions().get(0).relativePermittivity(),
                    factor -> SensitivityCase.withSample(experiment, withRegion(sample, factor), experiment.species()),
                    factor -> 1.0));
        }
        if (experiment.commonMotion().isPresent()) {
            changes.add(new ParameterChange(
                    new Parameter.CommonShare(),
                    0.3,
                    factor -> experiment.withCommonMotion(new UniformCommonMotion(0.3 * factor)),
                    factor -> 1.0));
        }
        if (!(drive instanceof Drive.Beam)) {
            changes.add(new ParameterChange(
                    new Parameter.Temperature(),
                    sample.temperature(),
                    factor -> SensitivityCase.withSample(experiment, sample(sample, factor, 1), experiment.species()),
                    factor -> potential ? 1 / factor : 1));
        }
        changes.add(new ParameterChange(
                new Parameter.BulkDensity(Cases.LITHIUM),
                Cases.DENSITY,
                factor -> SensitivityCase.withSample(experiment, sample, denser(experiment, factor)),
                factor -> potential ? 1 : 1 / factor));
        return changes;
    }

    private static ParameterChange ofLaw(Experiment experiment, int species, ParametricLaw law, int index) {
        return new ParameterChange(
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

    private static void addLawsOfStage(Experiment experiment, int stage, List<ParameterChange> changes) {
        experiment.protocol().get(stage).laws().forEach((ion, law) -> {
            ParametricLaw own = (ParametricLaw) law;
            for (int k = 0; k < own.parameterNames().size(); k++) {
                int index = k;
                changes.add(new ParameterChange(
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

    /** What becomes of a circuit. */
    CircuitCondition circuit(double factor, CircuitCondition circuit) {
        return times(circuitFactor.apply(factor), circuit);
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
}
