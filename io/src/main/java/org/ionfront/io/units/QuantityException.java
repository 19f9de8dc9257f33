package org.ionfront.io.units;

/** Text that is not the quantity it should be; the message says what was found and what is valid, not where. */
public final class QuantityException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was found, and what is valid. */
    private final String text;

    QuantityException(String text) {
        super(text);
        this.text = text;
    }

    /** What was found and what is valid. */
    public String text() {
        return text;
    }
}
