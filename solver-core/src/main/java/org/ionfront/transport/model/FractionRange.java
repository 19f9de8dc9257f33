package org.ionfront.transport.model;

/**
 * The charge fractions of its own ion between which a law has a value.
 *
 * @param lowest [-]
 * @param highest [-]; may be infinite
 * @param includesHighest whether the law has a value there, too
 */
public record FractionRange(double lowest, double highest, boolean includesHighest) {
    /** From none of the ion to any number. */
    public static final FractionRange ANY = new FractionRange(0, Double.POSITIVE_INFINITY, false);

    /** Rejects an empty range. */
    public FractionRange {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("a range from " + lowest + " to " + highest + " is empty");
        }
    }

    /** Whether a fraction lies in the range. */
    public boolean contains(double fraction) {
        return fraction >= lowest && (includesHighest ? fraction <= highest : fraction < highest);
    }

    /** The range in words, as in "0.01 to 1". */
    public String text() {
        if (Double.isInfinite(highest)) {
            return lowest + " or more";
        }
        return lowest + " to " + (includesHighest ? "" : "below ") + highest;
    }
}
