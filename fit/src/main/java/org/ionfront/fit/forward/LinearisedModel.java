package org.ionfront.fit.forward;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.transport.sensitivity.Parameter;

/**
 * Which of the solver's own derivatives belong to which variables of a search.
 *
 * @param space of the variables
 * @param model from values to experiments
 */
public record LinearisedModel(ParameterSpace space, ForwardModel model) {
    /** The parameter of the solver behind a variable; empty where the variable means something else to the profile. */
    public Optional<Parameter> parameter(String profile, int variable) {
        return space.observationParameter(variable).isEmpty() && space.concerns(variable, profile)
                ? model.derivative(profile, space.parameter(variable).name())
                : Optional.empty();
    }

    /** All of a profile, in the order of the variables. */
    public List<Parameter> parameters(String profile) {
        return IntStream.range(0, space.variables())
                .mapToObj(v -> parameter(profile, v))
                .flatMap(Optional::stream)
                .toList();
    }
}
