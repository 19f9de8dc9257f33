package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.TraceFit;

/** What {@code fit.json} and {@code traces.csv} say of the traces of a fit; nothing where it has none. */
final class TraceResults {
    private static final List<String> COLUMNS =
            List.of("profile", "quantity", "unit", "time_s", "measured", "model", "residual");

    private TraceResults() {}

    static String unit(TraceQuantity quantity) {
        return quantity == TraceQuantity.SURFACE_POTENTIAL ? "V" : "A/m^2";
    }

    static void write(OutputDirectory out, FitResult result, RunStamp stamp) {
        if (result.profiles().stream().allMatch(profile -> profile.traces().isEmpty())) {
            return;
        }
        out.write(
                "traces.csv",
                Table.of(
                        stamp.comments(
                                "recorded traces beside the model, offsets included; residuals in standard deviations",
                                result.status().label()),
                        COLUMNS,
                        table -> {
                            for (ProfileFit profile : result.profiles()) {
                                for (TraceFit trace : profile.traces()) {
                                    rows(table, profile.id(), trace);
                                }
                            }
                        }));
    }

    private static void rows(Table table, String id, TraceFit trace) throws IOException {
        for (int k = 0; k < trace.time().length; k++) {
            table.cell(id)
                    .cell(trace.quantity().label())
                    .cell(unit(trace.quantity()))
                    .cell(trace.time()[k])
                    .cell(trace.data()[k])
                    .cell(trace.model()[k])
                    .cell(trace.residuals()[k])
                    .endRow();
        }
    }

    static void json(ObjectNode profile, List<TraceFit> traces) {
        if (traces.isEmpty()) {
            return;
        }
        ArrayNode array = profile.putArray("traces");
        for (TraceFit trace : traces) {
            ObjectNode json = array.addObject();
            json.put("quantity", trace.quantity().label());
            json.put("unit", unit(trace.quantity()));
            json.put("readings", trace.time().length);
            Json.put(json, "scatter", trace.scatter());
            json.put("scatter_estimated", trace.estimated());
            json.put("drifts", trace.drifts());
            ObjectNode residuals = json.putObject("residuals");
            Json.put(residuals, "mean", trace.statistics().mean());
            Json.put(residuals, "standard_deviation", trace.statistics().standardDeviation());
            Json.put(residuals, "lag_one_autocorrelation", trace.statistics().lagOneAutocorrelation());
            Json.put(residuals, "runs_score", trace.statistics().runsScore());
            Json.put(residuals, "largest", trace.statistics().largest());
            Json.put(residuals, "time_of_largest_s", trace.statistics().depthOfLargest());
        }
    }
}
