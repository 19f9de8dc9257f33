package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;
import org.ionfront.io.units.QuantityKind;

/**
 * The compositions of a model file, {@code grid}: a list, or from, to and a number of points.
 *
 * @param value as the file has it; empty where it does not
 * @param fractions [-], increasing, above 0 to 1
 */
record ModelGrid(Optional<Value> value, List<Double> fractions) {
    private static final int DEFAULT_POINTS = 200;
    static final int MOST_POINTS = 100_000;

    /** Reads {@code grid}; 0.005 to 1 in 200 points where there is none. */
    static ModelGrid read(Section root) {
        Optional<Value> found = root.optional("grid");
        if (found.isEmpty()) {
            return new ModelGrid(found, even(1.0 / DEFAULT_POINTS, 1, DEFAULT_POINTS));
        }
        Value value = found.get();
        if (value.isSection()) {
            Section section = value.section().allow(ModelKeys.FRACTIONS);
            double from = fraction(section.required("from"), 0);
            double to = fraction(section.required("to"), from);
            return new ModelGrid(found, even(from, to, points(section.required("points"))));
        }
        List<Double> fractions = new ArrayList<>();
        double last = 0;
        for (Value one : value.items()) {
            last = fraction(one, last);
            fractions.add(last);
        }
        return new ModelGrid(found, fractions);
    }

    /** A fault of the compositions, at their key or of the whole file where it has none. */
    InputException fault(Section root, String text) {
        return value.map(grid -> grid.fault(text))
                .orElseGet(() -> root.fault(text + "; set grid, as in {from: 0.1, to: 1, points: 91}"));
    }

    /** Evenly spaced values with exact ends. */
    static List<Double> even(double from, double to, int points) {
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            values.add(k == points - 1 ? to : from + (to - from) * k / (points - 1));
        }
        return values;
    }

    /** A number of points, at least 2. */
    static int points(Value value) {
        double number = value.positiveNumber();
        if (!(number >= 2 && number <= MOST_POINTS && number == Math.rint(number))) {
            throw value.fault(
                    "found '" + value.text() + "'; the number of points must be a whole one, from 2 to " + MOST_POINTS);
        }
        return (int) number;
    }

    private static double fraction(Value value, double above) {
        double fraction = value.positive(QuantityKind.FRACTION).value();
        if (!(fraction > above && fraction <= 1)) {
            throw value.fault("found '" + value.text() + "'; fractions must increase and lie above 0 and not above 1");
        }
        return fraction;
    }
}
