package org.ionfront.io.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionfront.io.Spelling;

/**
 * A unit made of symbols, prefixes, powers, products and quotients, such as {@code mA/cm^2} or {@code m^2 s^-1}.
 *
 * @param numerator of the factor to SI
 * @param denominator of the factor to SI; kept apart because 1/3600 is no decimal number
 * @param dimension exponents of the base units
 */
record UnitExpression(BigDecimal numerator, BigDecimal denominator, Dimension dimension) {

    private record Symbol(BigDecimal factor, Dimension dimension, boolean takesPrefix) {}

    private static final int LARGEST_POWER = 9;
    private static final int LONGEST_UNIT = 40;
    private static final Dimension LENGTH = QuantityKind.LENGTH.dimension();
    private static final Dimension TIME = QuantityKind.TIME.dimension();
    private static final Dimension ENERGY = QuantityKind.ENERGY.dimension();
    private static final Dimension SIEMENS = new Dimension(-2, -1, 3, 2, 0);
    private static final Dimension OHM = new Dimension(2, 1, -3, -2, 0);

    private static final Map<String, Symbol> SYMBOLS = Map.ofEntries(
            Map.entry("m", prefixed("1", LENGTH)),
            Map.entry("g", prefixed("1e-3", new Dimension(0, 1, 0, 0, 0))),
            Map.entry("s", prefixed("1", TIME)),
            Map.entry("A", prefixed("1", QuantityKind.CURRENT.dimension())),
            Map.entry("K", prefixed("1", QuantityKind.TEMPERATURE.dimension())),
            Map.entry("mol", prefixed("6.02214076e23", Dimension.NONE)),
            Map.entry("J", prefixed("1", ENERGY)),
            Map.entry("eV", prefixed("1.602176634e-19", ENERGY)),
            Map.entry("cal", prefixed("4.184", ENERGY)),
            Map.entry("V", prefixed("1", QuantityKind.POTENTIAL.dimension())),
            Map.entry("C", prefixed("1", new Dimension(0, 0, 1, 1, 0))),
            Map.entry("e", plain("1.602176634e-19", new Dimension(0, 0, 1, 1, 0))),
            Map.entry("S", prefixed("1", SIEMENS)),
            Map.entry("ohm", prefixed("1", OHM)),
            Map.entry("Ω", prefixed("1", OHM)),
            Map.entry("Hz", prefixed("1", new Dimension(0, 0, -1, 0, 0))),
            Map.entry("u", plain("1.66053906660e-27", new Dimension(0, 1, 0, 0, 0))),
            Map.entry("min", plain("60", TIME)),
            Map.entry("h", plain("3600", TIME)),
            Map.entry("d", plain("86400", TIME)),
            Map.entry("Å", plain("1e-10", LENGTH)),
            Map.entry("angstrom", plain("1e-10", LENGTH)),
            Map.entry("%", plain("1e-2", Dimension.NONE)),
            Map.entry("1", plain("1", Dimension.NONE)));

    private static final Map<String, Integer> PREFIXES = Map.ofEntries(
            Map.entry("a", -18),
            Map.entry("f", -15),
            Map.entry("p", -12),
            Map.entry("n", -9),
            Map.entry("u", -6),
            Map.entry("µ", -6),
            Map.entry("μ", -6),
            Map.entry("m", -3),
            Map.entry("c", -2),
            Map.entry("d", -1),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9),
            Map.entry("T", 12));

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern SUPERSCRIPT = Pattern.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}%]+");
    private static final Pattern FACTOR =
            Pattern.compile("\\s*([/*·.]?)\\s*(1|[\\p{L}%]+)(?:\\^?([+-]?\\d{1,2}))?(?=[\\s/*·.]|$)\\s*");

    /**
     * Reads a unit.
     *
     * @throws QuantityException where it has an unknown symbol or cannot be read; the message names the nearest unit
     */
    static UnitExpression parse(String text) throws QuantityException {
        String unit = plainPowers(text.strip());
        if (unit.isEmpty() || unit.length() > LONGEST_UNIT) {
            throw new QuantityException("cannot read " + Decimal.quote(text) + " as a unit");
        }
        UnitExpression product = new UnitExpression(BigDecimal.ONE, BigDecimal.ONE, Dimension.NONE);
        Matcher matcher = FACTOR.matcher(unit);
        int end = 0;
        while (end < unit.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new QuantityException("cannot read " + Decimal.quote(text) + " as a unit");
            }
            String exponent = Optional.ofNullable(matcher.group(3)).orElse("1");
            int power = Integer.parseInt(exponent) * (matcher.group(1).equals("/") ? -1 : 1);
            if (Math.abs(power) > LARGEST_POWER) {
                throw new QuantityException("cannot read " + Decimal.quote(text) + " as a unit");
            }
            product = product.times(symbol(matcher.group(2)), power);
            end = matcher.end();
        }
        return product;
    }

    /** What {@link #parse} reads, as a regular expression that all programs understand. */
    static String pattern() {
        String prefixes = String.join("", new TreeSet<>(PREFIXES.keySet()));
        String prefixed = symbols(true);
        String factor = "(?:[" + prefixes + "]?(?:" + prefixed + ")|" + symbols(false) + ")(?:\\^?[+-]?[0-9]{1,2}|[⁻"
                + SUPERSCRIPTS + "]+)?";
        return "/?" + factor + "(?:(?:\\s*[/*·.]\\s*|\\s+)" + factor + ")*";
    }

    private static String symbols(boolean prefixed) {
        return SYMBOLS.entrySet().stream()
                .filter(entry -> entry.getValue().takesPrefix() == prefixed)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static Symbol symbol(String name) throws QuantityException {
        Symbol whole = SYMBOLS.get(name);
        if (whole != null) {
            return whole;
        }
        Integer exponent = PREFIXES.get(name.substring(0, 1));
        Symbol base = SYMBOLS.get(name.substring(1));
        if (exponent != null && base != null && base.takesPrefix()) {
            return new Symbol(base.factor().scaleByPowerOfTen(exponent), base.dimension(), false);
        }
        String hint = Spelling.nearest(name, suggestions())
                .map(near -> " (did you mean '" + near + "'?)")
                .orElse("");
        throw new QuantityException("unknown unit " + Decimal.quote(name) + hint);
    }

    /** Every symbol a user is likely to have meant, in a fixed order, so that messages never change. */
    private static List<String> suggestions() {
        List<String> names = new ArrayList<>();
        for (QuantityKind kind : QuantityKind.values()) {
            for (String example : kind.examples()) {
                Matcher parts = NAME.matcher(example);
                while (parts.find()) {
                    if (!names.contains(parts.group())) {
                        names.add(parts.group());
                    }
                }
            }
        }
        return names;
    }

    private UnitExpression times(Symbol symbol, int power) {
        BigDecimal factor = symbol.factor().pow(Math.abs(power));
        Dimension product = dimension.times(symbol.dimension(), power);
        return power >= 0
                ? new UnitExpression(numerator.multiply(factor), denominator, product)
                : new UnitExpression(numerator, denominator.multiply(factor), product);
    }

    private static String plainPowers(String text) {
        return SUPERSCRIPT.matcher(text).replaceAll(match -> {
            StringBuilder power = new StringBuilder("^");
            match.group().chars().forEach(c -> {
                int digit = SUPERSCRIPTS.indexOf(c);
                power.append(digit < 0 ? "-" : String.valueOf(digit));
            });
            return power.toString();
        });
    }

    private static Symbol prefixed(String factor, Dimension dimension) {
        return new Symbol(new BigDecimal(factor), dimension, true);
    }

    private static Symbol plain(String factor, Dimension dimension) {
        return new Symbol(new BigDecimal(factor), dimension, false);
    }
}
