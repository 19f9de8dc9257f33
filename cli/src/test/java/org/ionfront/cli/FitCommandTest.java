package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a made-up export: a simulated front of K+ some 20 nm deep with the noise of counts. */
class FitCommandTest {
    private static final String EXPERIMENT = """
            sample: {thickness: 0.50 mm, temperature: 353.15 K, relative_permittivity: 8.0}
            native:
              ion: Li+
              bulk_density: 1.4e28 1/m^3
              diffusion:
                law: site-energy-distribution
                distribution: {shape: gaussian, fwhm: 250 meV}
                vacancy_fraction: 0.10
                bulk_diffusivity: 1e-18 m^2/s
            foreign:
              - {ion: K+, diffusion: {law: constant, diffusivity: 1e-21 m^2/s}}
            protocol:
              - {ion: K+, drive: {current_density: 1e-3 A/m^2}, duration: 4e4 s}
            accuracy: 1e-3
            """;

    private static final String FIT = """
            profiles:
              - id: K.1
                experiment: experiment.yaml
                file: export.csv
                native: Li+
                foreign: K+
                reference: B+
                depth: {crater: 40 nm, crater_uncertainty: 0.1 nm, sputter_time: 800 s, time_refers_to: middle}
            parameters:
              fwhm: {start: 230 meV, bounds: [60 meV, 600 meV]}
              foreign_diffusivity: {start: 1.2e-21 m^2/s, scale: log}
              depth_resolution: {start: 1 nm, bounds: [0.1 nm, 5 nm]}
              crater_depth: {each: profile, prior: from-data}
            uncertainty: {method: covariance}
            """;

    private static final double BULK_COUNTS = 20_000;
    private static final double CRATER = 40;
    private static final double SPUTTER_TIME = 800;
    private static final int POINTS = 80;

    @TempDir
    private static Path folder;

    private static Path results;
    private static CommandRun fit;

    @BeforeAll
    static void fitAMadeUpExport() throws IOException {
        Path experiment = Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
        assertThat(CommandRun.of("simulate", experiment, "-q").code()).isZero();
        writeExport();
        Path file = Files.writeString(folder.resolve("fit <1>.yaml"), FIT);
        results = folder.resolve("fit <1>-results");
        fit = CommandRun.of("fit", file);
    }

    /** Samples the simulated fractions, drawn from Gaussians as wide as counting noise; the seed is fixed. */
    private static void writeExport() throws IOException {
        List<double[]> profile = Files.readAllLines(folder.resolve("experiment-results/profiles.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("time"))
                .map(line -> List.of(line.split(",", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        Random random = new Random(20261121);
        StringBuilder table = new StringBuilder("time_s,Li+,K+,B+\n");
        for (int k = 0; k < POINTS; k++) {
            double depth = CRATER * (k + 0.5) / POINTS;
            double fraction = nativeFraction(profile, depth);
            table.append(String.format(
                    Locale.ROOT,
                    "%.3f,%d,%d,%d%n",
                    SPUTTER_TIME * (k + 0.5) / POINTS,
                    counts(BULK_COUNTS * fraction, random),
                    counts(BULK_COUNTS * (1 - fraction), random),
                    counts(BULK_COUNTS, random)));
        }
        Files.writeString(folder.resolve("export.csv"), table.toString());
    }

    private static long counts(double expected, Random random) {
        return Math.max(0, Math.round(expected + Math.sqrt(Math.max(0, expected)) * random.nextGaussian()));
    }

    /** Columns of profiles.csv: time, depth, two densities, then the fractions of Li+ and K+. */
    private static double nativeFraction(List<double[]> profile, double depth) {
        int k = 1;
        while (k < profile.size() - 1 && profile.get(k)[1] < depth) {
            k++;
        }
        double[] left = profile.get(k - 1);
        double[] right = profile.get(k);
        return left[4] + (depth - left[1]) / (right[1] - left[1]) * (right[4] - left[4]);
    }

    @Test
    void theTableFitsTheTerminalAndTheReportIsNamed() {
        assertThat(fit.code()).as(fit.err()).isZero();
        assertThat(fit.out()).contains("value", "std error", "95 % interval", "start", "at bound");
        assertThat(fit.out())
                .contains("fwhm (meV)", "foreign_diffusivity (1e-21 m^2/s)", "full width at half maximum of");
        assertThat(fit.out())
                .contains("vacancy fraction of 0.1", "The fit converged", "Report: " + results.resolve("report.html"));
        assertThat(fit.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("Report: "));
    }

    @Test
    void theWidthThatWasPutInComesOut() throws IOException {
        JsonNode json = new ObjectMapper().readTree(results.resolve("fit.json").toFile());
        assertThat(json.get("status").asText()).isEqualTo("converged");
        JsonNode width = json.get("parameters").get(0);
        double error = width.get("standard_error").asDouble();
        // Four standard errors: the export has one seed, and the sampling leaves out the averaging over a point.
        assertThat(Math.abs(width.get("estimate").asDouble() - 250)).isLessThan(4 * error);
        assertThat(error).isLessThan(20);
    }

    @Test
    void everyFileOfTheContractIsWritten() {
        for (String name : List.of("fit.json", "parameters.csv", "profiles.csv", "report.html")) {
            assertThat(results.resolve(name)).isNotEmptyFile();
        }
        for (String figure :
                List.of("profile-K_1", "profile-K_1-log", "residuals-K_1", "diffusivity", "site-energies")) {
            assertThat(results.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
            assertThat(results.resolve("figures/" + figure + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void thePageIsSelfContainedAndEscapesWhatTheUserWrote() throws IOException {
        Path page = results.resolve("report.html");
        SimulateCommandTest.assertThatThePageIsSelfContained(page);
        assertThat(Files.readString(page)).contains("fit &lt;1&gt;.yaml").doesNotContain("<1>");
    }

    @Test
    void thePageHoldsAllThatIsNeededToJudgeAndRepeatTheFit() throws IOException {
        assertThat(Files.readString(results.resolve("report.html")))
                .contains(
                        "Vacancy fraction",
                        "Reduced chi-square",
                        "At bound",
                        "Determined",
                        "Correlations",
                        "Charge check",
                        "Runs score",
                        "SHA-256",
                        "export.csv",
                        "ionfront fit ",
                        "Fermi level below bulk (meV)");
    }

    @Test
    void aModelThatCannotBeSimulatedFailsWithTheCodeOfTheSolverAndIsWrittenDown() throws IOException {
        Path thin = folder.resolve("thin");
        Files.createDirectories(thin);
        Files.writeString(thin.resolve("experiment.yaml"), EXPERIMENT.replace("0.50 mm", "8 nm"));
        Files.copy(folder.resolve("export.csv"), thin.resolve("export.csv"));
        CommandRun run = CommandRun.of("fit", Files.writeString(thin.resolve("fit.yaml"), FIT), "--json");
        assertThat(run.code()).isEqualTo(4);
        assertThat(new ObjectMapper().readTree(run.out()).get("status").asText())
                .isEqualTo("failed");
        assertThat(Files.readString(thin.resolve("fit-results/report.html"))).contains("The fit failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profiles.0.native=Na+",
                "profiles.0.file=nothing.txt",
                "profiles.0.experiment=export.csv",
                "profiles.0.depth.crater=241",
                "parameters.fwhm.start=200",
                "parameters.fwhm.start=700 meV",
                "parameters.fwhn.start=200 meV",
                "parameters.fwhm.bounds=[600 meV, 60 meV]",
                "uncertainty.method=guess"
            })
    void aBadFitFileEndsInOneMessageAndNoFolder(String setting) {
        Path out = folder.resolve("not-made");
        CommandRun run = CommandRun.of("fit", folder.resolve("fit <1>.yaml"), "--out", out, "--set", setting);
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }
}
