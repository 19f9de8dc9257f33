package org.ionfront.benchmarks;

import java.util.Locale;

/** Numbers in tables. */
final class Texts {
    private Texts() {}

    /** Significant digits, plain where short, else with a power of ten. */
    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value != 0 && (Math.abs(value) < 1e-2 || Math.abs(value) >= 1e5)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        int before = value == 0 ? 1 : Math.max(1, (int) Math.floor(Math.log10(Math.abs(value))) + 1);
        int leading = value == 0 || Math.abs(value) >= 1 ? 0 : (int) -Math.floor(Math.log10(Math.abs(value))) - 1;
        int decimals = Math.abs(value) < 1 && value != 0 ? digits + leading : Math.max(0, digits - before);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
