package org.ionfront.fit.result;

import java.util.List;
import java.util.Optional;

/**
 * Outcome of a fit; also one that did not converge or was stopped holds the best found up to then.
 *
 * @param status how it ended
 * @param message one sentence that says more
 * @param parameters all parameters, fixed ones included: first those listed, in their order, then those added
 * @param correlations of the free parameters
 * @param goodness chi-square and degrees of freedom
 * @param effort what it cost
 * @param profiles in the order of the problem; empty where the fit failed
 * @param sampling what was drawn for a bootstrap or a posterior; empty for other intervals
 * @param likelihoods profile likelihoods of the listed parameters, where intervals were asked from them; else empty
 * @param freeForm D without a shape given to it, where that was asked for
 */
public record FitResult(
        FitStatus status,
        String message,
        List<ParameterEstimate> parameters,
        Correlations correlations,
        GoodnessOfFit goodness,
        FitEffort effort,
        List<ProfileFit> profiles,
        Optional<SamplingResult> sampling,
        List<LikelihoodProfile> likelihoods,
        Optional<FreeFormResult> freeForm) {
    /** An outcome without samples. */
    public FitResult(
            FitStatus status,
            String message,
            List<ParameterEstimate> parameters,
            Correlations correlations,
            GoodnessOfFit goodness,
            FitEffort effort,
            List<ProfileFit> profiles) {
        this(
                status,
                message,
                parameters,
                correlations,
                goodness,
                effort,
                profiles,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The same with D of free form. */
    public FitResult withFreeForm(FreeFormResult found) {
        return new FitResult(
                status,
                message,
                parameters,
                correlations,
                goodness,
                effort,
                profiles,
                sampling,
                likelihoods,
                Optional.of(found));
    }

    /**
     * What was found for a parameter that all profiles share.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public ParameterEstimate parameter(String name) {
        return labelled(name);
    }

    /**
     * What was found for a parameter of one profile.
     *
     * @throws IllegalArgumentException where this profile has none of this name
     */
    public ParameterEstimate parameter(String name, String profile) {
        return labelled(name + " (" + profile + ")");
    }

    private ParameterEstimate labelled(String label) {
        return parameters.stream()
                .filter(one -> one.parameter().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + label + "; there are "
                        + parameters.stream()
                                .map(one -> one.parameter().label())
                                .toList()));
    }

    /** Copies the lists. */
    public FitResult {
        parameters = List.copyOf(parameters);
        profiles = List.copyOf(profiles);
        likelihoods = List.copyOf(likelihoods);
    }
}
