package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a small experiment: a front of K+ some 10 nm deep, loose accuracy. */
class SimulateCommandTest {
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
              - {ion: K+, drive: {current_density: 1e-3 A/m^2}, duration: 2e4 s}
            output: {times: [1e4 s]}
            accuracy: 1e-2
            """;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static CommandRun first;
    private static Path results;
    private Path file;
    private Path own;

    @BeforeAll
    static void simulateOnce() throws IOException {
        Path experiment = Files.writeString(shared.resolve("small.yaml"), EXPERIMENT);
        results = shared.resolve("small-results");
        first = CommandRun.of("simulate", experiment);
    }

    @BeforeEach
    void writeExperiment() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), EXPERIMENT);
        own = folder.resolve("small-results");
    }

    @Test
    void theSummarySaysWhatWasFoundAndWhereTheReportIs() {
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains(
                        "finished",
                        "front depth",
                        results.resolve("report.html").toString());
        assertThat(first.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("report"));
    }

    @Test
    void everyFileOfTheContractIsWrittenBesideTheExperiment() {
        for (String name : List.of("profiles.csv", "trace.csv", "summary.json", "state.json", "report.html")) {
            assertThat(results.resolve(name)).isNotEmptyFile();
        }
        for (String figure : List.of(
                "profiles",
                "profiles-log",
                "potential",
                "excess-charge",
                "current-density",
                "surface-potential",
                "diffusivity",
                "site-energies")) {
            assertThat(results.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
            assertThat(results.resolve("figures/" + figure + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void everyAxisNamesItsUnit() throws IOException {
        for (String label : List.of(
                "profiles.svg:Depth (nm)",
                "potential.svg:Potential (V)",
                "surface-potential.svg:Time (h)",
                "site-energies.svg:Site energy from the centre (meV)")) {
            String[] parts = label.split(":", 2);
            assertThat(Files.readString(results.resolve("figures/" + parts[0]))).contains(">" + parts[1] + "<");
        }
    }

    @Test
    void theClosedTheoryStandsBesideTheSimulationOrSaysWhyNot() throws IOException {
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("The closed theory does not apply here: the front is 4.54 natural lengths deep");
        CommandRun run = CommandRun.of("simulate", file, "--json", "--set", "protocol.0.duration=1e5 s");
        JsonNode front = new ObjectMapper().readTree(run.out()).at("/theory/quantities/front_depth_m");
        assertThat(front.get("theory").asDouble()).isCloseTo(5.09e-8, within(1e-10));
        assertThat(front.get("relative_difference").asDouble()).isCloseTo(0.012, within(0.01));
        assertThat(Files.readString(own.resolve("report.html")))
                .contains("Closed theory against simulation", "Native fraction directly behind the front");
    }

    @Test
    void thePageIsSelfContained() throws IOException {
        assertThatThePageIsSelfContained(results.resolve("report.html"));
    }

    static void assertThatThePageIsSelfContained(Path page) throws IOException {
        String html = Files.readString(page);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<svg", "prefers-color-scheme: dark", "@media print");
        assertThat(html).contains("default-src 'none'").doesNotContain("src='");
        assertThatTheScriptCallsNobody(html);
        html = html.replaceAll("(?s)<script[^>]*>.*?</script>", "");
        assertThat(html).doesNotContain("<link", "<img", "<iframe", "@import", "javascript:");
        assertThat(Pattern.compile("(src|href|action)\\s*=").matcher(html).find())
                .isFalse();
        assertThat(Pattern.compile("url\\((?!#clip-)").matcher(html).find()).isFalse();
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http:", "https:");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(html).doesNotContain("NaN", "Infinity", "null");
    }

    private static void assertThatTheScriptCallsNobody(String html) {
        assertThat(html)
                .doesNotContain(
                        "fetch(", "XMLHttpRequest", "sendBeacon", "importScripts", "import(", "new WebSocket", "eval(");
        assertThat(html).contains("Copyright (c) 2022 Leon Sorokin");
    }

    @Test
    void jsonIsAllThereIsOnStandardOutputAndTheSameRunGivesTheSameBytes() throws IOException {
        CommandRun run = CommandRun.of("simulate", file, "--json");
        assertThat(run.code()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("termination").asText()).isEqualTo("finished");
        assertThat(json)
                .isEqualTo(
                        new ObjectMapper().readTree(own.resolve("summary.json").toFile()));
        for (String name : List.of("profiles.csv", "trace.csv", "figures/profiles.svg", "figures/site-energies.svg")) {
            assertThat(own.resolve(name)).hasSameBinaryContentAs(results.resolve(name));
        }
    }

    @Test
    void resultsAreReplacedOnlyByForceAndQuietlyWhereAsked() {
        CommandRun again = CommandRun.of("simulate", shared.resolve("small.yaml"));
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("--force");
        CommandRun.of("simulate", file, "--set", "sample.thickness=0.4 mm", "-q");
        assertThat(CommandRun.of("simulate", file, "-q", "--force")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void aLongerProtocolGoesOnFromTheStateOfAShorterOne() throws IOException {
        String longer = "protocol.0.duration=4e4 s";
        CommandRun continued = CommandRun.of("simulate", file, "--json", "--set", longer, "--continue", results);
        assertThat(continued.err()).isEmpty();
        assertThat(continued.code()).isZero();
        JsonNode one = new ObjectMapper().readTree(continued.out());
        Path whole = folder.resolve("whole");
        JsonNode other = new ObjectMapper()
                .readTree(CommandRun.of("simulate", file, "--json", "--set", longer, "--out", whole)
                        .out());
        double depth = other.at("/final/half_depth_nm/Li+").asDouble();
        assertThat(one.at("/final/half_depth_nm/Li+").asDouble()).isCloseTo(depth, within(2e-2 * depth));
        assertThat(one.at("/final/charge_C_m2").asDouble()).isCloseTo(40, within(1e-9));
        assertThat(one.get("charge_balance_relative_error").asDouble()).isLessThan(1e-10);
        // The profiles of the first run are those of the second, too.
        assertThat(Files.readString(own.resolve("profiles.csv")))
                .contains("\n10000.0,")
                .contains("\n40000.0,");
        assertThat(Files.readString(own.resolve("trace.csv"))).contains("\n20000.0,");
    }

    @Test
    void switchesAndStagesOfTheExperimentAreSaidInTheSummaryAndOnThePage() throws IOException {
        CommandRun run = CommandRun.of(
                "simulate",
                file,
                "--json",
                "--set",
                "thermodynamic_factor=on",
                "--set",
                "native.diffusion.immobile_fraction=3 %",
                "--set",
                "sample.regions=[{from: 0 nm, to: 5 nm, relative_permittivity: 20}]",
                "--set",
                "protocol=[{ion: K+, drive: {beam: {current_density: 1e-3 A/m^2, repelling_potential: 9 V}}, duration: 1e4"
                        + " s}, {drive: rest, duration: 1e3 s}]");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/physics/thermodynamic_factor").asText()).isEqualTo("on");
        assertThat(json.at("/physics/immobile_native_fraction").asText()).isEqualTo("0.03");
        assertThat(json.at("/experiment/regions/0/relative_permittivity").asDouble())
                .isEqualTo(20);
        assertThat(json.at("/experiment/stages/0/drive/beam/repelling_potential_V")
                        .asDouble())
                .isEqualTo(9);
        assertThat(json.at("/experiment/stages/1/drive/rest").asBoolean()).isTrue();
        assertThat(Files.readString(own.resolve("report.html")))
                .contains("beam of 0.001 A", " that 9 V hold back", "3 % of the ions immobile", "Region from (nm)");
    }

    @Test
    void aStateOfAnotherExperimentIsRefusedWithTheKeyThatDiffers() {
        CommandRun run = CommandRun.of("simulate", file, "--set", "accuracy=1e-3", "--continue", results);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("small.yaml, accuracy: is '1e-3'; it was '1e-2'", "state.json");
        assertThat(own).doesNotExist();
        CommandRun nowhere = CommandRun.of("simulate", file, "--continue", folder.resolve("none"));
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).contains("none", "there is no such file");
    }

    @Test
    void aSettingReplacesAValueOfTheFileAndStandsInTheReport() throws IOException {
        CommandRun run = CommandRun.of(
                "simulate", file, "-q", "--set", "protocol.0.duration=1e4 s", "--set", "output.times=[5e3 s]");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(own.resolve("report.html")))
                .contains("&#39;protocol.0.duration=1e4 s&#39;", "After 167 min");
    }

    @Test
    void whatTheUserWroteIsEscapedInTheReport() throws IOException {
        Path odd = Files.writeString(folder.resolve("a<b>&c.yaml"), EXPERIMENT);
        assertThat(CommandRun.of("simulate", odd, "-q").code()).isZero();
        assertThat(Files.readString(folder.resolve("a<b>&c-results/report.html")))
                .contains("a&lt;b&gt;&amp;c.yaml")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.thickness=0.5",
                "sample.thickness=0.5 kg",
                "sample.thickness=-1 mm",
                "sample.thickness=NaN mm",
                "sample.thicknes=1 mm",
                "sample.temperature=20 K",
                "native.diffusion.distribution.fwhm=0 meV",
                "protocol.0.ion=Na+",
                "protocol.0.duration=0 s",
                "accuracy=2"
            })
    void aBadValueEndsInOneMessageAndNoFolder(String setting) {
        CommandRun run = CommandRun.of("simulate", file, "--set", setting);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("ionfront: ").contains("small.yaml");
        assertThat(own).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sample: {", "a: 1\na: 2\n", "\u0000\u0001\u0002binary", "[1, 2]"})
    void aBrokenFileEndsInOneMessageAndNoFolder(String content) throws IOException {
        Files.writeString(file, content);
        CommandRun run = CommandRun.of("simulate", file);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("ionfront: ").contains("small.yaml").doesNotContain("\tat ");
        assertThat(own).doesNotExist();
    }

    @Test
    void aMissingFileIsNamed() {
        CommandRun run = CommandRun.of("simulate", folder.resolve("none.yaml"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("none.yaml").hasLineCount(1);
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedBeforeTheWork() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "mine");
        CommandRun run = CommandRun.of("simulate", file, "--out", taken);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("taken", "is a file");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void aFrontThatReachesTheBackEndsWithTheCodeOfTheSolverAndStillWrites() throws IOException {
        CommandRun run = CommandRun.of("simulate", file, "--set", "sample.thickness=6 nm");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("back");
        assertThat(Files.readString(own.resolve("summary.json"))).contains("front-reached-back");
        try (Stream<Path> files = Files.walk(own)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(path -> !path.toString().contains("part"));
        }
    }
}
