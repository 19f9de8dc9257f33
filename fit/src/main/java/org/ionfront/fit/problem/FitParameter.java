package org.ionfront.fit.problem;

import java.util.Optional;

/**
 * One quantity of the model, free or fixed, shared by all profiles or belonging to one.
 *
 * @param name the key in the fit file, for example {@code fwhm}
 * @param profile id of the profile it belongs to; empty where all profiles share it
 * @param scale variable of the optimisation
 * @param start first value, in SI units (energies in eV), inside the bounds
 * @param lower smallest value allowed; may be -infinity (LINEAR) or 0 (LOG) for none
 * @param upper largest value allowed; may be +infinity for none
 * @param prior independent knowledge, if any; not allowed on a fixed parameter
 * @param fixed whether the start value is kept
 */
public record FitParameter(
        String name,
        Optional<String> profile,
        Scale scale,
        double start,
        double lower,
        double upper,
        Optional<Prior> prior,
        boolean fixed) {
    /** Checks that the numbers fit together. */
    public FitParameter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a parameter needs a name");
        }
        if (!Double.isFinite(start)) {
            throw new IllegalArgumentException(
                    "the start of " + name + " is " + start + "; it must be a finite number");
        }
        if (!(lower < upper)) {
            throw new IllegalArgumentException("the bounds of " + name + " are " + lower + " and " + upper
                    + "; the first must be the smaller one");
        }
        if (!(start >= lower && start <= upper)) {
            throw new IllegalArgumentException(
                    "the start of " + name + ", " + start + ", lies outside its bounds " + lower + " to " + upper);
        }
        if (scale == Scale.LOG && !(start > 0 && lower >= 0)) {
            throw new IllegalArgumentException("on a log scale the start of " + name
                    + " must be positive and its lower bound 0 or more, found " + start + " and " + lower);
        }
        if (scale == Scale.LOG && prior.isPresent() && !(prior.get().mean() > 0)) {
            throw new IllegalArgumentException("on a log scale the prior mean of " + name + " must be positive, found "
                    + prior.get().mean());
        }
        if (fixed && prior.isPresent()) {
            throw new IllegalArgumentException(name + " is fixed and has a prior; only one of the two can hold");
        }
    }

    /** A free parameter on a logarithmic scale without bounds and prior. */
    public static FitParameter log(String name, double start) {
        return new FitParameter(
                name, Optional.empty(), Scale.LOG, start, 0, Double.POSITIVE_INFINITY, Optional.empty(), false);
    }

    /** A free parameter on a linear scale without bounds and prior. */
    public static FitParameter linear(String name, double start) {
        return new FitParameter(
                name,
                Optional.empty(),
                Scale.LINEAR,
                start,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                false);
    }

    /** The same parameter, belonging to one profile. */
    public FitParameter forProfile(String id) {
        return new FitParameter(name, Optional.of(id), scale, start, lower, upper, prior, fixed);
    }

    /** The same parameter with bounds. */
    public FitParameter within(double newLower, double newUpper) {
        return new FitParameter(name, profile, scale, start, newLower, newUpper, prior, fixed);
    }

    /** The same parameter with a prior. */
    public FitParameter withPrior(Prior newPrior) {
        return new FitParameter(name, profile, scale, start, lower, upper, Optional.of(newPrior), fixed);
    }

    /** The same parameter, kept at its start and without prior. */
    public FitParameter asFixed() {
        return new FitParameter(name, profile, scale, start, lower, upper, Optional.empty(), true);
    }

    /** The same parameter with another start. */
    public FitParameter startingAt(double newStart) {
        return new FitParameter(name, profile, scale, newStart, lower, upper, prior, fixed);
    }

    /** Name for messages: {@code fwhm}, or {@code crater_depth (K)} for one profile. */
    public String label() {
        return profile.map(id -> name + " (" + id + ")").orElse(name);
    }
}
