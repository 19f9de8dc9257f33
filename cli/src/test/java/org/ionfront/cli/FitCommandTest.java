package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a made-up export: a simulated front of K+ some 20 nm deep with the noise of counts. */
class FitCommandTest {
    @TempDir
    private static Path folder;

    private static Path results;
    private static CommandRun fit;

    @BeforeAll
    static void fitAMadeUpExport() throws IOException {
        Path file = MadeUpExport.fitIn(folder, "fit <1>.yaml");
        results = folder.resolve("fit <1>-results");
        fit = CommandRun.of("fit", file);
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
    void onlyABootstrapCanBeGoneOnWith() throws IOException {
        Path file = folder.resolve("fit <1>.yaml");
        CommandRun run = CommandRun.of("fit", file, "--resume", "--out", folder.resolve("resumed"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("uncertainty.method: is covariance; --resume goes on with a bootstrap only");
        assertThat(folder.resolve("resumed")).doesNotExist();
    }

    @Test
    void aBootstrapOfAnotherSeedIsNotGoneOnWith() throws IOException {
        Path file = folder.resolve("fit <1>.yaml");
        Path left = folder.resolve("left");
        String[] settings = {"--set", "uncertainty={method: bootstrap, samples: 40, seed: 7}", "--out", left.toString()
        };
        assertThat(CommandRun.of(arguments(file, settings)).code()).isZero();
        Files.delete(left.resolve("fit.json"));
        CommandRun again = CommandRun.of(arguments(file, settings));
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("--resume goes on with the bootstrap that did not end");
        settings[1] = settings[1].replace("7", "8");
        CommandRun other = CommandRun.of(arguments(file, settings, "--resume"));
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err())
                .contains("it says '# run seed 7', and this one '# run seed 8'", "use --force to begin anew");
    }

    private static Object[] arguments(Path file, String[] settings, String... more) {
        return Stream.of(Stream.of("fit", file), Stream.of(settings), Stream.of(more))
                .flatMap(part -> part)
                .toArray();
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
    void bandsAreInThePageAndTheirErrorsInTheJson() throws IOException {
        JsonNode profile = new ObjectMapper()
                .readTree(results.resolve("fit.json").toFile())
                .at("/profiles/0");
        JsonNode errors = profile.at("/model_standard_errors/native");
        assertThat(errors).hasSize(profile.get("points").asInt());
        double bulk = errors.get(errors.size() - 1).asDouble();
        // Some 40 points of 20,000 counts of ion and reference each tell the bulk to sqrt(2 / 20,000 / 40), about 0.16
        // %.
        assertThat(bulk).isBetween(0.0005, 0.005);
        assertThat(Files.readString(results.resolve("figures/profile-K_1.svg"))).contains("band tone-ink");
        assertThat(Files.readString(results.resolve("figures/diffusivity.svg"))).contains("band tone-ink");
        assertThat(Files.readString(results.resolve("figures/site-energies.svg")))
                .contains("band tone-sky");
    }

    @Test
    void aModelThatCannotBeSimulatedFailsWithTheCodeOfTheSolverAndIsWrittenDown() throws IOException {
        Path thin = folder.resolve("thin");
        Files.createDirectories(thin);
        Files.writeString(thin.resolve("experiment.yaml"), MadeUpExport.EXPERIMENT.replace("0.50 mm", "8 nm"));
        Files.copy(folder.resolve("export.csv"), thin.resolve("export.csv"));
        CommandRun run = CommandRun.of("fit", Files.writeString(thin.resolve("fit.yaml"), MadeUpExport.FIT), "--json");
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
