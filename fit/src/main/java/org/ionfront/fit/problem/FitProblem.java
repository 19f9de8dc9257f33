package org.ionfront.fit.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a fit needs to know.
 *
 * <p>Sensitivities and backgrounds that are not listed are added as free parameters with starts taken from the data.
 *
 * @param profiles measured profiles, at least one, with different ids
 * @param parameters free and fixed parameters; {@code crater_depth} must be there for every profile
 * @param model from parameter values to experiments
 * @param uncertainty how the 95 % intervals of the listed parameters are obtained
 * @param sampling how much is drawn where that takes samples
 * @param traces readings that belong to the experiments of the profiles, any number for each
 * @param search how far the search looks around
 * @param freeForm whether D is to be found without a shape given to it as well
 */
public record FitProblem(
        List<MeasuredProfile> profiles,
        List<FitParameter> parameters,
        ForwardModel model,
        UncertaintyMethod uncertainty,
        Sampling sampling,
        List<MeasuredTrace> traces,
        SearchPlan search,
        Optional<FreeFormPlan> freeForm) {
    /** A problem that nothing has to be drawn at random for, or as much as usual. */
    public FitProblem(
            List<MeasuredProfile> profiles,
            List<FitParameter> parameters,
            ForwardModel model,
            UncertaintyMethod uncertainty) {
        this(profiles, parameters, model, uncertainty, Sampling.DEFAULT, List.of(), SearchPlan.LOCAL, Optional.empty());
    }

    /** The same problem with traces. */
    public FitProblem withTraces(List<MeasuredTrace> recorded) {
        return new FitProblem(profiles, parameters, model, uncertainty, sampling, recorded, search, freeForm);
    }

    /** The same problem with another search. */
    public FitProblem withSearch(SearchPlan plan) {
        return new FitProblem(profiles, parameters, model, uncertainty, sampling, traces, plan, freeForm);
    }

    /** Traces of one profile. */
    public List<MeasuredTrace> tracesOf(String profile) {
        return traces.stream().filter(trace -> trace.profile().equals(profile)).toList();
    }

    /** Copies the lists and checks that parameters and profiles belong together. */
    public FitProblem {
        profiles = List.copyOf(profiles);
        parameters = List.copyOf(parameters);
        traces = List.copyOf(traces);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("a fit needs at least one profile");
        }
        Set<String> ids = profiles.stream().map(MeasuredProfile::id).collect(Collectors.toSet());
        if (ids.size() < profiles.size()) {
            throw new IllegalArgumentException("two profiles have the same id");
        }
        for (MeasuredTrace trace : traces) {
            if (!ids.contains(trace.profile())) {
                throw new IllegalArgumentException(
                        "a trace belongs to the profile " + trace.profile() + ", which is not there");
            }
        }
        Set<String> labels = new HashSet<>();
        for (FitParameter parameter : parameters) {
            if (parameter.profile().isPresent()
                    && !ids.contains(parameter.profile().get())) {
                throw new IllegalArgumentException(
                        "the parameter " + parameter.label() + " belongs to a profile that is not there");
            }
            if (!labels.add(parameter.label())) {
                throw new IllegalArgumentException("the parameter " + parameter.label() + " occurs twice");
            }
        }
        checkTies(parameters);
        ParameterValues starts = new ParameterValues(
                parameters, parameters.stream().mapToDouble(FitParameter::start).toArray());
        for (String id : ids) {
            if (!(starts.get(ObservationParameter.CRATER_DEPTH.key(), id) > 0)) {
                throw new IllegalArgumentException("the crater depth of profile " + id + " must be positive");
            }
        }
    }

    private static void checkTies(List<FitParameter> parameters) {
        for (FitParameter parameter : parameters) {
            if (parameter.tie().isPresent()) {
                FitParameter other = parameters.stream()
                        .filter(parameter.tie().get()::isTo)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the parameter " + parameter.label()
                                + " is tied to one that is not there: "
                                + parameter.tie().get().label()));
                if (other.tie().isPresent()) {
                    throw new IllegalArgumentException("the parameter " + parameter.label() + " is tied to "
                            + other.label() + ", which is tied itself");
                }
                if (ObservationParameter.named(other.name()).isPresent()
                        != ObservationParameter.named(parameter.name()).isPresent()) {
                    throw new IllegalArgumentException("of " + parameter.label() + " and " + other.label()
                            + " one describes the instrument and the other the glass; these cannot be tied");
                }
            }
        }
    }
}
