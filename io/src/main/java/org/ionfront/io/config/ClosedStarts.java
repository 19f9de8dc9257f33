package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.ionfront.fit.observation.MeasuredFront;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.Replacement;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ParametricLaw;

/**
 * First values of width, foreign diffusivity and depth resolution from what the profiles show and the closed theory of a front:
 * the dose relation, the width of the front and the plateau relation; Eq. 45 and 46 of {@code docs/fit.md}.
 */
final class ClosedStarts {
    /** Distance from half to a tenth of a front, in natural lengths N D_2/I: 1.86 (plateau of 15 %) to 2.20 (none). */
    private static final double OF_FRONT = 2.0;

    /** The same of an edge seen with a Gaussian, in standard deviations. */
    private static final double OF_GAUSSIAN = 1.2816;

    /** Share of the narrowest front that is put down to the instrument where nothing is known of it. */
    private static final double SHARE_OF_INSTRUMENT = 0.7;

    private static final double LEAST_WIDTH = 0.02;
    private static final double LARGEST_WIDTH = 2;
    private static final double LEAST_RATIO = 1e-9;
    private static final int HALVINGS = 40;

    private final List<FitProfileEntry> profiles;

    /** What the file says of parameters that have a value of their own there. */
    interface Known {
        /** Start, prior mean or, for what is not fitted, value of the experiment; empty where there is none. */
        OptionalDouble value(ParameterName name, FitProfileEntry profile);
    }

    private final Known known;

    /** Found once each, by the id of the profile: several parameters and profiles ask for them. */
    private final Map<String, Optional<MeasuredFront>> fronts = new HashMap<>();

    private final Map<String, OptionalDouble> widths = new HashMap<>();

    ClosedStarts(List<FitProfileEntry> profiles, Known known) {
        this.profiles = List.copyOf(profiles);
        this.known = known;
    }

    /** Whether there is an estimate of a parameter at all. */
    static boolean knows(ParameterName name) {
        return name.equals(ParameterName.FWHM)
                || name.equals(ParameterName.FOREIGN_DIFFUSIVITY)
                || name.equals(ParameterName.DEPTH_RESOLUTION);
    }

    /**
     * A first value.
     *
     * @param name one that is known here
     * @param where the profiles that share it
     * @return empty where the profiles show no front, or one that the theory does not hold for
     */
    OptionalDouble start(ParameterName name, List<FitProfileEntry> where) {
        if (name.equals(ParameterName.DEPTH_RESOLUTION)) {
            return resolution();
        }
        List<Double> found = new ArrayList<>();
        for (FitProfileEntry profile : name.equals(ParameterName.FWHM) ? widest(where) : where) {
            OptionalDouble one = name.equals(ParameterName.FWHM)
                    ? widths.computeIfAbsent(profile.id(), id -> width(profile))
                    : foreignDiffusivity(profile);
            one.ifPresent(found::add);
        }
        return found.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.exp(found.stream().mapToDouble(Math::log).average().orElseThrow()));
    }

    private Optional<MeasuredFront> front(FitProfileEntry profile) {
        return fronts.computeIfAbsent(
                profile.id(),
                id -> MeasuredFront.of(
                        profile.measured().profile(),
                        profile.measured().crater().value()));
    }

    private OptionalDouble resolution() {
        return profiles.stream()
                .flatMap(profile -> front(profile).stream())
                .mapToDouble(front -> SHARE_OF_INSTRUMENT * front.width() / OF_GAUSSIAN)
                .min();
    }

    /** Where the front itself is widest, the instrument matters least. */
    private List<FitProfileEntry> widest(List<FitProfileEntry> where) {
        return where.stream()
                .filter(profile -> front(profile).isPresent())
                .max((one, other) -> Double.compare(
                        front(one).orElseThrow().width(),
                        front(other).orElseThrow().width()))
                .stream()
                .toList();
    }

    /** D_2 = l I/N from the width of the front, with I/N the charge depth over the time. */
    private OptionalDouble fromFrontWidth(FitProfileEntry profile) {
        Optional<MeasuredFront> front = front(profile);
        double time = profile.model().experiment().protocol().stream()
                .filter(stage -> !(stage.drive() instanceof Drive.Rest))
                .mapToDouble(stage -> stage.duration())
                .sum();
        if (front.isEmpty() || !(time > 0)) {
            return OptionalDouble.empty();
        }
        double ofInstrument = OF_GAUSSIAN
                * known.value(ParameterName.DEPTH_RESOLUTION, profile)
                        .orElseGet(() -> resolution().orElse(0));
        double width = front.get().width();
        double own = Math.sqrt(Math.max(width * width - ofInstrument * ofInstrument, 0.1 * width * width));
        double chargeDepth = front.get().depth() * (1 - front.get().residual());
        return OptionalDouble.of(own / OF_FRONT * chargeDepth / time);
    }

    private OptionalDouble foreignDiffusivity(FitProfileEntry profile) {
        OptionalDouble fromWidth = fromFrontWidth(profile);
        OptionalDouble width = known.value(ParameterName.FWHM, profile);
        // Only a width that is fitted and has no start is not known here.
        if (width.isEmpty() && ExperimentModel.has(profile.nativeLaw(), ParameterName.FWHM)) {
            width = start(ParameterName.FWHM, profiles);
        }
        Optional<ParametricLaw> law = law(profile, width);
        Optional<MeasuredFront> front = front(profile);
        if (law.isEmpty() || front.isEmpty()) {
            return fromWidth;
        }
        double bulk = bulkDiffusivity(profile, law.get());
        OptionalDouble fromPlateau = root(
                logarithm -> nativeHalfWay(law.get(), Math.exp(logarithm))
                        - front.get().residual(),
                Math.log(LEAST_RATIO * bulk),
                Math.log(bulk));
        return fromPlateau.isPresent() ? OptionalDouble.of(Math.exp(fromPlateau.getAsDouble())) : fromWidth;
    }

    private OptionalDouble width(FitProfileEntry profile) {
        OptionalDouble given = known.value(ParameterName.FOREIGN_DIFFUSIVITY, profile);
        OptionalDouble foreign = given.isPresent() ? given : fromFrontWidth(profile);
        Optional<MeasuredFront> front = front(profile);
        if (foreign.isEmpty() || front.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble logarithm = root(
                width -> law(profile, OptionalDouble.of(Math.exp(width)))
                        .map(law -> nativeHalfWay(law, foreign.getAsDouble())
                                - front.get().residual())
                        .orElse(Double.NaN),
                Math.log(LEAST_WIDTH),
                Math.log(LARGEST_WIDTH));
        return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
    }

    /** The native law with the values of the file. */
    private Optional<ParametricLaw> law(FitProfileEntry profile, OptionalDouble width) {
        if (!(profile.nativeLaw() instanceof ParametricLaw law)) {
            return Optional.empty();
        }
        double[] values = law.parameterValues();
        set(values, law, ParameterName.BULK_DIFFUSIVITY, known.value(ParameterName.BULK_DIFFUSIVITY, profile));
        set(values, law, ParameterName.FWHM, width);
        return Optional.of(law.with(values));
    }

    private static void set(double[] values, ParametricLaw law, ParameterName name, OptionalDouble value) {
        int index = law.parameterNames().indexOf(name.key());
        if (index >= 0 && value.isPresent()) {
            values[index] = value.getAsDouble();
        }
    }

    private static double bulkDiffusivity(FitProfileEntry profile, DiffusivityLaw law) {
        Experiment experiment = profile.model().experiment();
        double[] fractions = new double[experiment.species().size()];
        fractions[profile.model().nativeIndex()] = 1;
        return law.evaluate(fractions, profile.model().nativeIndex(), new double[fractions.length]);
    }

    /** Native fraction half way to a front that has gone far; 1 where there is none. */
    private static double nativeHalfWay(DiffusivityLaw law, double foreignDiffusivity) {
        Replacement replacement = new IonPair(law, foreignDiffusivity).replacement();
        return replacement.nativeFraction(0.5 * replacement.reach());
    }

    /** By halving; empty where the ends have one sign or the function has no number there. */
    private static OptionalDouble root(DoubleUnaryOperator rising, double from, double to) {
        double low = from;
        double high = to;
        if (!(rising.applyAsDouble(low) < 0 && rising.applyAsDouble(high) > 0)) {
            return OptionalDouble.empty();
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(0.5 * (low + high));
    }
}
