package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.material.comparison.TheoryComparison;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.simulation.Diagnostics;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** The result files of a simulation: {@code profiles.csv}, {@code trace.csv} and {@code summary.json}. */
public final class SimulationResults {
    private static final double HALF = 0.5;

    private SimulationResults() {}

    /** Writes all three; also for a run that was stopped or failed, with everything it reached. */
    public static void write(OutputDirectory out, ExperimentConfig config, Solution solution, RunStamp stamp) {
        String state = solution.termination().label();
        out.write(
                "profiles.csv",
                Table.of(
                        stamp.comments("densities, potential and excess charge at the centres of the cells", state),
                        profileHeader(solution.experiment()),
                        table -> profileRows(table, solution)));
        out.write(
                "trace.csv",
                Table.of(
                        stamp.comments(
                                "current, surface potential, charges and energy after every step and at the start of every stage",
                                state),
                        List.of(
                                "time_s",
                                "current_density_A_m2",
                                "surface_potential_V",
                                "foreign_per_m2",
                                "charge_C_m2",
                                "replaced_charge_C_m2",
                                "energy_J_m2",
                                "front_excess_charge_C_m2"),
                        table -> traceRows(table, solution.trace())));
        out.writeText("summary.json", summaryJson(config, solution, stamp));
    }

    /** The text of {@code summary.json}. */
    public static String summaryJson(ExperimentConfig config, Solution solution, RunStamp stamp) {
        Experiment experiment = solution.experiment();
        Diagnostics diagnostics = solution.diagnostics();
        ObjectNode json = Json.object();
        stamp.putInto(json);
        json.put("termination", solution.termination().label());
        json.put("message", solution.message());
        json.put("cells", diagnostics.cells());
        json.put("steps", diagnostics.steps());
        json.put("rejected_steps", diagnostics.rejectedSteps());
        json.put("newton_iterations", diagnostics.linearSolves());
        diagnostics.estimatedError().ifPresent(error -> {
            ObjectNode estimate = json.putObject("estimated_error");
            Json.put(estimate, "profile", error.profile());
            Json.put(estimate, "surface_potential", error.surfacePotential());
            Json.put(estimate, "charge", error.dose());
        });
        Json.put(json, "charge_balance_relative_error", diagnostics.chargeBalance());
        Json.put(json, "min_density_per_m3", smallestDensity(diagnostics.minimumFraction(), experiment));
        Json.put(json, "redistributed_relative", diagnostics.redistributed());
        Json.put(json, "largest_field_V_m", diagnostics.largestField());
        json.set("final", finalState(solution));
        json.set("theory", TheoryJson.of(TheoryComparison.of(solution)));
        json.set("experiment", ExperimentJson.of(config, experiment));
        ObjectNode physics = json.putObject("physics");
        config.physics().forEach(physics::put);
        Json.putTexts(json, "warnings", diagnostics.warnings());
        return Json.text(json);
    }

    private static List<String> profileHeader(Experiment experiment) {
        List<String> header = new ArrayList<>(List.of("time_s", "depth_nm"));
        List<String> symbols =
                experiment.species().stream().map(s -> s.ion().symbol()).toList();
        symbols.forEach(symbol -> header.add(symbol + "_per_m3"));
        symbols.forEach(symbol -> header.add(symbol + "_fraction"));
        header.add("potential_V");
        header.add("excess_charge_fraction");
        return header;
    }

    private static void profileRows(Table table, Solution solution) throws IOException {
        Experiment experiment = solution.experiment();
        double background = experiment.backgroundDensity();
        for (Profile profile : solution.profiles()) {
            for (int k = 0; k < profile.cells(); k++) {
                table.cell(profile.time()).cell(Nanometres.of(profile.centre(k)));
                for (int i = 0; i < profile.fractions().size(); i++) {
                    int valence = experiment.species().get(i).ion().valence();
                    table.cell(profile.fractions().get(i)[k] * background / valence);
                }
                for (double[] fraction : profile.fractions()) {
                    table.cell(fraction[k]);
                }
                table.cell(profile.potential()[k])
                        .cell(profile.excessCharge()[k])
                        .endRow();
            }
        }
    }

    private static void traceRows(Table table, Trace trace) throws IOException {
        for (int k = 0; k < trace.size(); k++) {
            table.cell(trace.time()[k])
                    .cell(trace.currentDensity()[k])
                    .cell(trace.surfacePotential()[k])
                    .cell(trace.foreignContent()[k])
                    .cell(trace.charge()[k])
                    .cell(trace.replacedCharge()[k])
                    .cell(trace.energy()[k])
                    .cell(trace.frontExcessCharge()[k])
                    .endRow();
        }
    }

    /**
     * Smallest number density [1/m^3]. The diagnostics do not say whose fraction it is: with ions of different charge it
     * is divided by the smallest charge number, which makes a negative one look worse, not better.
     */
    private static double smallestDensity(double fraction, Experiment experiment) {
        int valence = experiment.species().stream()
                .mapToInt(s -> s.ion().valence())
                .min()
                .orElse(1);
        return fraction * experiment.backgroundDensity() / valence;
    }

    private static ObjectNode finalState(Solution solution) {
        Profile last = solution.last();
        Trace trace = solution.trace();
        int end = trace.size() - 1;
        ObjectNode json = Json.object();
        Json.put(json, "time_s", last.time());
        Json.put(json, "surface_potential_V", last.surfacePotential());
        Json.put(json, "sheet_charge_C_m2", last.sheetCharge());
        Json.put(json, "charge_C_m2", end < 0 ? Double.NaN : trace.charge()[end]);
        Json.put(json, "foreign_per_m2", end < 0 ? Double.NaN : trace.foreignContent()[end]);
        ObjectNode fronts = json.putObject("half_depth_nm");
        Experiment experiment = solution.experiment();
        for (int i = 0; i < experiment.species().size(); i++) {
            Species species = experiment.species().get(i);
            if (species.isNative()) {
                double bulk = species.ion().valence() * species.initialDensity() / experiment.backgroundDensity();
                Json.put(fronts, species.ion().symbol(), Nanometres.of(last.depthOfLevel(i, HALF * bulk)));
            }
        }
        return json;
    }
}
