package org.ionfront.fit.forward;

import java.util.ArrayList;
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
    /**
     * A parameter of the solver that a variable moves.
     *
     * @param parameter of the solver
     * @param ratio of its change to that of the variable's own parameter
     */
    public record Term(Parameter parameter, double ratio) {}

    /** The parameters of the solver behind a variable; none where one of them means something else to the profile. */
    public List<Term> terms(String profile, int variable) {
        if (space.observationParameter(variable).isPresent()) {
            return List.of();
        }
        List<Term> terms = new ArrayList<>();
        for (ParameterSpace.Part part : space.parts(variable, profile)) {
            Optional<Parameter> known =
                    model.derivative(profile, part.parameter().name());
            if (known.isEmpty()) {
                return List.of();
            }
            terms.add(new Term(known.get(), part.ratio()));
        }
        return terms;
    }

    /** All of a profile, in the order of the variables. */
    public List<Parameter> parameters(String profile) {
        return IntStream.range(0, space.variables())
                .mapToObj(v -> terms(profile, v))
                .flatMap(List::stream)
                .map(Term::parameter)
                .distinct()
                .toList();
    }
}
