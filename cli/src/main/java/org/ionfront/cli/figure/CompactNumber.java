package org.ionfront.cli.figure;

/** Numbers in as few characters as JSON allows, rounded to some significant digits: a page holds thousands of them. */
final class CompactNumber {
    /** Significant digits that are enough for a figure. */
    static final int DIGITS = 6;

    private static final int LEAST = -330;
    private static final int MOST = 330;
    /** Powers of ten as the nearest doubles; a product of tens would often be the one beside it. */
    private static final double[] POWERS = powers();

    private CompactNumber() {}

    /** Appends the number with {@link #DIGITS}; {@code null} where it is not finite. */
    static void append(StringBuilder json, double value) {
        append(json, value, DIGITS);
    }

    /** Appends the number with some digits, at most 15; {@code null} where it is not finite. */
    static void append(StringBuilder json, double value, int significant) {
        if (!Double.isFinite(value)) {
            json.append("null");
            return;
        }
        if (value == 0 || Math.abs(value) < Double.MIN_NORMAL) {
            json.append('0');
            return;
        }
        if (value < 0) {
            json.append('-');
        }
        double size = Math.abs(value);
        int exponent = (int) StrictMath.floor(StrictMath.log10(size)) - significant + 1;
        long digits = Math.round(scaled(size, exponent));
        // A logarithm beside a power of ten may be off by one, and rounding may add a digit: both are put right here.
        if (digits >= Math.round(power(significant))) {
            exponent++;
            digits = Math.round(scaled(size, exponent));
        }
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        append(json, digits, exponent);
    }

    private static double scaled(double size, int exponent) {
        return exponent >= 0
                ? size / power(exponent)
                : exponent > -300 ? size * power(-exponent) : size / power(exponent);
    }

    private static void append(StringBuilder json, long digits, int exponent) {
        String text = Long.toString(digits);
        int point = text.length() + exponent;
        if (exponent >= 0 && exponent < 3) {
            json.append(text).append("0".repeat(exponent));
        } else if (exponent < 0 && point > 0) {
            json.append(text, 0, point).append('.').append(text, point, text.length());
        } else if (exponent < 0 && point > -3) {
            json.append("0.").append("0".repeat(-point)).append(text);
        } else {
            json.append(text).append('e').append(exponent);
        }
    }

    private static double power(int exponent) {
        return POWERS[exponent - LEAST];
    }

    private static double[] powers() {
        double[] powers = new double[MOST - LEAST + 1];
        for (int exponent = LEAST; exponent <= MOST; exponent++) {
            powers[exponent - LEAST] = Double.parseDouble("1e" + exponent);
        }
        return powers;
    }
}
