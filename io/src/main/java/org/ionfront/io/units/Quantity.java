package org.ionfront.io.units;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/**
 * A number with its unit.
 *
 * @param value in the unit of the program (SI; energies in eV)
 * @param unit the unit it was written in
 * @param text as it was written
 */
public record Quantity(double value, Unit unit, String text) {
    /** What a number looks like, as a regular expression that all programs understand. */
    public static final String NUMBER = "[+-]?(?!0[0-9])(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    /**
     * Reads a quantity such as {@code 250 meV}, {@code 1.38e28 1/m^3}, {@code 70 degC} or, for a fraction, {@code 0.1}
     * and {@code 10 %}.
     *
     * @throws QuantityException where the number or the unit is not right; the message says what was found and what
     *     units fit
     */
    public static Quantity parse(String text, QuantityKind kind) throws QuantityException {
        String stripped = text.strip();
        Matcher parts = Decimal.split(stripped);
        String symbol = parts.group(2);
        if (symbol.isEmpty() && kind != QuantityKind.FRACTION) {
            throw new QuantityException("found " + Decimal.quote(stripped) + ", a bare number; a unit is needed: "
                    + String.join(", ", kind.examples()));
        }
        BigDecimal number = Decimal.exact(parts.group(1), stripped);
        Unit unit = unit(symbol, kind, stripped);
        return new Quantity(Decimal.finite(unit.toBase(number), stripped), unit, stripped);
    }

    /**
     * What quantities of a kind look like, as a regular expression: a number and units this program knows. Whether the units are of
     * the kind, it cannot tell.
     */
    public static String pattern(QuantityKind kind) {
        String celsius = kind == QuantityKind.TEMPERATURE ? "|degC|°C" : "";
        String unit = "\\s*(?:" + UnitExpression.pattern() + celsius + ")";
        return NUMBER + (kind == QuantityKind.FRACTION ? "(?:" + unit + ")?" : unit);
    }

    private static Unit unit(String symbol, QuantityKind kind, String text) throws QuantityException {
        if (symbol.isEmpty()) {
            return Unit.base(kind);
        }
        try {
            // "5e27/m^3" is read as "5e27 1/m^3"
            return Unit.parse(symbol.startsWith("/") ? "1" + symbol : symbol, kind);
        } catch (QuantityException fault) {
            String advice = fault.text().contains(" is needed") ? "" : "; " + Unit.needed(kind);
            throw new QuantityException("found " + Decimal.quote(text) + ": " + fault.text() + advice);
        }
    }
}
