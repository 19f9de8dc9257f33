package org.ionfront.cli.text;

import java.util.regex.Pattern;
import org.ionfront.cli.figure.Superscript;

/** Numbers for reports, with raised exponents. */
public final class ScientificText {
    private static final Pattern EXPONENT = Pattern.compile("(?<=[0-9)])e(-?[0-9]+)");

    private ScientificText() {}

    /** A number with a given number of significant digits: {@code 241.1}, {@code 2.26 × 10⁻¹⁸}. */
    public static String of(double value, int digits) {
        return raised(NumberText.significant(value, digits));
    }

    /** The same without zeros at the end, for numbers that somebody chose. */
    public static String brief(double value, int digits) {
        return raised(NumberText.brief(value, digits));
    }

    /** The same text with {@code × 10⁻¹⁸} in place of every {@code e-18}, and a minus in place of every hyphen. */
    public static String raised(String numbers) {
        return EXPONENT.matcher(numbers)
                .replaceAll(found -> " × 10" + Superscript.of(Integer.parseInt(found.group(1))))
                .replace('-', '−');
    }
}
