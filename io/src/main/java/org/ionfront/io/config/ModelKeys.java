package org.ionfront.io.config;

import static org.ionfront.io.keys.Form.anyOf;
import static org.ionfront.io.keys.Form.items;
import static org.ionfront.io.keys.Form.quantity;
import static org.ionfront.io.keys.Form.section;
import static org.ionfront.io.keys.Key.optional;
import static org.ionfront.io.keys.Key.required;

import java.util.List;
import java.util.Map;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;
import org.ionfront.io.units.QuantityKind;

/** The keys of a model: those of an experiment, and the temperatures and compositions its laws are taken at. */
final class ModelKeys {
    static final KeyGroup FRACTIONS = range("fractions", QuantityKind.FRACTION);
    static final KeyGroup TEMPERATURES = range("temperatures", QuantityKind.TEMPERATURE);

    private static final List<String> NOT_OF_A_MODEL = List.of("protocol", OnsagerTableReader.KEY);

    /** The whole file. */
    static final KeyGroup MODEL = new KeyGroup("model", keys(), List.of(), Map.of());

    private ModelKeys() {}

    private static List<Key> keys() {
        Form temperature = quantity(QuantityKind.TEMPERATURE);
        KeyGroup own = KeyGroup.of(
                "model",
                ExperimentKeys.EXPERIMENT.keys().stream()
                        .filter(key -> !NOT_OF_A_MODEL.contains(key.name()))
                        .toArray(Key[]::new));
        return own.with(
                        optional(
                                "temperatures",
                                anyOf(temperature, items(temperature), section(TEMPERATURES)),
                                "Increasing temperatures; that of the sample where they are missing."),
                        optional(
                                "grid",
                                anyOf(items(quantity(QuantityKind.FRACTION)), section(FRACTIONS)),
                                "Increasing fractions of the ion, above 0 to 1; 0.005 to 1 in 200 points otherwise."),
                        ExperimentKeys.EXPERIMENT.keys().stream()
                                .filter(key -> key.name().equals("protocol"))
                                .map(key -> optional("protocol", key.form(), "Not looked at."))
                                .findFirst()
                                .orElseThrow())
                .keys();
    }

    private static KeyGroup range(String name, QuantityKind kind) {
        return KeyGroup.of(
                name,
                required("from", quantity(kind), "First value."),
                required("to", quantity(kind), "Last value."),
                required("points", new Form.Whole(2, ModelGrid.MOST_POINTS), "Number of values, evenly spaced."));
    }
}
