package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.material.evaluation.LawPoint;
import org.ionfront.material.evaluation.LawSeries;

/** The result file of {@code law}: {@code law.csv}; and the same for programs. */
public final class LawResults {
    private record Column(String name, ToDoubleFunction<LawPoint> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("fraction", LawPoint::fraction),
            new Column("per_m3", LawPoint::density),
            new Column("fermi_level_eV", p -> p.energies().fermiLevel()),
            new Column("activation_energy_rise_eV", p -> p.energies().activationRise()),
            new Column("activation_energy_eV", p -> p.energies().activation()),
            new Column("thermodynamic_factor", p -> p.energies().thermodynamicFactor()),
            new Column("D_m2_s", LawPoint::diffusivity),
            new Column("conductivity_S_m", LawPoint::conductivity),
            new Column(
                    "polarisation",
                    p -> p.superionic().map(s -> s.polarisation()).orElse(Double.NaN)),
            new Column(
                    "hopping_probability",
                    p -> p.superionic().map(s -> s.hoppingProbability()).orElse(Double.NaN)));

    private LawResults() {}

    /** Writes the table, with the temperatures that were reached. */
    public static void write(OutputDirectory out, LawTable table, RunStamp stamp) {
        List<String> header = new ArrayList<>(List.of("ion", "temperature_K"));
        COLUMNS.forEach(column -> header.add(column.name()));
        String comments = stamp.comments("diffusion laws against composition and temperature", table.state())
                + "# D that does not depend on composition has one row per temperature, for the pure ion\n";
        out.write("law.csv", Table.of(comments, header, rows -> rows(rows, table)));
    }

    private static void rows(Table rows, LawTable table) throws IOException {
        for (LawSeries series : table.series()) {
            for (LawPoint point : series.points()) {
                rows.cell(series.species().ion().symbol()).cell(series.temperature());
                COLUMNS.forEach(column -> rows.cell(column.value().applyAsDouble(point)));
                rows.endRow();
            }
        }
    }

    /** The same as JSON. */
    public static String json(ModelConfig config, LawTable table, RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        json.put("termination", table.state());
        Json.put(json, "background_density_per_m3", config.background());
        json.set("ions", ExperimentJson.ions(config.species()));
        ArrayNode tables = json.putArray("tables");
        for (LawSeries series : table.series()) {
            ObjectNode one = tables.addObject();
            one.put("ion", series.species().ion().symbol());
            Json.put(one, "temperature_K", series.temperature());
            for (Column column : COLUMNS) {
                ArrayNode values = one.putArray(column.name());
                series.points().forEach(point -> Json.add(values, column.value().applyAsDouble(point)));
            }
        }
        return Json.text(json);
    }
}
