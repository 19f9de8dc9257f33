package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.result.FailedTrial;
import org.ionfront.fit.result.FitEffort;
import org.ionfront.fit.result.SearchAttempt;
import org.ionfront.fit.result.SearchReport;
import org.ionfront.io.config.FitConfig;

/** What a search cost and saw, as {@code fit.json} says it. */
final class SearchJson {
    private SearchJson() {}

    static void putInto(ObjectNode json, FitConfig config, FitEffort effort) {
        ObjectNode cost = json.putObject("effort");
        cost.put("iterations", effort.iterations());
        cost.put("evaluations", effort.evaluations());
        cost.put("simulations", effort.simulations());
        cost.put("failed_trials", effort.failedTrials());
        Json.put(cost, "last_failure", effort.lastFailure());
        Json.put(cost, "fit_wall_time_s", effort.wallTime());
        ArrayNode failed = json.putArray("reproducers");
        List<FailedTrial> trials = effort.reproducers();
        for (int k = 0; k < trials.size(); k++) {
            ObjectNode one = failed.addObject();
            one.put("profile", trials.get(k).profile());
            one.put("reason", trials.get(k).reason());
            one.put("file", Reproducers.name(k));
            one.put("command", Reproducers.command(k));
        }
        ObjectNode search = json.putObject("search");
        search.put("method", config.problem().search().method().label());
        effort.search().ifPresent(report -> describe(search, config, report));
    }

    private static void describe(ObjectNode json, FitConfig config, SearchReport report) {
        json.put("seed", report.plan().seed());
        boolean many = report.plan().method() == SearchMethod.MULTI_START;
        json.put(many ? "starts" : "evaluations", report.plan().starts());
        ArrayNode minima = json.putArray("chi_square_of_minima");
        report.minima().forEach(chiSquare -> Json.add(minima, chiSquare));
        ArrayNode parameters = json.putArray("parameters");
        for (FitParameter parameter : report.parameters()) {
            ObjectNode one = parameters.addObject();
            one.put("name", parameter.name());
            Json.put(one, "profile", parameter.profile());
            one.put("unit", config.unitOf(parameter).symbol());
        }
        ArrayNode attempts = json.putArray("attempts");
        for (SearchAttempt attempt : report.attempts()) {
            ObjectNode one = attempts.addObject();
            values(one.putArray("start"), config, report, attempt.start());
            values(one.putArray("end"), config, report, attempt.estimate());
            Json.put(one, "coarse_chi_square", attempt.chiSquare());
            one.put("minimum", attempt.minimum());
        }
    }

    private static void values(ArrayNode array, FitConfig config, SearchReport report, double[] values) {
        for (int k = 0; k < values.length; k++) {
            Json.add(array, config.unitOf(report.parameters().get(k)).fromBase(values[k]));
        }
    }
}
