package org.ionfront.io.results;

import java.math.BigDecimal;

/** Depths as files show them. */
final class Nanometres {
    private static final int DIGITS = 9;

    private Nanometres() {}

    /** A depth [m] in nm, without the round-off of a binary factor; what is not finite stays as it is. */
    static double of(double depth) {
        return Double.isFinite(depth)
                ? new BigDecimal(Double.toString(depth)).movePointRight(DIGITS).doubleValue()
                : depth;
    }
}
