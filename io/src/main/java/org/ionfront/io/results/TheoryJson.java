package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ionfront.material.comparison.ComparedQuantity;
import org.ionfront.material.comparison.TheoryComparison;

/** The closed theory of the front beside the simulation, as {@code summary.json} says it. */
final class TheoryJson {
    private TheoryJson() {}

    static ObjectNode of(TheoryComparison comparison) {
        ObjectNode json = Json.object();
        json.put("applies", comparison.applies());
        Json.put(
                json,
                "why_not",
                comparison.applies()
                        ? Optional.empty()
                        : Optional.of("the closed theory does not apply: " + comparison.reason()));
        ObjectNode quantities = json.putObject("quantities");
        for (ComparedQuantity quantity : comparison.quantities()) {
            ObjectNode entry = quantities.putObject(quantity.name());
            Json.put(entry, "theory", quantity.theory());
            Json.put(entry, "simulated", quantity.simulated());
            Json.put(entry, "relative_difference", quantity.relativeDifference());
        }
        return json;
    }
}
