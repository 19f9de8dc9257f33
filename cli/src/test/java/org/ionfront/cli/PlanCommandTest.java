package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning one profile of K+ that has not been recorded. */
class PlanCommandTest {
    private static final String EXPERIMENT = """
            sample: {thickness: 0.10 mm, temperature: 300 K, relative_permittivity: 10}
            native:
              ion: Li+
              bulk_density: 1e28 1/m^3
              diffusion:
                law: site-energy-distribution
                distribution: {shape: gaussian, fwhm: 250 meV}
                vacancy_fraction: 0.10
                bulk_diffusivity: 2.512e-18 m^2/s
            foreign:
              - {ion: K+, diffusion: {law: constant, diffusivity: 1e-21 m^2/s}}
            protocol:
              - {ion: K+, drive: {current_density: 8.01e-4 A/m^2}, duration: 4e4 s}
            accuracy: 1e-3
            """;

    private static final String PLAN = """
            profiles:
              - id: K
                experiment: experiment.yaml
                native: Li+
                foreign: K+
                planned: {points: 100, noise: 1 %}
                depth: {crater: 40 nm, crater_uncertainty: 0.4 nm}
            parameters:
              fwhm: {start: 250 meV}
              bulk_diffusivity:
                start: 2.512e-18 m^2/s
                scale: log
                prior: {mean: 2.512e-18 m^2/s, relative_sd: 0.05}
              foreign_diffusivity: {each: profile, start: {K: 1e-21 m^2/s}, scale: log}
              depth_resolution: {start: 2 nm}
              crater_depth: {each: profile, prior: from-data}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
    }

    private CommandRun run(String command, String plan, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("fit.yaml"), plan);
        Object[] args = new Object[more.length + 2];
        args[0] = command;
        args[1] = file;
        System.arraycopy(more, 0, args, 2, more.length);
        return CommandRun.of(args);
    }

    @Test
    void theErrorsToExpectAreToldAndWhatWouldChangeThem() throws IOException {
        CommandRun run = run("plan", PLAN);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replace('\n', ' '))
                .contains("The fit should determine FWHM to 250", "of that with ten times the counts");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("Report: "));
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("fit-plan/plan.json").toFile());
        JsonNode width = json.get("parameters").get(0);
        assertThat(width.get("value").asDouble()).isEqualTo(250);
        double error = width.get("standard_error").asDouble();
        assertThat(error).isBetween(0.5, 50.0);
        // Conductivity known to 1, 2, 5, 10, 20 % and not at all: each is worth less; 5 % is what the plan has.
        double before = 0;
        for (JsonNode outlook : json.get("by_bulk_diffusivity_prior")) {
            double now = outlook.get("standard_errors").get(0).asDouble();
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        assertThat(json.get("by_bulk_diffusivity_prior")
                        .get(2)
                        .get("standard_errors")
                        .get(0)
                        .asDouble())
                .isEqualTo(error);
        assertThat(json.get("by_duration").get(2).get("standard_errors").get(0).asDouble())
                .isEqualTo(error);
        assertThat(Files.readString(folder.resolve("fit-plan/report.html")))
                .contains("Counting statistics", "Dose", "Independent knowledge");
    }

    @Test
    void twoPlansHaveTheSameBytes() throws IOException {
        run("plan", PLAN, "--out", folder.resolve("one"));
        run("plan", PLAN, "--out", folder.resolve("other"));
        assertThat(folder.resolve("one/plan.json")).hasSameBinaryContentAs(folder.resolve("other/plan.json"));
    }

    @Test
    void aPlannedProfileCannotBeFitted() throws IOException {
        CommandRun run = run("fit", PLAN);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("profiles.0.planned", "'ionfront plan'", "file");
        assertThat(folder.resolve("fit-results")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noise: 1 %|noise: 0 %|planned.noise",
                "points: 100|points: 1|planned.points",
                "noise: 1 %|counts: {native: 100}|planned.counts",
                "noise: 1 %|nose: 1 %|did you mean 'noise'",
                "start: {K: 1e-21 m^2/s}|start: {Rb: 1e-21 m^2/s}|unknown key",
                "each: profile, start: {K: 1e-21 m^2/s}|start: {K: 1e-21 m^2/s}|each: profile",
                "crater: 40 nm,|crater: 2 nm,|excluded surface"
            })
    void aMistakeIsToldWithItsPlace(String right, String wrong, String told) throws IOException {
        CommandRun run = run("plan", PLAN.replace(right, wrong));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("fit.yaml, line ", told);
        assertThat(folder.resolve("fit-plan")).doesNotExist();
    }
}
