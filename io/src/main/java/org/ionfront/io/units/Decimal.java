package org.ionfront.io.units;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as users type them. */
public final class Decimal {
    /** A number at the beginning of a text, and the rest. */
    static final Pattern LEADING_NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?\\.?(?:nan|inf|infinity)\\b.*|[+-]?∞.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d.*", Pattern.DOTALL);
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0\\d.*", Pattern.DOTALL);
    private static final int LONGEST_EXPONENT = 4;
    private static final int LONGEST_QUOTE = 60;

    private Decimal() {}

    /**
     * Reads a number that has no unit.
     *
     * @throws QuantityException where the text is no finite number that a double can hold
     */
    public static double parse(String text) throws QuantityException {
        Matcher matcher = split(text);
        if (!matcher.group(2).isEmpty()) {
            throw new QuantityException("found " + quote(text) + "; a number without a unit is needed");
        }
        return finite(exact(matcher.group(1), text), text);
    }

    /** Separates the leading number from the rest; names the usual slips. */
    static Matcher split(String text) throws QuantityException {
        if (NOT_FINITE.matcher(text).matches()) {
            throw new QuantityException("found " + quote(text) + "; a finite number is needed");
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            throw new QuantityException("found " + quote(text) + "; the decimal sign is a point, as in "
                    + quote(text.replaceFirst(",", ".")));
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            throw new QuantityException("found " + quote(text) + "; a number must not begin with 0 and a digit");
        }
        Matcher matcher = LEADING_NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw new QuantityException("found " + quote(text) + "; a number is needed here");
        }
        return matcher;
    }

    /** The number exactly as typed; refuses exponents so long that even decimal arithmetic would overflow. */
    static BigDecimal exact(String number, String text) throws QuantityException {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e >= 0) {
            String digits = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
            if (digits.length() > LONGEST_EXPONENT) {
                throw outOfRange(text);
            }
        }
        return new BigDecimal(number);
    }

    /** The nearest double; refuses what would become infinite or lose itself in 0. */
    static double finite(BigDecimal value, String text) throws QuantityException {
        double result = value.doubleValue();
        if (Double.isInfinite(result) || (result == 0 && value.signum() != 0)) {
            throw outOfRange(text);
        }
        return result;
    }

    static String quote(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        return "'" + shown.replaceAll("\\p{Cntrl}", " ") + "'";
    }

    private static QuantityException outOfRange(String text) {
        return new QuantityException("found " + quote(text) + "; the number is beyond the range of 5e-324 to 1.8e308");
    }
}
