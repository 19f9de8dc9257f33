package org.ionfront.cli.text;

import org.ionfront.cli.figure.Superscript;

/** Numbers for reports, with raised exponents. */
public final class ScientificText {
    private ScientificText() {}

    /** A number with a given number of significant digits: {@code 241.1}, {@code 2.26 × 10⁻¹⁸}. */
    public static String of(double value, int digits) {
        return raised(NumberText.significant(value, digits));
    }

    /** The same number with {@code × 10⁻¹⁸} in place of {@code e-18}. */
    public static String raised(String number) {
        int e = number.lastIndexOf('e');
        if (e < 1 || !number.substring(e + 1).matches("-?[0-9]+")) {
            return number.replace('-', '−');
        }
        String power = "10" + Superscript.of(Integer.parseInt(number.substring(e + 1)));
        return number.substring(0, e).replace('-', '−') + " × " + power;
    }
}
