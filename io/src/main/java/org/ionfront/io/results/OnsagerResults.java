package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.material.onsager.OnsagerChecks;
import org.ionfront.material.onsager.OnsagerPoint;
import org.ionfront.material.onsager.OnsagerSeries;

/** The result files of {@code onsager}: {@code onsager.csv} and {@code onsager.json}. */
public final class OnsagerResults {
    private static final String CONVENTION =
            "J_i = -sum_j L_ij d mu_j/dx per ion, mu_j the electrochemical potential in J per ion; index 1 native, 2 foreign";

    private record Column(String name, ToDoubleFunction<OnsagerPoint> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("temperature_K", p -> p.coefficients().temperature()),
            new Column("native_fraction", OnsagerPoint::fraction),
            new Column("native_per_m3", p -> p.coefficients().mixture().firstDensity()),
            new Column("foreign_per_m3", p -> p.coefficients().mixture().secondDensity()),
            new Column("fermi_level_eV", p -> p.nativeIon().energies().fermiLevel()),
            new Column("activation_energy_eV", p -> p.nativeIon().energies().activation()),
            new Column("D_native_m2_s", p -> p.effective().first()),
            new Column("D_foreign_m2_s", p -> p.effective().second()),
            new Column("tracer_D_native_m2_s", p -> p.tracer().first()),
            new Column("tracer_D_foreign_m2_s", p -> p.tracer().second()),
            new Column("L11", p -> p.coefficients().matrix().l11()),
            new Column("L12", p -> p.coefficients().matrix().l12()),
            new Column("L21", p -> p.coefficients().matrix().l21()),
            new Column("L22", p -> p.coefficients().matrix().l22()),
            new Column("conductivity_S_m", p -> p.coefficients().conductivity()),
            new Column("transference_native", p -> p.coefficients().firstTransference()),
            new Column("haven_native", OnsagerPoint::havenRatio));

    /** What only the JSON has room for. */
    private static final List<Column> MORE = List.of(
            new Column(
                    "activation_energy_rise_eV", p -> p.nativeIon().energies().activationRise()),
            new Column(
                    "thermodynamic_factor_native", p -> p.nativeIon().energies().thermodynamicFactor()),
            new Column("thermodynamic_factor_foreign", OnsagerPoint::foreignFactor),
            new Column("transference_foreign", p -> p.coefficients().secondTransference()),
            new Column("coupling", p -> p.coefficients().matrix().coupling()),
            new Column("interdiffusion_ideal_m2_s", p -> interdiffusion(p, false)),
            new Column("interdiffusion_thermodynamic_m2_s", p -> interdiffusion(p, true)));

    private OnsagerResults() {}

    /** Writes both, with the temperatures that were reached. */
    public static void write(OutputDirectory out, ModelConfig config, OnsagerTable table, RunStamp stamp) {
        String comments = stamp.comments("Onsager coefficients against composition and temperature", table.state())
                + "# L11 to L22 in 1/(m s J): " + CONVENTION + "\n"
                + "# L/NA^2 is molar; cross terms: common share "
                + config.crossTerms().share() + "; Haven ratio "
                + config.havenRatio() + "\n"
                + "# D: answer to the field, conductivity of an ion = z^2 e^2 n D/kT; tracer D = Haven ratio times D of the"
                + " law\n";
        out.write(
                "onsager.csv",
                Table.of(comments, COLUMNS.stream().map(Column::name).toList(), rows -> rows(rows, table)));
        out.writeText("onsager.json", json(config, table, stamp));
    }

    private static void rows(Table rows, OnsagerTable table) throws IOException {
        for (OnsagerPoint point : table.points()) {
            COLUMNS.forEach(column -> rows.cell(column.value().applyAsDouble(point)));
            rows.endRow();
        }
    }

    /** The text of {@code onsager.json}. */
    public static String json(ModelConfig config, OnsagerTable table, RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        json.put("termination", table.state());
        ObjectNode convention = json.putObject("convention");
        convention.put("fluxes", CONVENTION);
        convention.put("L_unit", "1/(m s J)");
        convention.put("D", "answer to the field: conductivity of an ion = z^2 e^2 n D/kT");
        convention.put("tracer_D", "haven_ratio times D of the law");
        Json.put(json, "haven_ratio", config.havenRatio());
        Json.put(json, "common_share_of_cross_terms", config.crossTerms().share());
        Json.put(json, "background_density_per_m3", config.background());
        json.set("ions", ExperimentJson.ions(config.species()));
        json.set("checks", checks(table.checks()));
        ArrayNode tables = json.putArray("tables");
        for (OnsagerSeries series : table.series()) {
            ObjectNode one = tables.addObject();
            Json.put(one, "temperature_K", series.temperature());
            COLUMNS.stream().skip(1).forEach(column -> put(one, column, series));
            MORE.forEach(column -> put(one, column, series));
        }
        return Json.text(json);
    }

    private static void put(ObjectNode json, Column column, OnsagerSeries series) {
        ArrayNode values = json.putArray(column.name());
        series.points().forEach(point -> Json.add(values, column.value().applyAsDouble(point)));
    }

    private static ObjectNode checks(OnsagerChecks checks) {
        ObjectNode json = Json.object();
        json.put("points", checks.points());
        json.put("positive_definite", checks.positiveDefinite());
        json.put("positive_semidefinite", checks.positiveSemidefinite());
        Json.put(json, "largest_coupling", checks.largestCoupling());
        Json.put(json, "reciprocity_defect", checks.reciprocityDefect());
        Json.put(json, "transference_defect", checks.transferenceDefect());
        Json.put(json, "conductivity_defect", checks.conductivityDefect());
        Json.put(json, "round_trip_defect", checks.roundTripDefect());
        return json;
    }

    /** NaN where there is one kind of ion only. */
    private static double interdiffusion(OnsagerPoint point, boolean thermodynamic) {
        if (point.coefficients().mixture().firstDensity() == 0
                || point.coefficients().mixture().secondDensity() == 0) {
            return Double.NaN;
        }
        return thermodynamic
                ? point.coefficients()
                        .interdiffusion(point.nativeIon().energies().thermodynamicFactor(), point.foreignFactor())
                : point.coefficients().interdiffusion(1, 1);
    }
}
