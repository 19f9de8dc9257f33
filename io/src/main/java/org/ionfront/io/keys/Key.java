package org.ionfront.io.keys;

import java.util.Optional;

/**
 * One key of a configuration.
 *
 * @param name as written
 * @param form of its value
 * @param meaning in a sentence, for people
 * @param required whether it must be there
 * @param usual what holds where it is missing, written as in a file; empty where there is no such value
 */
public record Key(String name, Form form, String meaning, boolean required, Optional<String> usual) {
    /** A key that must be there. */
    public static Key required(String name, Form form, String meaning) {
        return new Key(name, form, meaning, true, Optional.empty());
    }

    /** A key that may be missing, without a value in its place. */
    public static Key optional(String name, Form form, String meaning) {
        return new Key(name, form, meaning, false, Optional.empty());
    }

    /** A key that may be missing, and what holds then. */
    public static Key usually(String name, String usual, Form form, String meaning) {
        return new Key(name, form, meaning, false, Optional.of(usual));
    }
}
