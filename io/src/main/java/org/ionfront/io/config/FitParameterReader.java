package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.Unit;

/** Reads the parameters of a fit. */
final class FitParameterReader {
    private static final Pattern BARE_NUMBER = Pattern.compile(Quantity.NUMBER);

    private final List<FitProfileEntry> profiles;
    private final List<FitParameter> parameters = new ArrayList<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final StartReader starts;

    private final Section section;

    /**
     * A reader.
     *
     * @param section of the parameters
     * @param profiles those they are fitted to
     */
    FitParameterReader(Section section, List<FitProfileEntry> profiles) {
        this.section = section;
        this.profiles = List.copyOf(profiles);
        starts = new StartReader(section, profiles);
    }

    /**
     * Parameters in the order of the file; crater depths that it does not list are added, fixed.
     *
     * @param without keys that are left out
     */
    List<FitParameter> read(Set<String> without) {
        section.allowNames(keys());
        for (String key : section.keys()) {
            if (without.contains(key)) {
                continue;
            }
            Value value = section.required(key);
            ParameterName name = ParameterName.named(key).orElseThrow();
            refuseUnknownToLaws(value, name);
            refuseOffsetWithoutTrace(value, name);
            refuseBareValue(value, name);
            if (!ParameterName.keys().contains(key)) {
                LawKeys.named(key).ifPresent(law -> refuseForeignToOneLaw(value, law));
            }
            if (!value.section().has(TieReader.TIED_TO)) {
                add(value.section(), name);
            }
        }
        addTied(without);
        requireWholeTransient();
        if (!section.has(ParameterName.CRATER_DEPTH.key())) {
            for (FitProfileEntry profile : profiles) {
                Quantity crater = profile.measured().crater();
                put(
                        FitParameter.linear(ParameterName.CRATER_DEPTH.key(), crater.value())
                                .within(0, Double.POSITIVE_INFINITY)
                                .asFixed()
                                .forProfile(profile.id()),
                        crater.unit());
            }
        }
        return List.copyOf(parameters);
    }

    /** Parameters that follow others come after all these are known, and then take their places in the file. */
    private void addTied(Set<String> without) {
        TieReader ties = new TieReader(
                parameters, profiles.stream().map(FitProfileEntry::id).toList());
        List<TieReader.Pair> pairs = new ArrayList<>();
        for (String key : section.keys()) {
            Section own = section.required(key).section();
            ParameterName name = ParameterName.named(key).orElseThrow();
            boolean follows = own.has(TieReader.TIED_TO);
            if (without.contains(key)
                    || (follows
                            && without.contains(own.required(TieReader.TIED_TO).text()))) {
                continue;
            }
            if (follows) {
                pairs.addAll(ties.ofParameter(own, name));
            }
            ties.profilesOf(own)
                    .ifPresent(tied -> tied.keys().forEach(id -> pairs.add(ties.ofProfile(tied, id, name))));
        }
        for (TieReader.Pair pair : pairs) {
            Unit unit = Optional.ofNullable(units.get(pair.followed().label())).orElseThrow();
            put(pair.parameter(), unit);
        }
        if (!pairs.isEmpty()) {
            List<String> order = List.copyOf(section.keys());
            List<String> ids = profiles.stream().map(FitProfileEntry::id).toList();
            parameters.sort(Comparator.comparingInt((FitParameter one) -> order.indexOf(one.name()))
                    .thenComparingInt(one -> one.profile().map(ids::indexOf).orElse(-1)));
        }
    }

    /** By the label of each parameter the unit of its start. */
    Map<String, Unit> units() {
        return Map.copyOf(units);
    }

    /** By the label of each parameter where its start came from, as results say it; empty for one that the file gives. */
    Map<String, String> origins() {
        return Map.copyOf(origins);
    }

    private void refuseUnknownToLaws(Value value, ParameterName name) {
        boolean ofNative = name.equals(ParameterName.FWHM) || name.equals(ParameterName.BULK_DIFFUSIVITY);
        if (!ofNative && !name.equals(ParameterName.FOREIGN_DIFFUSIVITY)) {
            return;
        }
        for (FitProfileEntry profile : profiles) {
            if (!ExperimentModel.has(ofNative ? profile.nativeLaw() : profile.foreignLaw(), name)) {
                throw value.fault("the experiment of profile " + profile.id() + " has no " + name.key()
                        + "; its native ion needs the law site-energy-distribution");
            }
        }
    }

    /** Those that every fit knows, and those of the laws at hand. */
    private List<String> keys() {
        Stream<LawKeys> ofLaws = profiles.stream()
                .flatMap(profile -> Stream.concat(
                        LawKeys.of(profile.nativeLaw(), true).stream(),
                        LawKeys.of(profile.foreignLaw(), false).stream()));
        return Stream.concat(ParameterName.keys().stream(), ofLaws.map(LawKeys::key))
                .distinct()
                .toList();
    }

    /** Every profile needs a law with the parameter. */
    private void refuseForeignToOneLaw(Value value, LawKeys key) {
        for (FitProfileEntry profile : profiles) {
            List<LawKeys> offered =
                    LawKeys.of(key.ofNative() ? profile.nativeLaw() : profile.foreignLaw(), key.ofNative());
            if (!offered.contains(key)) {
                throw value.fault("the " + (key.ofNative() ? "native" : "foreign") + " ion of profile " + profile.id()
                        + " has a law without " + key.name());
            }
        }
    }

    /** A first value written where its key belongs. */
    private static void refuseBareValue(Value value, ParameterName name) {
        if (value.isSection() || value.isList()) {
            return;
        }
        String unit = name.kind() == QuantityKind.FRACTION
                ? ""
                : " " + name.kind().examples().get(0);
        String first = BARE_NUMBER.matcher(value.text()).matches() ? value.text() + unit : value.text();
        throw value.fault(
                "found '" + value.text() + "'; the first value of a parameter has a key of its own, as in {start: "
                        + first + "} or --set \"" + value.path() + ".start=" + first + "\"");
    }

    private void refuseOffsetWithoutTrace(Value value, ParameterName name) {
        boolean known = profiles.stream()
                .flatMap(profile -> profile.traces().stream())
                .anyMatch(trace -> trace.quantity().offset().key().equals(name.key()));
        if (name.isOffset() && !known) {
            throw value.fault("no profile has a trace of the "
                    + (name.equals(ParameterName.POTENTIAL_OFFSET) ? "surface potential" : "current")
                    + " that could have an offset; add traces to the profile");
        }
    }

    private void add(Section section, ParameterName name) {
        section.allow(FitKeys.parameter(name.kind()));
        Optional<Value> each = section.optional("each");
        if (each.isPresent()) {
            each.get().choice(List.of("profile"));
            Optional<Section> tied = section.optional(TieReader.TIED).map(Value::section);
            for (FitProfileEntry profile : profiles) {
                if (tied.filter(others -> others.has(profile.id())).isPresent()) {
                    continue;
                }
                One one = one(section, name, List.of(profile));
                put(one.parameter().forProfile(profile.id()), one.unit());
                origins.put(one.parameter().forProfile(profile.id()).label(), one.origin());
            }
        } else {
            One one = one(section, name, profiles);
            put(one.parameter(), one.unit());
            origins.put(one.parameter().label(), one.origin());
        }
    }

    private record One(FitParameter parameter, Unit unit, String origin) {}

    private One one(Section section, ParameterName name, List<FitProfileEntry> where) {
        Scale scale = section.optional("scale")
                .map(value -> value.choice(List.of("linear", "log")).equals("log") ? Scale.LOG : Scale.LINEAR)
                .orElse(Scale.LINEAR);
        boolean fixed = section.optional("fixed")
                .map(value -> value.choice(List.of("true", "false")).equals("true"))
                .orElse(false);
        Optional<Value> prior = section.optional("prior");
        if (fixed && prior.isPresent()) {
            throw prior.get().fault("the parameter is fixed and has a prior; only one of the two can hold");
        }
        Optional<Value> fromData = prior.filter(value -> !value.isSection());
        StartReader.Start start = starts.of(section, name, scale, where);
        double[] bounds = bounds(section, name, scale, start);
        start = start.inside(bounds);
        Optional<Prior> knowledge = fromData.isPresent()
                ? Optional.of(priorFromData(fromData.get(), scale, where))
                : prior.map(value -> prior(value.section(), name, scale));
        FitParameter parameter = new FitParameter(
                name.key(), Optional.empty(), scale, start.value(), bounds[0], bounds[1], knowledge, fixed);
        return new One(parameter, start.unit(), start.origin());
    }

    private static Prior priorFromData(Value fromData, Scale scale, List<FitProfileEntry> where) {
        FitProfileEntry profile = where.get(0);
        Quantity crater = profile.measured().crater();
        Quantity uncertainty = profile.measured()
                .uncertainty()
                .orElseThrow(() -> fromData.fault(
                        "the profile " + profile.id() + " has no depth.crater_uncertainty, which from-data needs"));
        double deviation = uncertainty.value();
        return new Prior(crater.value(), scale == Scale.LOG ? deviation / crater.value() : deviation);
    }

    private static Prior prior(Section section, ParameterName name, Scale scale) {
        section.allow(FitKeys.prior(name.kind()));
        double mean = StartReader.allowed(section.required("mean"), name, scale).value();
        if (section.oneOf("sd", "relative_sd").equals("sd")) {
            double deviation = section.required("sd").positive(name.kind()).value();
            return new Prior(mean, scale == Scale.LOG ? deviation / mean : deviation);
        }
        double relative =
                section.required("relative_sd").positive(QuantityKind.FRACTION).value();
        if (mean == 0) {
            throw section.fault("a relative_sd needs a mean greater than 0");
        }
        return new Prior(mean, scale == Scale.LOG ? relative : relative * mean);
    }

    private static double[] bounds(Section section, ParameterName name, Scale scale, StartReader.Start start) {
        Optional<Value> given = section.optional("bounds");
        if (given.isEmpty()) {
            return new double[] {scale == Scale.LINEAR ? name.least() : 0, Double.POSITIVE_INFINITY};
        }
        List<Value> ends = given.get().items();
        if (ends.size() != 2) {
            throw given.get().fault("found " + ends.size() + " values; bounds are two, as in [60 meV, 600 meV]");
        }
        Quantity lower = end(ends.get(0), name);
        if (scale == Scale.LOG && !(lower.value() > 0)) {
            throw ends.get(0).fault("found '" + lower.text() + "'; it must be greater than 0 on a log scale");
        }
        Quantity upper = end(ends.get(1), name);
        if (!(lower.value() < upper.value())) {
            throw given.get()
                    .fault("found '" + lower.text() + "' and '" + upper.text()
                            + "'; the first bound must be the smaller one");
        }
        if (start.origin().isEmpty() && !(start.value() >= lower.value() && start.value() <= upper.value())) {
            throw section.optional("start")
                    .orElse(given.get())
                    .fault("the start '" + start.text() + "' lies outside the bounds '" + lower.text() + "' to '"
                            + upper.text() + "'");
        }
        return new double[] {lower.value(), upper.value()};
    }

    private static Quantity end(Value value, ParameterName name) {
        return name.mayBeNegative() ? StartReader.signed(value, name) : value.notNegative(name.kind());
    }

    /** A transient is an amplitude that decays over a depth: neither means anything alone. */
    private void requireWholeTransient() {
        List<String> amplitudes = List.of(ParameterName.NATIVE_TRANSIENT.key(), ParameterName.FOREIGN_TRANSIENT.key());
        String depth = ParameterName.TRANSIENT_DEPTH.key();
        for (String amplitude : amplitudes) {
            if (section.has(amplitude) && !section.has(depth)) {
                throw section.required(amplitude).fault("a transient decays over a depth: add " + depth);
            }
        }
        if (section.has(depth) && amplitudes.stream().noneMatch(section::has)) {
            throw section.required(depth).fault("there is no transient: add " + String.join(" or ", amplitudes));
        }
    }

    private void put(FitParameter parameter, Unit unit) {
        parameters.add(parameter);
        units.put(parameter.label(), unit);
    }
}
