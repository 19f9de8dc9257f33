package org.ionfront.transport.model;

/** A law was asked for something outside the range in which it holds. */
public final class LawRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    private final String found;

    /** What could have been. */
    private final String valid;

    /**
     * Describes what was asked and what could have been.
     *
     * @param found what was asked for, with its value and unit, as in "the native fraction is 0.002"
     * @param valid where the law holds, as in "the table goes from 0.01 to 1"
     */
    public LawRangeException(String found, String valid) {
        super(found + "; " + valid);
        this.found = found;
        this.valid = valid;
    }

    /** What was asked for. */
    public String found() {
        return found;
    }

    /** Where the law holds. */
    public String valid() {
        return valid;
    }
}
