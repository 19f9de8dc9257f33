package org.ionfront.io.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.transport.model.Ion;

/** Ions as written in configurations: {@code Li+}, {@code Ca2+}, {@code 6Li+}, {@code NH4+}. */
final class IonSymbol {
    private static final Pattern ELEMENT = Pattern.compile("\\d{0,3}[A-Z][a-z]?([1-9]?)\\+");

    /** Several elements: digits count atoms, the charge is 1. */
    private static final Pattern MOLECULE = Pattern.compile("(?:[A-Z][a-z]?[2-9]?){2,6}\\+");

    private IonSymbol() {}

    /** The ion of a label, charge from the label. */
    static Ion parse(Value value) {
        String text = value.text();
        Matcher element = ELEMENT.matcher(text);
        if (element.matches()) {
            String charge = element.group(1);
            return new Ion(text, charge.isEmpty() ? 1 : Integer.parseInt(charge));
        }
        if (MOLECULE.matcher(text).matches()) {
            return new Ion(text, 1);
        }
        throw value.fault("found '" + text + "'; a cation is needed, such as Li+, Ca2+ or NH4+");
    }
}
