package org.ionfront.transport.model;

/** What was asked for lies outside the chosen transport model; the message says what to change. */
public final class ModelRestrictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What does not fit, and what to change. */
    private final String advice;

    /** One sentence on what does not fit and what to change. */
    public ModelRestrictionException(String message) {
        super(message);
        advice = message;
    }

    /** The sentence. */
    public String advice() {
        return advice;
    }
}
