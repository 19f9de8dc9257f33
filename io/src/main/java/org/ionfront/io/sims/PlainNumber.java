package org.ionfront.io.sims;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text: exact for files, rounded for people; never in the manner of a locale. */
final class PlainNumber {

    private static final double LARGEST_EXACT_WHOLE = 1e15;
    private static final MathContext SHOWN = new MathContext(7);
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e12;

    private PlainNumber() {}

    /** The shortest usual text that reads back as the same number; {@code nan} for NaN. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (Math.rint(value) == value && Math.abs(value) < LARGEST_EXACT_WHOLE && !negativeZero) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    /** The number times 10^power, exactly: read back and scaled by 10^-power in decimals it is the same number. */
    static String scaled(double value, int power) {
        return power == 0
                ? of(value)
                : new BigDecimal(Double.toString(value))
                        .scaleByPowerOfTen(power)
                        .stripTrailingZeros()
                        .toString();
    }

    /** Seven digits, in plain notation where that is short. */
    static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= SMALLEST_PLAIN && Math.abs(value) < LARGEST_PLAIN);
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
