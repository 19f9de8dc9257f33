package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionfront.fit.result.FreeFormResult;

/** A diffusivity of free form, as {@code fit.json} says it. */
final class FreeFormJson {
    private FreeFormJson() {}

    static void putInto(ObjectNode json, FreeFormResult found) {
        json.put("status", found.converged() ? "converged" : "not-converged");
        Json.put(json, "smoothing", found.smoothing());
        json.put("smoothing_chosen_by", found.chosen() ? "discrepancy" : "file");
        Json.put(json, "chi_square", found.chiSquare());
        Json.put(json, "effective_parameters", found.effectiveParameters());
        Json.put(json, "kkt_violation_in_standard_errors", found.violation());
        Json.put(json, "kkt_violation_of_quadratic_programs", found.quadraticViolation());
        json.put("nodes_without_steepness", found.flat());
        double[] range = found.seenRange();
        ArrayNode seen = json.putArray("native_fractions_seen");
        Json.add(seen, range[0]);
        Json.add(seen, range[1]);
        put(json.putArray("native_fraction"), found.fractions());
        put(json.putArray("diffusivity_m2_s"), found.diffusivity());
        put(json.putArray("lower_95_m2_s"), found.lower());
        put(json.putArray("upper_95_m2_s"), found.upper());
        put(json.putArray("steepness"), found.steepness());
        put(json.putArray("bump_error"), found.bumpError());
        ArrayNode trials = json.putArray("smoothing_tried");
        for (FreeFormResult.Trial trial : found.trials()) {
            ObjectNode one = trials.addObject();
            Json.put(one, "smoothing", trial.smoothing());
            Json.put(one, "chi_square", trial.chiSquare());
            Json.put(one, "roughness", trial.roughness());
            Json.put(one, "effective_parameters", trial.effectiveParameters());
        }
    }

    private static void put(ArrayNode array, double[] values) {
        for (double value : values) {
            Json.add(array, value);
        }
    }
}
