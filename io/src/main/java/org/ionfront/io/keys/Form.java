package org.ionfront.io.keys;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ionfront.io.units.QuantityKind;

/** What the value of a key looks like. */
public sealed interface Form {
    /**
     * A number with a unit; of {@link QuantityKind#FRACTION} also without.
     *
     * @param kind what it measures
     */
    record Quantity(QuantityKind kind) implements Form {}

    /** A number without a unit. */
    record BareNumber() implements Form {}

    /**
     * A whole number.
     *
     * @param least smallest valid one
     * @param most largest valid one
     */
    record Whole(int least, int most) implements Form {}

    /**
     * One of several words.
     *
     * @param words all that are valid
     */
    record Choice(List<String> words) implements Form {
        /** Copies the list. */
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A text of the user's own, such as a name or a path.
     *
     * @param pattern a regular expression that the whole text matches
     * @param example one that is valid
     */
    record Text(String pattern, String example) implements Form {}

    /**
     * Keys with values.
     *
     * @param group the keys
     */
    record Section(KeyGroup group) implements Form {}

    /**
     * Keys with values; which ones, a word among them says.
     *
     * @param key whose value is the word
     * @param groups by the word, in order; each has {@code key} too
     */
    record Chosen(String key, Map<String, KeyGroup> groups) implements Form {
        /** Copies the map and keeps its order. */
        public Chosen {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }

    /**
     * Values under names of the user's own.
     *
     * @param value of each
     */
    record ByName(Form value) implements Form {}

    /**
     * A list with at least one item.
     *
     * @param item of the list
     */
    record Items(Form item) implements Form {}

    /**
     * Any of several forms.
     *
     * @param forms the usual one first
     */
    record AnyOf(List<Form> forms) implements Form {
        /** Copies the list. */
        public AnyOf {
            forms = List.copyOf(forms);
        }
    }

    /** A number with a unit. */
    static Form quantity(QuantityKind kind) {
        return new Quantity(kind);
    }

    /** One of several words. */
    static Form choice(String... words) {
        return new Choice(List.of(words));
    }

    /** Keys with values. */
    static Form section(KeyGroup group) {
        return new Section(group);
    }

    /** A list. */
    static Form items(Form item) {
        return new Items(item);
    }

    /** One value, or a list of them. */
    static Form oneOrMore(Form item) {
        return anyOf(item, items(item));
    }

    /** Any of several forms. */
    static Form anyOf(Form... forms) {
        return new AnyOf(List.of(forms));
    }

    /** The path of a file, against the configuration that names it. */
    static Form file(String example) {
        return new Text(".+", example);
    }
}
