package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.config.ConductivityConfig;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.Estimate;
import org.ionfront.material.conductivity.GreenKubo;

/** The result files of {@code conductivity}: {@code conductivity.json}, {@code conductivity.csv} and {@code running-integral.csv}. */
public final class ConductivityResults {
    private static final List<String> POINTS =
            List.of("source", "temperature_K", "conductivity_S_m", "standard_error_S_m");
    private static final List<String> INTEGRALS =
            List.of("file", "lag_s", "running_integral_S_m", "standard_error_S_m");

    private ConductivityResults() {}

    /** Writes all, with the currents that were reached. */
    public static void write(OutputDirectory out, ConductivityConfig config, ConductivityTable table, RunStamp stamp) {
        out.write(
                "conductivity.csv",
                Table.of(
                        stamp.comments("conductivities against temperature", table.state()),
                        POINTS,
                        rows -> points(rows, config, table)));
        if (!table.series().isEmpty()) {
            out.write(
                    "running-integral.csv",
                    Table.of(
                            stamp.comments("running integrals of current autocorrelations", table.state()),
                            INTEGRALS,
                            rows -> integrals(rows, table)));
        }
        out.writeText("conductivity.json", json(config, table, stamp));
    }

    private static void points(Table rows, ConductivityConfig config, ConductivityTable table) throws IOException {
        boolean weighted =
                table.lines().stream().anyMatch(line -> line.source().equals(config.table()) && line.hasErrors());
        for (ConductivityPoint point : config.points()) {
            double error = weighted ? point.relativeError() * point.conductivity() : Double.NaN;
            rows.cell(config.table())
                    .cell(point.temperature())
                    .cell(point.conductivity())
                    .cell(error);
            rows.endRow();
        }
        for (ConductivityTable.Series series : table.series()) {
            Optional<Estimate> found = series.result().conductivity();
            rows.cell(series.recording().name())
                    .cell(series.recording().method().temperature())
                    .cell(found.map(Estimate::value).orElse(Double.NaN))
                    .cell(found.map(Estimate::standardError).orElse(Double.NaN));
            rows.endRow();
        }
    }

    private static void integrals(Table rows, ConductivityTable table) throws IOException {
        for (ConductivityTable.Series series : table.series()) {
            double[] lags = series.result().lags();
            double[] values = series.result().runningIntegral();
            double[] errors = series.result().standardError();
            for (int k = 0; k < lags.length; k++) {
                rows.cell(series.recording().name())
                        .cell(lags[k])
                        .cell(values[k])
                        .cell(errors[k]);
                rows.endRow();
            }
        }
    }

    /** The text of {@code conductivity.json}. */
    public static String json(ConductivityConfig config, ConductivityTable table, RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        json.put("termination", table.state());
        ArrayNode series = json.putArray("green_kubo");
        table.series().forEach(one -> put(series.addObject(), one));
        ArrayNode lines = json.putArray("arrhenius");
        table.lines().forEach(line -> put(lines.addObject(), line, config.predictions()));
        return Json.text(json);
    }

    private static void put(ObjectNode json, ConductivityTable.Series series) {
        GreenKubo method = series.recording().method();
        json.put("file", series.recording().name());
        Json.put(json, "temperature_K", method.temperature());
        Json.put(json, "volume_m3", method.volume());
        json.put("samples", series.recording().series().size());
        json.put("axes", series.recording().series().axes());
        Json.put(json, "time_step_s", series.recording().series().timeStep());
        json.put("blocks", method.blocks());
        Optional<Estimate> found = series.result().conductivity();
        if (found.isPresent()) {
            put(json, "conductivity", "_S_m", found.get());
        } else {
            json.putNull("conductivity_S_m");
        }
        Optional<GreenKubo.Plateau> plateau = series.result().plateau();
        if (plateau.isPresent()) {
            ArrayNode range = json.putArray("plateau_s");
            Json.add(range, plateau.get().from());
            Json.add(range, plateau.get().to());
        } else {
            json.putNull("plateau_s");
        }
    }

    private static void put(ObjectNode json, ConductivityTable.Line line, List<Double> predictions) {
        json.put("source", line.source());
        json.put("points", line.points().size());
        json.put("points_have_errors", line.hasErrors());
        put(json, "activation_energy", "_eV", line.fit().activationEnergy());
        put(json, "log_prefactor", "_S_K_m", line.fit().logPrefactor());
        Json.put(json, "scatter", line.fit().scatter());
        ArrayNode array = json.putArray("predictions");
        for (double temperature : predictions) {
            ObjectNode one = array.addObject();
            Estimate logarithm = line.fit().logConductivity(temperature);
            Json.put(one, "temperature_K", temperature);
            Json.put(one, "conductivity_S_m", Math.exp(logarithm.value()));
            ArrayNode interval = one.putArray("interval_95_S_m");
            Json.add(interval, Math.exp(logarithm.lower95()));
            Json.add(interval, Math.exp(logarithm.upper95()));
        }
    }

    private static void put(ObjectNode json, String name, String unit, Estimate estimate) {
        Json.put(json, name + unit, estimate.value());
        Json.put(json, name + "_standard_error" + unit, estimate.standardError());
        ArrayNode interval = json.putArray(name + "_interval_95" + unit);
        Json.add(interval, estimate.lower95());
        Json.add(interval, estimate.upper95());
    }
}
