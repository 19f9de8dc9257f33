package org.ionfront.cli.text;

import java.util.regex.Pattern;
import org.ionfront.cli.figure.Superscript;

/** Text for terminals that know only the signs of a typewriter. */
public final class PlainText {
    private static final String RAISED = "[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]";
    private static final Pattern POWER_OF_TEN = Pattern.compile(" × 10(" + RAISED + "+)");
    private static final Pattern CHARGE = Pattern.compile("[²³⁴]?[⁺⁻](?!" + RAISED + ")");
    private static final Pattern POWER = Pattern.compile(RAISED + "+");

    private PlainText() {}

    /** {@code 2.2e-18 m^2/s} for {@code 2.2 × 10⁻¹⁸ m²/s}, {@code Li+} for {@code Li⁺}, {@code +-} for {@code ±}. */
    public static String of(String text) {
        String plain = POWER_OF_TEN.matcher(text).replaceAll(found -> "e" + lowered(found.group(1)));
        plain = CHARGE.matcher(plain).replaceAll(found -> lowered(found.group()));
        plain = POWER.matcher(plain).replaceAll(found -> "^" + lowered(found.group()));
        return plain.replace("±", "+-").replace("µ", "u").replace("×", "x").replace("−", "-");
    }

    private static String lowered(String raised) {
        return raised.chars()
                .map(Superscript::base)
                .mapToObj(Character::toString)
                .reduce("", String::concat)
                .replace('−', '-');
    }
}
