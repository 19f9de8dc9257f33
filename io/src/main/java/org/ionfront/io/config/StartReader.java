package org.ionfront.io.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.Scale;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.Unit;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.ParametricLaw;

/** First values of the parameters of a fit: as given, or from what else is known. */
final class StartReader {
    private static final String FROM_DATA = "from-data";
    private static final String START = "start";
    private static final String PRIOR = "prior";
    private static final String EACH = "each";

    /** Units of results where the file shows none. */
    private static final Map<QuantityKind, String> USUAL =
            Map.of(QuantityKind.ENERGY, "meV", QuantityKind.LENGTH, "nm");

    private final Section parameters;
    private final List<FitProfileEntry> profiles;
    private final ClosedStarts closed;

    /**
     * A first value.
     *
     * @param value in the unit of the program
     * @param unit of the results
     * @param text as the file has it
     * @param origin where it came from; empty where the file gives it
     */
    record Start(double value, Unit unit, String text, String origin) {
        /** An estimate goes to the nearer bound from beyond it; what the file gives has been checked. */
        Start inside(double[] bounds) {
            return origin.isEmpty()
                    ? this
                    : new Start(Math.max(bounds[0], Math.min(bounds[1], value)), unit, text, origin);
        }
    }

    /**
     * A reader.
     *
     * @param parameters all parameters of the file
     * @param profiles those they are fitted to
     */
    StartReader(Section parameters, List<FitProfileEntry> profiles) {
        this.parameters = parameters;
        this.profiles = List.copyOf(profiles);
        closed = new ClosedStarts(profiles, this::known);
    }

    /**
     * The start of a parameter.
     *
     * @param section of the parameter
     * @param where the profiles that it is for
     */
    Start of(Section section, ParameterName name, Scale scale, List<FitProfileEntry> where) {
        Optional<Value> fromData = section.optional(PRIOR).filter(value -> !value.isSection());
        if (fromData.isPresent()) {
            return startFromData(section, fromData.get(), name, where);
        }
        if (section.has(START)) {
            return start(ownStart(section, where), name, scale);
        }
        return estimated(section, name, where);
    }

    private Start estimated(Section section, ParameterName name, List<FitProfileEntry> where) {
        Unit unit = unit(section, name);
        Optional<Value> prior = section.optional(PRIOR);
        if (prior.isPresent()) {
            Quantity mean = prior.get().section().required("mean").quantity(name.kind());
            return new Start(mean.value(), mean.unit(), mean.text(), "the mean of its prior");
        }
        if (name.equals(ParameterName.CRATER_DEPTH)) {
            if (haveDifferentCraters(where)) {
                throw section.fault("the profiles have different craters; add each: profile");
            }
            Quantity crater = where.get(0).measured().crater();
            return new Start(crater.value(), crater.unit(), crater.text(), "depth.crater");
        }
        if (ClosedStarts.knows(name)) {
            OptionalDouble estimate = closed.start(name, where);
            if (estimate.isEmpty()) {
                throw section.fault("the key 'start' is missing, and the profile "
                        + where.get(0).id() + " shows no front from which " + name.key()
                        + " could be estimated; give a start, or is its depth wrong, or a signal?");
            }
            return new Start(estimate.getAsDouble(), unit, "", "the closed theory and the shape of the front");
        }
        OptionalDouble ofExperiment = ofExperiment(name, where.get(0));
        if (ofExperiment.isEmpty()) {
            throw section.fault("the key 'start' is missing");
        }
        return new Start(ofExperiment.getAsDouble(), unit, "", "the experiment");
    }

    private static Unit unit(Section section, ParameterName name) {
        Optional<Value> bounds = section.optional("bounds");
        if (bounds.isPresent()) {
            return bounds.get().items().get(0).quantity(name.kind()).unit();
        }
        String usual = USUAL.get(name.kind());
        try {
            return usual == null ? Unit.base(name.kind()) : Unit.parse(usual, name.kind());
        } catch (QuantityException wrong) {
            throw new IllegalStateException("no unit " + usual, wrong);
        }
    }

    /** What the closed estimates of other parameters may rely on. */
    private OptionalDouble known(ParameterName name, FitProfileEntry profile) {
        if (!parameters.has(name.key())) {
            return ofExperiment(name, profile);
        }
        Section section = parameters.required(name.key()).section();
        if (section.has(START)) {
            return OptionalDouble.of(
                    ownStart(section, List.of(profile)).quantity(name.kind()).value());
        }
        Optional<Value> prior = section.optional(PRIOR).filter(Value::isSection);
        if (prior.isPresent()) {
            return OptionalDouble.of(
                    prior.get().section().required("mean").quantity(name.kind()).value());
        }
        return ClosedStarts.knows(name) ? OptionalDouble.empty() : ofExperiment(name, profile);
    }

    /** The value that a law of the experiment has; empty where it has none of that name. */
    private static OptionalDouble ofExperiment(ParameterName name, FitProfileEntry profile) {
        Optional<LawKeys> key =
                ParameterName.keys().contains(name.key()) ? Optional.empty() : LawKeys.named(name.key());
        boolean ofNative = key.map(LawKeys::ofNative).orElse(!name.equals(ParameterName.FOREIGN_DIFFUSIVITY));
        DiffusivityLaw law = ofNative ? profile.nativeLaw() : profile.foreignLaw();
        if (!(law instanceof ParametricLaw parametric)) {
            return OptionalDouble.empty();
        }
        int index = key.isPresent()
                ? parametric.parameterNames().indexOf(key.get().name())
                : ExperimentModel.indexOf(parametric, name);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(parametric.parameterValues()[index]);
    }

    /** One start for all, or with {@code each: profile} one under every id. */
    private Value ownStart(Section section, List<FitProfileEntry> where) {
        Value given = section.required(START);
        if (!given.isSection()) {
            return given;
        }
        if (!section.has(EACH)) {
            throw given.fault("starts by profile need each: profile");
        }
        Section starts = given.section()
                .allowNames(profiles.stream().map(FitProfileEntry::id).toList());
        return starts.required(where.get(0).id());
    }

    private static Start start(Value value, ParameterName name, Scale scale) {
        Quantity quantity = allowed(value, name, scale);
        return new Start(quantity.value(), quantity.unit(), quantity.text(), "");
    }

    /** A quantity that may have either sign. */
    static Quantity signed(Value value, ParameterName name) {
        Quantity quantity = value.quantity(name.kind());
        if (!(quantity.value() > name.least())) {
            throw value.fault("found '" + quantity.text() + "'; it must be greater than -1, where no signal is left");
        }
        return quantity;
    }

    /** On a log scale 0 is as impossible as a negative value; amplitudes and offsets may have either sign. */
    static Quantity allowed(Value value, ParameterName name, Scale scale) {
        boolean mayBeZero = name.mayBeZero() && scale == Scale.LINEAR;
        Quantity quantity = value.quantity(name.kind());
        if (name.mayBeNegative() && scale == Scale.LINEAR) {
            return signed(value, name);
        }
        if (mayBeZero ? !(quantity.value() >= 0) : !(quantity.value() > 0)) {
            String reason = scale == Scale.LOG ? " on a log scale" : "";
            throw value.fault("found '" + quantity.text() + "'; it must be "
                    + (mayBeZero ? "0 or more" : "greater than 0") + reason);
        }
        return quantity;
    }

    private static Start startFromData(
            Section section, Value fromData, ParameterName name, List<FitProfileEntry> where) {
        fromData.choice(List.of(FROM_DATA));
        if (!name.equals(ParameterName.CRATER_DEPTH)) {
            throw fromData.fault("only crater_depth has a prior from-data; needed is {mean: ..., relative_sd: ...} or"
                    + " {mean: ..., sd: ...}");
        }
        Quantity crater = where.get(0).measured().crater();
        if (haveDifferentCraters(where)) {
            throw fromData.fault("the profiles have different craters; add each: profile");
        }
        return section.optional(START)
                .map(value -> start(value, name, Scale.LOG))
                .orElse(new Start(crater.value(), crater.unit(), crater.text(), ""));
    }

    private static boolean haveDifferentCraters(List<FitProfileEntry> where) {
        double crater = where.get(0).measured().crater().value();
        return where.stream().anyMatch(p -> p.measured().crater().value() != crater);
    }
}
