package org.ionfront.io.config;

import java.util.Optional;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.material.table.FreeFormDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.sensitivity.Parameter;

/** The experiments of a fit with a diffusivity of free form in place of the native ion's law. */
final class FreeFormModel implements ForwardModel {
    /** Beginning of the names of its parameters. */
    static final String PREFIX = "native_";

    private final ExperimentModel model;
    private final FreeFormDiffusivity law;

    FreeFormModel(ExperimentModel model, FreeFormDiffusivity law) {
        this.model = model;
        this.law = law;
    }

    @Override
    public Experiment experimentFor(String profile, ParameterValues values) {
        double[] parameters = law.parameterValues();
        parameters[0] = values.get(FreeFormDiffusivity.BULK, profile);
        for (int k = 1; k < parameters.length; k++) {
            parameters[k] = values.get(PREFIX + law.parameterNames().get(k), profile);
        }
        return model.experimentFor(profile, values).withLaw(model.entry(profile).nativeIndex(), law.with(parameters));
    }

    @Override
    public Optional<Parameter> derivative(String profile, String name) {
        ExperimentModel.Entry entry = model.entry(profile);
        Ion ion = entry.experiment().species().get(entry.nativeIndex()).ion();
        if (name.equals(FreeFormDiffusivity.BULK)) {
            return Optional.of(new Parameter.LawParameter(ion, name));
        }
        return name.startsWith(PREFIX + FreeFormDiffusivity.STEEPNESS)
                ? Optional.of(new Parameter.LawParameter(ion, name.substring(PREFIX.length())))
                : model.derivative(profile, name);
    }
}
