package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.Outlook;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The result file of a plan: {@code plan.json}. */
public final class PlanResults {
    private final FitConfig config;
    private final PlanResult result;

    private PlanResults(FitConfig config, PlanResult result) {
        this.config = config;
        this.result = result;
    }

    /** Writes the file. */
    public static void write(OutputDirectory out, FitConfig config, PlanResult result, RunStamp stamp) {
        out.writeText("plan.json", json(config, result, stamp));
    }

    /** The text of {@code plan.json}. */
    public static String json(FitConfig config, PlanResult result, RunStamp stamp) {
        return new PlanResults(config, result).text(stamp);
    }

    private String text(RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        ArrayNode parameters = json.putArray("parameters");
        result.parameters().forEach(found -> parameter(parameters.addObject(), found));
        ObjectNode correlation = json.putObject("correlation");
        ArrayNode names = correlation.putArray("parameters");
        result.correlations().parameters().forEach(parameter -> name(names.addObject(), parameter));
        ArrayNode matrix = correlation.putArray("matrix");
        for (double[] row : result.correlations().matrix()) {
            ArrayNode numbers = matrix.addArray();
            for (double value : row) {
                Json.add(numbers, value);
            }
        }
        CouplingJson.putInto(correlation, result.correlations());
        outlooks(json.putArray("by_counts"), "factor", result.byCounts());
        outlooks(json.putArray("by_duration"), "factor", result.byDose());
        outlooks(json.putArray("by_bulk_diffusivity_prior"), "relative_sd", result.byKnowledge());
        json.put("simulations", result.simulations());
        json.put("complete", result.complete());
        Json.putTexts(json, "warnings", config.warnings());
        return Json.text(json);
    }

    private static void name(ObjectNode json, FitParameter parameter) {
        json.put("name", parameter.name());
        Json.put(json, "profile", parameter.profile());
    }

    private void parameter(ObjectNode json, ParameterEstimate found) {
        Unit unit = config.unitOf(found.parameter());
        name(json, found.parameter());
        json.put("unit", unit.symbol());
        Json.put(json, "value", unit.fromBase(found.parameter().start()));
        Json.put(
                json,
                "standard_error",
                unit.fromBaseDifference(found.standardError().orElse(Double.NaN)));
        ArrayNode interval = json.putArray("interval_95");
        Json.add(interval, unit.fromBase(found.interval95().lower().orElse(Double.NaN)));
        Json.add(interval, unit.fromBase(found.interval95().upper().orElse(Double.NaN)));
        json.put("identifiable", found.identifiable());
        json.put("fixed", found.parameter().fixed());
        json.put("listed", !found.automatic());
    }

    /** Errors in the order and units of the parameters; a change that is infinite is null. */
    private void outlooks(ArrayNode array, String change, List<Outlook> outlooks) {
        for (Outlook outlook : outlooks) {
            ObjectNode json = array.addObject();
            Json.put(json, change, outlook.change());
            ArrayNode errors = json.putArray("standard_errors");
            for (int k = 0; k < outlook.standardErrors().size(); k++) {
                Unit unit = config.unitOf(result.parameters().get(k).parameter());
                Json.add(
                        errors,
                        unit.fromBaseDifference(outlook.standardErrors().get(k).orElse(Double.NaN)));
            }
            json.put("remark", outlook.remark());
        }
    }
}
