package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;
import org.ionfront.io.keys.KeyGroup;

/** The keys and values under one key of a configuration, taken out one by one. */
final class Section {
    private final Path file;
    private final String path;
    private final Node.Mapping mapping;

    Section(Path file, String path, Node.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
    }

    /**
     * Checks that there are no other keys than these.
     *
     * @throws InputException at the first key that is not one of them, with the nearest, or with its place where it belongs further down
     */
    Section allow(KeyGroup group) {
        return allow(group.names(), key -> {
            List<String> below = KeyPaths.of(key, mapping, group);
            return below.isEmpty()
                    ? hint(key, group.names())
                    : meant(below.stream().map(this::pathOf).toList());
        });
    }

    /**
     * Checks that there are no other keys than these, which users have named themselves, such as ions; keys of our own are in a
     * group, so that {@code ionfront schema} has them too.
     *
     * @throws InputException at the first key that is not one of them, with the nearest
     */
    Section allowNames(List<String> known) {
        return allow(known, key -> hint(key, known));
    }

    private Section allow(List<String> known, UnaryOperator<String> hint) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw fault(
                        file,
                        entry.place(),
                        pathOf(key),
                        "unknown key" + (isGlued(key, known) ? "; a blank is missing after the colon" : hint.apply(key))
                                + "; valid here: " + String.join(", ", known));
            }
        });
        return this;
    }

    /** Whether a key has its value in it, as in {@code thickness:0.5 mm}. */
    private static boolean isGlued(String key, List<String> known) {
        int colon = key.indexOf(':');
        return colon > 0 && known.contains(key.substring(0, colon));
    }

    /** Whether a key is there. */
    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The keys, in the order of the file. */
    Set<String> keys() {
        return mapping.entries().keySet();
    }

    /**
     * The value of a key that must be there.
     *
     * @throws InputException where it is missing, or has no value
     */
    Value required(String key) {
        return optional(key).orElseThrow(() -> fault("the key '" + key + "' is missing"));
    }

    /**
     * The value of a key, where there is one.
     *
     * @throws InputException where the key stands without a value
     */
    Optional<Value> optional(String key) {
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Node.Scalar scalar && scalar.text().isEmpty()) {
            throw fault(file, entry.place(), pathOf(key), "has no value");
        }
        return Optional.of(new Value(file, pathOf(key), entry.value()));
    }

    /**
     * The value of the only one of several keys.
     *
     * @throws InputException where none of them is there, or more than one
     */
    String oneOf(String... keys) {
        List<String> present = List.of(keys).stream().filter(this::has).toList();
        if (present.size() == 1) {
            return present.get(0);
        }
        throw fault(
                present.isEmpty()
                        ? "one of these keys is missing: " + String.join(", ", keys)
                        : "found " + String.join(" and ", present) + "; only one of them can hold");
    }

    /** A fault of the section as a whole. */
    InputException fault(String text) {
        return fault(file, mapping.place(), path, text);
    }

    /** A question in brackets whether the nearest valid word was meant; empty where none is near. */
    static String hint(String word, Collection<String> valid) {
        return Spelling.nearest(word, valid).map(near -> meant(List.of(near))).orElse("");
    }

    private static String meant(List<String> words) {
        return " (did you mean '" + String.join("' or '", words) + "'?)";
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static InputException fault(Path file, Place place, String path, String text) {
        if (place.isCommandLine()) {
            return InputException.atKey(file, "--set " + path, text);
        }
        return path.isEmpty()
                ? InputException.atColumn(file, place.line(), place.column(), text)
                : InputException.atKey(file, place.line(), place.column(), path, text);
    }
}
