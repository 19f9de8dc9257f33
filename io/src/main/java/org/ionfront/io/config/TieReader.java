package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ObservationParameter;

/** Reads parameters that follow others, once these are known. */
final class TieReader {
    /** The key of a parameter that follows another one. */
    static final String TIED_TO = "tied_to";

    /** The key of profiles whose value follows that of another profile. */
    static final String TIED = "tied";

    static final String TO = "to";
    static final String RATIO = "ratio";

    private final List<FitParameter> known;
    private final List<String> ids;

    /**
     * A reader.
     *
     * @param known all parameters that follow no other
     * @param ids of the profiles
     */
    TieReader(List<FitParameter> known, List<String> ids) {
        this.known = List.copyOf(known);
        this.ids = List.copyOf(ids);
    }

    /**
     * A parameter that follows another one: one for each of those there are of the other.
     *
     * @return the parameters, each after the one that it follows
     */
    List<Pair> ofParameter(Section section, ParameterName name) {
        section.allow(FitKeys.FOLLOWER);
        Value target = section.required(TIED_TO);
        List<String> offered = known.stream()
                .map(FitParameter::name)
                .distinct()
                .filter(other -> canFollow(name, other))
                .toList();
        if (offered.isEmpty()) {
            throw target.fault("there is no parameter that " + name.key() + ", "
                    + name.kind().noun() + ", could follow; it needs a start of its own");
        }
        String other = target.choice(offered);
        double ratio = ratio(section);
        List<Pair> pairs = new ArrayList<>();
        for (FitParameter followed : known) {
            if (followed.name().equals(other)) {
                FitParameter own = FitParameter.linear(name.key(), followed.start());
                FitParameter placed = followed.profile().map(own::forProfile).orElse(own);
                pairs.add(new Pair(followed, placed.tiedTo(followed, ratio)));
            }
        }
        return pairs;
    }

    /**
     * A parameter and the one that it follows.
     *
     * @param followed the other one
     * @param parameter tied to it
     */
    record Pair(FitParameter followed, FitParameter parameter) {}

    private static boolean canFollow(ParameterName name, String other) {
        Optional<ParameterName> followed = ParameterName.named(other);
        boolean ofInstrument = ObservationParameter.named(name.key()).isPresent();
        return !other.equals(name.key())
                && followed.filter(found -> found.kind() == name.kind()).isPresent()
                && ObservationParameter.named(other).isPresent() == ofInstrument;
    }

    private static double ratio(Section section) {
        return section.optional(RATIO).map(Value::positiveNumber).orElse(1.0);
    }

    /** The profiles whose value of one parameter follows that of another profile. */
    Optional<Section> profilesOf(Section section) {
        Optional<Value> tied = section.optional(TIED);
        if (tied.isPresent() && !section.has("each")) {
            throw tied.get()
                    .fault("values can follow those of another profile where there is one for each: add each: profile");
        }
        return tied.map(value -> value.section().allowNames(ids));
    }

    /** The value of one profile, which follows that of another. */
    Pair ofProfile(Section tied, String id, ParameterName name) {
        Value value = tied.required(id);
        Value target = value.isSection() ? value.section().allow(FitKeys.TIE).required(TO) : value;
        List<String> free = ids.stream().filter(other -> !tied.has(other)).toList();
        if (free.isEmpty()) {
            throw tied.fault("every profile follows another one; at least one needs a value of its own");
        }
        String other = target.choice(free);
        double ratio = value.isSection() ? ratio(value.section()) : 1.0;
        FitParameter followed = known.stream()
                .filter(one -> one.name().equals(name.key())
                        && one.profile().filter(other::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return new Pair(
                followed,
                FitParameter.linear(name.key(), followed.start()).forProfile(id).tiedTo(followed, ratio));
    }
}
