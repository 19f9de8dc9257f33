package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.OutputRequests;

/** Reads when profiles are wanted. */
final class OutputReader {
    private OutputReader() {}

    /**
     * Reads {@code output}.
     *
     * @param end of the protocol [s]
     * @param thickness of the sample [m]
     */
    static OutputRequests read(Section root, double end, double thickness) {
        Optional<Value> output = root.optional("output");
        if (output.isEmpty()) {
            return OutputRequests.END_ONLY;
        }
        Section section = output.get().section().allow(ExperimentKeys.OUTPUT);
        if (section.keys().isEmpty()) {
            throw output.get()
                    .fault("one of these keys is missing: " + String.join(", ", ExperimentKeys.OUTPUT.names()));
        }
        return new OutputRequests(
                values(
                        section,
                        "times",
                        QuantityKind.TIME,
                        "output times",
                        end,
                        "after the end of the protocol at " + end + " s"),
                values(section, "doses", QuantityKind.CHARGE_PER_AREA, "doses", Double.POSITIVE_INFINITY, ""),
                values(
                        section,
                        "depths",
                        QuantityKind.LENGTH,
                        "depths",
                        thickness,
                        "beyond the thickness of the sample"));
    }

    private static List<Double> values(
            Section section, String key, QuantityKind kind, String what, double most, String beyond) {
        Optional<Value> list = section.optional(key);
        List<Double> values = new ArrayList<>();
        if (list.isEmpty()) {
            return values;
        }
        for (Value value : list.get().items()) {
            Quantity quantity = kind == QuantityKind.TIME ? value.notNegative(kind) : value.positive(kind);
            if (quantity.value() > most) {
                throw value.fault("found '" + quantity.text() + "', " + beyond);
            }
            if (!values.isEmpty() && quantity.value() <= values.get(values.size() - 1)) {
                throw value.fault("found '" + quantity.text() + "'; " + what + " must increase");
            }
            values.add(quantity.value());
        }
        return values;
    }
}
