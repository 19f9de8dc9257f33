package org.ionfront.io.sims;

import java.util.Arrays;
import java.util.Optional;

/** The sign between whole and fraction; the other one of the two can then only group thousands. */
public enum DecimalSign {
    /** As in 1,234.5. */
    POINT("point", '.', ','),
    /** As in 1.234,5. */
    COMMA("comma", ',', '.');

    private static final int GROUP = 3;

    private final String key;
    private final char sign;
    private final char groupingSign;

    DecimalSign(String key, char sign, char groupingSign) {
        this.key = key;
        this.sign = sign;
        this.groupingSign = groupingSign;
    }

    /** The word for this sign in a config file or on the command line. */
    public String key() {
        return key;
    }

    /** The sign with this key, or empty when there is none. */
    public static Optional<DecimalSign> withKey(String key) {
        return Arrays.stream(values()).filter(sign -> sign.key.equals(key)).findFirst();
    }

    /**
     * The cell in Java's own notation, without grouping and with a decimal point, or empty when the cell is no number.
     *
     * <p>Words are no numbers, not even those that {@link Double#parseDouble} takes, such as {@code 1d} and {@code NaN}.
     */
    Optional<String> javaNotation(String cell) {
        if (!startsLikeANumber(cell)) {
            return Optional.empty();
        }
        if (cell.indexOf(groupingSign) < 0) {
            return Optional.of(sign == '.' ? cell : cell.replace(sign, '.'));
        }
        return withoutGrouping(cell).map(plain -> sign == '.' ? plain : plain.replace(sign, '.'));
    }

    /** The number in the cell, possibly infinite when it is too large; NaN when the cell is no number. */
    double parse(String cell) {
        return javaNotation(cell).map(DecimalSign::parseJava).orElse(Double.NaN);
    }

    /** The number in the cell times 10^power, rounded once only, so that 0.1 nm is the double nearest to 1e-10 m. */
    double parseScaled(String cell, int power) {
        Optional<String> plain = javaNotation(cell);
        if (plain.isEmpty()) {
            return Double.NaN;
        }
        String number = plain.get();
        boolean hasExponent = number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
        if (power == 0) {
            return parseJava(number);
        }
        return hasExponent ? shiftedExponent(number, power) : parseJava(number + "e" + power);
    }

    private static double shiftedExponent(String number, int power) {
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        try {
            // Long, because the exponent alone may be as large as an int.
            long exponent = Long.parseLong(number.substring(mark + 1)) + power;
            return parseJava(number.substring(0, mark) + "e" + exponent);
        } catch (NumberFormatException notAnExponent) {
            return Double.NaN;
        }
    }

    private static double parseJava(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Whether every character can be part of a number; saves an exception for each cell of a column of words. */
    private static boolean startsLikeANumber(String cell) {
        boolean digits = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if ("+-.,eE".indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }

    /** The cell without its grouping signs, or empty when they do not stand before every third digit of the whole part. */
    private Optional<String> withoutGrouping(String cell) {
        int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        int end = cell.indexOf(sign);
        // Nobody groups the digits before an exponent, so 1.234E5 is not 1234E5.
        boolean exponent = cell.indexOf('e') >= 0 || cell.indexOf('E') >= 0;
        String whole = cell.substring(start, end < 0 ? cell.length() : end);
        String[] groups = whole.split(groupingSign == '.' ? "\\." : ",", -1);
        boolean first = !groups[0].isEmpty() && groups[0].length() <= GROUP && groups[0].charAt(0) != '0';
        boolean others = Arrays.stream(groups).skip(1).allMatch(group -> group.length() == GROUP);
        boolean rest = end < 0 || cell.indexOf(groupingSign, end) < 0;
        if (exponent || !first || !others || !rest || groups.length < 2) {
            return Optional.empty();
        }
        return Optional.of(cell.substring(0, start) + String.join("", groups) + (end < 0 ? "" : cell.substring(end)));
    }
}
