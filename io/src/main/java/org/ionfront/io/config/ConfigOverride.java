package org.ionfront.io.config;

import java.util.regex.Pattern;

/**
 * One value of a configuration file replaced from the command line.
 *
 * @param path keys from the top of the file, joined by dots; items of a list by their number from 0, as in
 *     {@code protocol.0.duration}
 * @param value what to put there, written as in the file
 */
public record ConfigOverride(String path, String value) {
    private static final Pattern BRACKETS = Pattern.compile("\\[(\\d+)]");

    /** Rejects an empty path, and one that names an item by brackets. */
    public ConfigOverride {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a key is needed before '=', as in sample.thickness=0.5 mm");
        }
        if (BRACKETS.matcher(path).find()) {
            throw new IllegalArgumentException(
                    "found '" + path + "'; the number of an item stands behind a dot, as in '"
                            + BRACKETS.matcher(path).replaceAll(".$1") + "'");
        }
    }

    /**
     * Reads {@code path.to.key=value}.
     *
     * @throws IllegalArgumentException where there is no '=' or no key; the message says what is valid
     */
    public static ConfigOverride parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "found '" + text + "'; write path.to.key=value, as in sample.thickness=0.5 mm");
        }
        return new ConfigOverride(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
