package org.ionfront.io.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Decimal;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;

/**
 * One value of a configuration, to be read as what it should be.
 *
 * @param file the configuration
 * @param path full path of its key
 * @param node the value
 */
record Value(Path file, String path, Node node) {
    /** Five times the atoms of diamond [1/m^3]: only a wrong unit comes to more. */
    private static final double HIGHEST_DENSITY = 1e30;

    /** A fault of this value. */
    InputException fault(String text) {
        return Section.fault(file, node.place(), path, text);
    }

    /** Whether it is a list. */
    boolean isList() {
        return node instanceof Node.Sequence;
    }

    /** Whether it is a group of keys. */
    boolean isSection() {
        return node instanceof Node.Mapping;
    }

    /** The keys below it. */
    Section section() {
        if (node instanceof Node.Mapping mapping) {
            return new Section(file, path, mapping);
        }
        throw fault("found " + describe() + "; keys with values are needed, as in {key: value}");
    }

    /** The items of a list that has at least one. */
    List<Value> items() {
        if (!(node instanceof Node.Sequence sequence)) {
            throw fault("found " + describe() + "; a list is needed, as in [first, second]");
        }
        if (sequence.items().isEmpty()) {
            throw fault("found an empty list; at least one item is needed");
        }
        List<Value> items = new ArrayList<>();
        for (int k = 0; k < sequence.items().size(); k++) {
            items.add(new Value(file, path + "." + k, sequence.items().get(k)));
        }
        return items;
    }

    /** A text that is not empty. */
    String text() {
        if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        throw fault("found " + describe() + "; a single value is needed");
    }

    /** A number without a unit, greater than 0. */
    double positiveNumber() {
        double number = number();
        if (!(number > 0)) {
            throw fault("found '" + text() + "'; the number must be greater than 0");
        }
        return number;
    }

    /** A whole number between two others, which are valid too. */
    int whole(int lowest, int highest) {
        double number = number();
        if (!(number >= lowest && number <= highest) || number != Math.rint(number)) {
            throw fault("found '" + text() + "'; valid: " + lowest + " to " + highest);
        }
        return (int) number;
    }

    /** A number without a unit. */
    double number() {
        try {
            return Decimal.parse(text());
        } catch (QuantityException wrong) {
            throw fault(wrong.text());
        }
    }

    /** A quantity of any sign. */
    Quantity quantity(QuantityKind kind) {
        try {
            return Quantity.parse(text(), kind);
        } catch (QuantityException wrong) {
            throw fault(wrong.text());
        }
    }

    /** A quantity greater than 0. */
    Quantity positive(QuantityKind kind) {
        Quantity quantity = quantity(kind);
        if (!(quantity.value() > 0)) {
            throw fault("found '" + quantity.text() + "'; it must be greater than 0");
        }
        return quantity;
    }

    /** A number density that a solid can have, greater than 0. */
    Quantity density() {
        Quantity density = positive(QuantityKind.NUMBER_DENSITY);
        if (density.value() > HIGHEST_DENSITY) {
            throw fault("found '" + density.text() + "'; no solid holds more than 1e30 1/m^3; is the unit right?");
        }
        return density;
    }

    /** A quantity of 0 or more. */
    Quantity notNegative(QuantityKind kind) {
        Quantity quantity = quantity(kind);
        if (!(quantity.value() >= 0)) {
            throw fault("found '" + quantity.text() + "'; it must be 0 or more");
        }
        return quantity;
    }

    /**
     * One of several words.
     *
     * @param offered those there are
     */
    String choice(List<String> offered) {
        String word = text();
        if (offered.contains(word)) {
            return word;
        }
        throw fault("found '" + word + "'" + Section.hint(word, offered) + "; valid: " + String.join(", ", offered));
    }

    /** The path of a file, resolved against the configuration that names it. */
    Path pathOfFile() {
        try {
            return file.resolveSibling(text());
        } catch (InvalidPathException invalid) {
            throw fault("found '" + text() + "', which is no file name");
        }
    }

    private String describe() {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text().isEmpty() ? "nothing" : "'" + scalar.text() + "'";
        }
        return node instanceof Node.Sequence ? "a list" : "keys with values";
    }
}
