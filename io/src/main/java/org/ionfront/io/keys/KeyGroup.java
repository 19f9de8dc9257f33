package org.ionfront.io.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys that stand side by side in a configuration.
 *
 * @param name of the group, unlike that of any other
 * @param keys in the order in which messages list them
 * @param alternatives lists of keys of which exactly one is there
 * @param patterns further keys, as regular expressions of whole names
 */
public record KeyGroup(String name, List<Key> keys, List<List<String>> alternatives, Map<String, Form> patterns) {
    /** Copies lists and map; rejects two keys of one name. */
    public KeyGroup {
        keys = List.copyOf(keys);
        alternatives = List.copyOf(alternatives);
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        if (keys.stream().map(Key::name).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("a key of " + name + " is there twice");
        }
    }

    /** A group of these keys. */
    public static KeyGroup of(String name, Key... keys) {
        return new KeyGroup(name, List.of(keys), List.of(), Map.of());
    }

    /** This group, with keys of which exactly one is there. */
    public KeyGroup withOneOf(String... names) {
        List<List<String>> more = new ArrayList<>(alternatives);
        more.add(List.of(names));
        return new KeyGroup(name, keys, more, patterns);
    }

    /** This group, with further keys after its own. */
    public KeyGroup with(Key... further) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(Arrays.asList(further));
        return new KeyGroup(name, all, alternatives, patterns);
    }

    /** This group, with further keys whose names match a pattern. */
    public KeyGroup withPattern(String pattern, Form form) {
        Map<String, Form> more = new LinkedHashMap<>(patterns);
        more.put(pattern, form);
        return new KeyGroup(name, keys, alternatives, more);
    }

    /** The names of all keys, in order. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
