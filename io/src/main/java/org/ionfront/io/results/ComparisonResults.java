package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionfront.fit.result.ModelRanking;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The result file of a comparison of models: {@code comparison.json}. */
public final class ComparisonResults {
    private ComparisonResults() {}

    /** Writes the file. */
    public static void write(OutputDirectory out, FitConfig config, ModelRanking ranking, RunStamp stamp) {
        out.writeText("comparison.json", json(config, ranking, stamp));
    }

    /**
     * The text of {@code comparison.json}.
     *
     * @param config the fit file with its own model
     */
    public static String json(FitConfig config, ModelRanking ranking, RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        ArrayNode models = json.putArray("models");
        for (ModelRanking.Ranked one : ranking.models()) {
            ObjectNode model = models.addObject();
            model.put("name", one.candidate().name());
            model.put("status", one.candidate().result().status().label());
            model.put("verdict", one.verdict().words());
            Json.put(model, "chi_square", one.candidate().result().goodness().chiSquare());
            Json.put(
                    model,
                    "reduced_chi_square",
                    one.candidate().result().goodness().reducedChiSquare());
            model.put("free_parameters", one.parameters());
            model.put("data", one.data());
            Json.put(model, "aicc", one.aicc());
            Json.put(model, "delta_aicc", one.deltaAicc());
            Json.put(model, "weight", one.weight());
            Json.put(model, "bic", one.bic());
            Json.put(model, "delta_bic", one.deltaBic());
            ArrayNode parameters = model.putArray("parameters");
            one.candidate().result().parameters().stream()
                    .filter(found -> !found.automatic())
                    .forEach(found -> parameter(parameters.addObject(), config, found));
        }
        Json.putTexts(json, "warnings", config.warnings());
        return Json.text(json);
    }

    private static void parameter(ObjectNode json, FitConfig config, ParameterEstimate found) {
        Unit unit = config.unitOf(found.parameter());
        json.put("name", found.parameter().name());
        Json.put(json, "profile", found.parameter().profile());
        json.put("unit", unit.symbol());
        Json.put(json, "estimate", unit.fromBase(found.estimate()));
        Json.put(
                json,
                "standard_error",
                unit.fromBaseDifference(found.standardError().orElse(Double.NaN)));
        json.put("at_bound", found.atBound());
    }
}
