package org.ionfront.io.config;

import java.util.List;
import java.util.Map;

/** A value of a configuration that knows where it stands. Immutable. */
sealed interface Node {
    /** Where the value begins. */
    Place place();

    /**
     * A single value, as its text stands in the file; whether it is a number or a word is for the reader to say.
     *
     * @param text without quotes; empty where nothing was written
     */
    record Scalar(Place place, String text) implements Node {}

    /**
     * A list.
     *
     * @param items in order
     */
    record Sequence(Place place, List<Node> items) implements Node {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and their values.
     *
     * @param entries in the order of the file; not changed after construction
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {}

    /**
     * One key with its value.
     *
     * @param place of the key
     */
    record Entry(Place place, Node value) {}
}
