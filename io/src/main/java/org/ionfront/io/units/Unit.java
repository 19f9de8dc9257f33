package org.ionfront.io.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * A unit of one kind of quantity, with its exact conversion to the unit used inside the program.
 *
 * <p>base value = (number + offset) x numerator / denominator; the offset is 0 except for degrees Celsius.
 */
public final class Unit {
    /** Enough digits that a product of decimal factors and a double never rounds before the last step. */
    private static final MathContext DIGITS = new MathContext(60);

    private static final BigDecimal CELSIUS_OFFSET = new BigDecimal("273.15");

    private final String symbol;
    private final QuantityKind kind;
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final BigDecimal offset;

    private Unit(String symbol, QuantityKind kind, BigDecimal numerator, BigDecimal denominator, BigDecimal offset) {
        this.symbol = symbol;
        this.kind = kind;
        this.numerator = numerator;
        this.denominator = denominator;
        this.offset = offset;
    }

    /**
     * Reads a unit of a given kind.
     *
     * @param symbol as the user wrote it, such as {@code nA/cm^2}; {@code A} is an angstrom where a length is needed
     * @throws QuantityException where the unit is unknown or of another kind; the message says which units fit
     */
    public static Unit parse(String symbol, QuantityKind kind) throws QuantityException {
        String text = symbol.strip();
        if (kind == QuantityKind.TEMPERATURE && List.of("degC", "°C").contains(text)) {
            return new Unit(text, kind, BigDecimal.ONE, BigDecimal.ONE, CELSIUS_OFFSET);
        }
        boolean angstrom = kind == QuantityKind.LENGTH && text.equals("A");
        UnitExpression unit = UnitExpression.parse(angstrom ? "Å" : text);
        if (!unit.dimension().is(kind.dimension()) || isMole(text, kind)) {
            String celsius = kind == QuantityKind.TEMPERATURE && text.equals("C") ? " (did you mean 'degC'?)" : "";
            throw new QuantityException(Decimal.quote(text) + " is " + nounOf(unit) + celsius + "; " + needed(kind));
        }
        UnitExpression base = UnitExpression.parse(kind.baseUnit());
        return new Unit(
                text,
                kind,
                unit.numerator().multiply(base.denominator()),
                unit.denominator().multiply(base.numerator()),
                BigDecimal.ZERO);
    }

    /** The unit that quantities of a kind have inside the program. */
    public static Unit base(QuantityKind kind) {
        return new Unit(kind.baseUnit(), kind, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** The unit as the user wrote it; {@code 1} where there is none. */
    public String symbol() {
        return symbol;
    }

    /** What the unit measures. */
    public QuantityKind kind() {
        return kind;
    }

    /** A number in this unit, in the unit of the program. */
    public double toBase(double number) {
        return Double.isFinite(number) ? toBase(decimal(number)).doubleValue() : number;
    }

    /** A value in the unit of the program, as a number in this unit. */
    public double fromBase(double value) {
        return Double.isFinite(value)
                ? decimal(fromBaseDifference(value)).subtract(offset).doubleValue()
                : value;
    }

    /** A difference or a width in the unit of the program, as a number in this unit: no offset is applied. */
    public double fromBaseDifference(double difference) {
        if (!Double.isFinite(difference)) {
            return difference;
        }
        return decimal(difference)
                .multiply(denominator)
                .divide(numerator, DIGITS)
                .doubleValue();
    }

    /** The exact conversion, rounded to sixty digits where it has more. */
    BigDecimal toBase(BigDecimal number) {
        BigDecimal product = number.add(offset).multiply(numerator);
        // Of a power of ten only the point moves, and tables of traces have thousands of numbers.
        return denominator.unscaledValue().equals(BigInteger.ONE)
                ? product.scaleByPowerOfTen(denominator.scale())
                : product.divide(denominator, DIGITS);
    }

    /** What to write where this kind is needed. */
    static String needed(QuantityKind kind) {
        return kind.noun() + " is needed: " + String.join(", ", kind.examples());
    }

    private static String nounOf(UnitExpression unit) {
        return QuantityKind.of(unit.dimension()).map(QuantityKind::noun).orElse("a unit of something else");
    }

    /** A mole has no dimension here, yet "3 mol" is not a fraction. */
    private static boolean isMole(String text, QuantityKind kind) {
        return kind == QuantityKind.FRACTION && text.contains("mol");
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Double.toString(number));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
