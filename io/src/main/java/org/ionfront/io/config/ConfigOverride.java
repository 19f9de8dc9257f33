package org.ionfront.io.config;

/**
 * One value of a configuration file replaced from the command line.
 *
 * @param path keys from the top of the file, joined by dots; items of a list by their number from 0, as in
 *     {@code protocol.0.duration}
 * @param value what to put there, written as in the file
 */
public record ConfigOverride(String path, String value) {
    /** Rejects an empty path. */
    public ConfigOverride {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a key is needed before '=', as in sample.thickness=0.5 mm");
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
