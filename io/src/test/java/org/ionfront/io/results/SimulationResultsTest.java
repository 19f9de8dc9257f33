package org.ionfront.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ionfront.io.config.DataFile;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.Provenance;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Diagnostics;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.ionfront.transport.simulation.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationResultsTest {

    /** Fractions that no short decimal number holds. */
    private static final double AWKWARD = 0.1 + 0.2;

    @TempDir
    private Path folder;

    private static Experiment experiment() {
        Ion lithium = new Ion("Li+", 1);
        Ion calcium = new Ion("Ca2+", 2);
        SiteEnergyLaw law = new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), 350, 1e-18);
        return new Experiment(
                new Sample(5e-4, 350, 8),
                List.of(new Species(lithium, 1.4e28, law), new Species(calcium, 0, new ConstantDiffusivity(1e-21))),
                List.of(new Stage(calcium, new Drive.Current(PiecewiseLinear.constant(1e-3, 100)), 100)),
                BackCondition.OUTFLOW,
                List.of(50.0),
                1e-4);
    }

    private static Profile profile(double time) {
        return new Profile(
                time,
                new double[] {0, 2e-10, 6e-10, 5e-4},
                List.of(new double[] {0.25, AWKWARD, 1.0}, new double[] {0.5, 1 - AWKWARD, 0.0}),
                new double[] {3.5, 3.25, 0.5},
                new double[] {0, -1e-6, 0},
                3.75,
                1e-5);
    }

    private static Solution solution(Termination termination, double chargeBalance) {
        return new Solution(
                experiment(),
                List.of(profile(50), profile(100)),
                new Trace(
                        new double[] {0, 100},
                        new double[] {0, 1e-3},
                        new double[] {0, 3.75},
                        new double[] {0, 3.1e17},
                        new double[] {0, 0.1},
                        new double[] {0, 0.0999},
                        new double[] {0, 0.18},
                        new double[] {0, -2e-5}),
                new Diagnostics(3, 17, 2, 105, chargeBalance, -1e-17, 0, 1.5e7, List.of("A remark.")),
                termination,
                termination == Termination.FINISHED ? "" : "It ended at 100 s.");
    }

    private static ExperimentConfig config() {
        return new ExperimentConfig(
                experiment(),
                OptionalDouble.empty(),
                Map.of("transport", "nernst-planck-poisson"),
                List.of(),
                provenance());
    }

    private static Provenance provenance() {
        return new Provenance(
                Path.of("some", "experiment.yaml"),
                "ab".repeat(32),
                List.of(new DataFile("trace.csv", Path.of("some", "trace.csv"), "cd".repeat(32))));
    }

    private void write(Path out, Solution solution) {
        SimulationResults.write(
                OutputDirectory.open(out, false), config(), solution, new RunStamp("1.2.3", provenance(), 0.5));
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void profilesHaveTheColumnsAndNumbersOfTheSolution() throws IOException {
        write(folder, solution(Termination.FINISHED, 1e-14));
        assertThat(folder.resolve("profiles.csv"))
                .hasContent("# ionfront 1.2.3: densities, potential and excess charge at the centres of the cells\n"
                        + "# config experiment.yaml sha256 " + "ab".repeat(32) + "\n"
                        + "# data trace.csv sha256 " + "cd".repeat(32) + "\n"
                        + "# seed none\n"
                        + "# run finished\n"
                        + "time_s,depth_nm,Li+_per_m3,Ca2+_per_m3,Li+_fraction,Ca2+_fraction,potential_V,excess_charge_fraction\n"
                        + "50.0,0.1,3.5E27,3.5E27,0.25,0.5,3.5,0.0\n"
                        + "50.0,0.4,4.200000000000001E27,4.9E27,0.30000000000000004,0.7,3.25,-1.0E-6\n"
                        + "50.0,250000.3,1.4E28,0.0,1.0,0.0,0.5,0.0\n"
                        + "100.0,0.1,3.5E27,3.5E27,0.25,0.5,3.5,0.0\n"
                        + "100.0,0.4,4.200000000000001E27,4.9E27,0.30000000000000004,0.7,3.25,-1.0E-6\n"
                        + "100.0,250000.3,1.4E28,0.0,1.0,0.0,0.5,0.0\n");
    }

    @Test
    void numbersInTablesAreTheSameBitsWhenReadBack() throws IOException {
        write(folder, solution(Termination.FINISHED, 1e-14));
        String[] cells = rows(folder.resolve("profiles.csv")).get(2).split(",", -1);
        assertThat(Double.parseDouble(cells[4])).isEqualTo(AWKWARD);
        assertThat(Double.parseDouble(cells[5])).isEqualTo(1 - AWKWARD);
    }

    @Test
    void traceHasTheColumnsOfTheContract() throws IOException {
        write(folder, solution(Termination.FINISHED, 1e-14));
        assertThat(rows(folder.resolve("trace.csv")))
                .containsExactly(
                        "time_s,current_density_A_m2,surface_potential_V,foreign_per_m2,charge_C_m2,"
                                + "replaced_charge_C_m2,energy_J_m2,front_excess_charge_C_m2",
                        "0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0",
                        "100.0,0.001,3.75,3.1E17,0.1,0.0999,0.18,-2.0E-5");
    }

    @Test
    void summaryHasTheKeysOfTheContract() throws IOException {
        write(folder, solution(Termination.FINISHED, 1e-14));
        JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("summary.json")));
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .contains(
                        "version",
                        "config_hash",
                        "cells",
                        "steps",
                        "newton_iterations",
                        "wall_time_s",
                        "charge_balance_relative_error",
                        "min_density_per_m3",
                        "termination");
        assertThat(json.get("version").asText()).isEqualTo("1.2.3");
        assertThat(json.get("config_hash").asText()).isEqualTo("ab".repeat(32));
        assertThat(json.get("newton_iterations").asInt()).isEqualTo(105);
        assertThat(json.get("min_density_per_m3").asDouble()).isEqualTo(-1e-17 * 1.4e28);
        assertThat(json.at("/data/0/sha256").asText()).isEqualTo("cd".repeat(32));
        assertThat(json.at("/experiment/ions/0/fwhm_eV").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/experiment/ions/0/vacancy_fraction").asDouble()).isEqualTo(0.1);
        assertThat(json.at("/physics/transport").asText()).isEqualTo("nernst-planck-poisson");
        assertThat(json.at("/warnings/0").asText()).isEqualTo("A remark.");
        // straight line from 0.3 at 0.4 nm to 1 at 250000.3 nm crosses a half at 2/7 of the way, give or take the 0.3
        assertThat(json.at("/final/half_depth_nm/Li+").asDouble())
                .isCloseTo(250e3 * (0.5 - AWKWARD) / (1 - AWKWARD), within(1.0));
    }

    @Test
    void whatIsNotFiniteBecomesNull() throws IOException {
        String text = SimulationResults.summaryJson(
                config(), solution(Termination.FAILED, Double.NaN), new RunStamp("1.2.3", provenance(), 0.5));
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").endsWith("}\n");
        assertThat(new ObjectMapper()
                        .readTree(text)
                        .get("charge_balance_relative_error")
                        .isNull())
                .isTrue();
    }

    @Test
    void aStoppedRunWritesWhatItHasAndSaysSo() throws IOException {
        write(folder, solution(Termination.STOPPED, 1e-14));
        assertThat(Files.readString(folder.resolve("profiles.csv"))).contains("\n# run stopped\n");
        assertThat(Files.readString(folder.resolve("trace.csv"))).contains("\n# run stopped\n");
        JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(json.get("termination").asText()).isEqualTo("stopped");
        assertThat(json.get("message").asText()).isEqualTo("It ended at 100 s.");
    }

    @Test
    void theSameSolutionGivesTheSameBytes() throws IOException {
        write(folder.resolve("a"), solution(Termination.FINISHED, 1e-14));
        write(folder.resolve("b"), solution(Termination.FINISHED, 1e-14));
        for (String name : Arrays.asList("profiles.csv", "trace.csv", "summary.json")) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }
}
