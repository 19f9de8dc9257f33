package org.ionfront.cli.text;

/** Units for reports and figures. */
public final class UnitText {
    private UnitText() {}

    /** A unit with raised exponents: {@code m²/s} for {@code m^2/s}; nothing for the number {@code 1}. */
    public static String raised(String unit) {
        if (unit.equals("1")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        boolean raising = false;
        for (int k = 0; k < unit.length(); k++) {
            char c = unit.charAt(k);
            boolean exponent = raising && ((c == '-' && unit.charAt(k - 1) == '^') || (c >= '0' && c <= '9'));
            raising = c == '^' || exponent;
            if (exponent) {
                text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
            } else if (c != '^') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
