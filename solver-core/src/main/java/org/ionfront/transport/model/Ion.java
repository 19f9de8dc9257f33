package org.ionfront.transport.model;

/**
 * A mobile cation.
 *
 * @param symbol the label used in files, for example {@code Li+} or {@code Ca2+}
 * @param valence charge number z, at least 1
 */
public record Ion(String symbol, int valence) {
    /** Rejects a blank symbol and a charge number below 1. */
    public Ion {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("an ion needs a symbol, for example Li+");
        }
        if (valence < 1) {
            throw new IllegalArgumentException(
                    "the charge number of " + symbol + " is " + valence + "; it must be 1 or more");
        }
    }
}
