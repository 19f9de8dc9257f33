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
 * @param freedom whether it is searched for, kept, or follows another one
 */
public record FitParameter(
        String name,
        Optional<String> profile,
        Scale scale,
        double start,
        double lower,
        double upper,
        Optional<Prior> prior,
        Freedom freedom) {
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
        if (prior.isPresent() && !(freedom instanceof Freedom.Free)) {
            throw new IllegalArgumentException(
                    name + (freedom instanceof Freedom.Fixed ? " is fixed" : " is tied to another parameter")
                            + " and has a prior; only one of the two can hold");
        }
    }

    /** A parameter that is searched for or kept. */
    public FitParameter(
            String name,
            Optional<String> profile,
            Scale scale,
            double start,
            double lower,
            double upper,
            Optional<Prior> prior,
            boolean fixed) {
        this(name, profile, scale, start, lower, upper, prior, fixed ? new Freedom.Fixed() : new Freedom.Free());
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
        return new FitParameter(name, Optional.of(id), scale, start, lower, upper, prior, freedom);
    }

    /** The same parameter with bounds. */
    public FitParameter within(double newLower, double newUpper) {
        return new FitParameter(name, profile, scale, start, newLower, newUpper, prior, freedom);
    }

    /** The same parameter with a prior. */
    public FitParameter withPrior(Prior newPrior) {
        return new FitParameter(name, profile, scale, start, lower, upper, Optional.of(newPrior), freedom);
    }

    /** The same parameter, kept at its start and without prior. */
    public FitParameter asFixed() {
        return new FitParameter(name, profile, scale, start, lower, upper, Optional.empty(), true);
    }

    /** The same parameter as a multiple of another one, wherever that goes; its own start, bounds and prior are gone. */
    public FitParameter tiedTo(FitParameter other, double ratio) {
        return new FitParameter(
                name,
                profile,
                Scale.LINEAR,
                ratio * other.start(),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                new Freedom.Tied(other.name(), other.profile(), ratio));
    }

    /** Whether it is searched for. */
    public boolean free() {
        return freedom instanceof Freedom.Free;
    }

    /** Whether it keeps its start. */
    public boolean fixed() {
        return freedom instanceof Freedom.Fixed;
    }

    /** The other parameter that it follows, if it does. */
    public Optional<Freedom.Tied> tie() {
        return freedom instanceof Freedom.Tied tied ? Optional.of(tied) : Optional.empty();
    }

    /** The same parameter with another start. */
    public FitParameter startingAt(double newStart) {
        return new FitParameter(name, profile, scale, newStart, lower, upper, prior, freedom);
    }

    /** Name for messages: {@code fwhm}, or {@code crater_depth (K)} for one profile. */
    public String label() {
        return profile.map(id -> name + " (" + id + ")").orElse(name);
    }
}
