package org.ionfront.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in as many digits as a reader can use. */
public final class NumberText {
    private static final int SMALLEST_PLAIN = -3;
    private static final int LARGEST_PLAIN = 5;
    private static final int ERROR_DIGITS = 2;

    private NumberText() {}

    /**
     * A number with a given number of significant digits: {@code 0.0142}, {@code 241.1}, {@code 2.26e-18}.
     *
     * @param value what is not finite is written as {@code none}
     * @param digits at least 1
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        if (value == 0) {
            return "0";
        }
        String[] parts =
                String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).split("e", 2);
        int exponent = Integer.parseInt(parts[1]);
        if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
            return parts[0] + "e" + exponent;
        }
        return new BigDecimal(parts[0]).scaleByPowerOfTen(exponent).toPlainString();
    }

    /** The same without zeros at the end, for numbers that somebody chose: {@code 200}, {@code 2e-18}. */
    public static String brief(double value, int digits) {
        String text = significant(value, digits);
        int e = text.indexOf('e') > 0 && text.indexOf('.') > 0 ? text.indexOf('e') : text.length();
        String mantissa = text.substring(0, e);
        if (mantissa.indexOf('.') > 0) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + text.substring(e);
    }

    /** A number with a fixed number of decimals; what is not finite is written as {@code none}. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString();
    }

    /** Decimals that show a standard error with two significant digits, at least 0. */
    public static int decimalsOf(double standardError) {
        return Math.max(0, ERROR_DIGITS - 1 - exponent(standardError));
    }

    /** A value and its standard error with the digits that the error leaves: {@code 250.1 ± 1.3}. */
    public static String withError(double value, double standardError) {
        if (!(standardError > 0) || Double.isInfinite(standardError)) {
            return significant(value, 4);
        }
        int power = commonExponent(value);
        double scaled = scale(standardError, power);
        int decimals = decimalsOf(scaled);
        String text = fixed(scale(value, power), decimals) + " ± " + fixed(scaled, decimals);
        return power == 0 ? text : "(" + text + ")e" + power;
    }

    /** The power of ten to take out of a value so that it can be written without an exponent; 0 for most values. */
    public static int commonExponent(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return 0;
        }
        int exponent = exponent(value);
        return exponent < SMALLEST_PLAIN + 1 || exponent > LARGEST_PLAIN ? exponent : 0;
    }

    /** value / 10^power, rounded once. */
    public static double scale(double value, int power) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value))
                        .scaleByPowerOfTen(-power)
                        .doubleValue()
                : value;
    }

    /** A whole number in words where a sentence wants one: {@code no}, {@code 1}, {@code 2} ... with the noun. */
    public static String count(long number, String singular, String plural) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + (number == 1 ? singular : plural);
    }

    private static int exponent(double value) {
        String text = String.format(Locale.ROOT, "%." + (ERROR_DIGITS - 1) + "e", value);
        return Integer.parseInt(text.substring(text.indexOf('e') + 1));
    }
}
