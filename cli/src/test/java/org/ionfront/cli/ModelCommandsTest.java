package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands {@code law} and {@code onsager} on the example models. */
class ModelCommandsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    private CommandRun run(String command, String example, Path out, Object... more) {
        Stream<Object> first = Stream.of(command, EXAMPLES.resolve(example).resolve("model.yaml"), "--out", out);
        return CommandRun.of(Stream.concat(first, Stream.of(more)).toArray());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    static Stream<String> models() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders
                    .filter(one -> Files.exists(one.resolve("model.yaml")))
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyExampleModelHasItsLawsReported(String example) throws IOException {
        CommandRun run = run("law", example, folder.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("report"));
        assertThat(lines(folder.resolve("out/law.csv")).get(0))
                .isEqualTo(
                        "ion,temperature_K,fraction,per_m3,fermi_level_eV,activation_energy_rise_eV,"
                                + "activation_energy_eV,thermodynamic_factor,D_m2_s,conductivity_S_m,polarisation,hopping_probability");
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/figures")).isNotEmptyDirectory();
    }

    /** The header is that of the design; 6 temperatures with 200 compositions. */
    @Test
    void theOnsagerTableHasTheColumnsOfItsContract() throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = run("onsager", "borate", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<String> table = lines(out.resolve("onsager.csv"));
        assertThat(table.get(0))
                .isEqualTo("temperature_K,native_fraction,native_per_m3,foreign_per_m3,fermi_level_eV,"
                        + "activation_energy_eV,D_native_m2_s,D_foreign_m2_s,tracer_D_native_m2_s,tracer_D_foreign_m2_s,"
                        + "L11,L12,L21,L22,conductivity_S_m,transference_native,haven_native");
        assertThat(table).hasSize(1 + 6 * 200);
        assertThat(Files.readString(out.resolve("onsager.csv"))).contains("1/(m s J)", "J_i = -sum_j L_ij");
        JsonNode json = new ObjectMapper().readTree(out.resolve("onsager.json").toFile());
        assertThat(json.at("/checks/positive_semidefinite").asInt()).isEqualTo(1200);
        assertThat(json.at("/checks/round_trip_defect").asDouble()).isLessThan(1e-12);
        assertThat(json.at("/tables/2/temperature_K").asDouble()).isEqualTo(340);
        for (String name : List.of(
                "onsager-coefficients",
                "diffusivities",
                "conductivity",
                "transference",
                "arrhenius-conductivity",
                "arrhenius-diffusivity")) {
            assertThat(out.resolve("figures/" + name + ".svg")).isNotEmptyFile();
        }
    }

    @Test
    void crossTermsShowAndLeaveTheConductivity() throws IOException {
        Path off = folder.resolve("off");
        Path on = folder.resolve("on");
        assertThat(run("onsager", "borate", off, "-q").code()).isZero();
        assertThat(run("onsager", "borate", on, "-q", "--set", "cross_terms=haven-ratio")
                        .code())
                .isZero();
        String[] without = lines(off.resolve("onsager.csv")).get(100).split(",", -1);
        String[] with = lines(on.resolve("onsager.csv")).get(100).split(",", -1);
        assertThat(Double.parseDouble(without[11])).isZero();
        assertThat(Double.parseDouble(with[11])).isPositive();
        assertThat(with[12]).isEqualTo(with[11]);
        assertThat(Double.parseDouble(with[14]) / Double.parseDouble(without[14]))
                .isCloseTo(1, within(1e-14));
    }

    /** 4.00 decades and 283.5 meV by the normal distribution; the residues are what the foreign diffusivities were chosen for. */
    @Test
    void thePublishedClaimsComeOut() throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = run("law", "borate-fronts", out);
        assertThat(run.out()).contains("4.002 decades", "283.5 meV");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<td>15.0</td>", "<td>7.00</td>", "<td>3.00</td>");
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        run("onsager", "mixture", one, "-q");
        run("onsager", "mixture", two, "-q");
        run("law", "mixture", folder.resolve("law-one"), "-q");
        run("law", "mixture", folder.resolve("law-two"), "-q");
        assertSame(one, two);
        assertSame(folder.resolve("law-one"), folder.resolve("law-two"));
    }

    /* All files; the report says which folder was asked for. */
    private static void assertSame(Path one, Path two) throws IOException {
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = two.resolve(one.relativize(file));
                if (file.endsWith("report.html")) {
                    String expected = Files.readString(file).replace(one.toString(), two.toString());
                    assertThat(Files.readString(other)).isEqualTo(expected);
                } else {
                    assertThat(other).hasSameBinaryContentAs(file);
                }
            }
        }
    }

    /** Each has a folder of its own where none is asked for. */
    @Test
    void theDefaultFoldersOfTwoCommandsDiffer() throws IOException {
        Path model = Files.copy(EXAMPLES.resolve("mixture/model.yaml"), folder.resolve("glass.yaml"));
        for (String command : List.of("onsager", "law")) {
            assertThat(CommandRun.of(command, model.toString(), "-q").code()).isZero();
            assertThat(folder.resolve("glass-" + command + "/" + command + ".csv"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void jsonIsTheOnlyThingOnStandardOutput() throws IOException {
        CommandRun onsager = run("onsager", "hopping", folder.resolve("one"), "--json");
        assertThat(new ObjectMapper()
                        .readTree(onsager.out())
                        .at("/convention/L_unit")
                        .asText())
                .isEqualTo("1/(m s J)");
        CommandRun law = run("law", "vacancy-mechanism", folder.resolve("two"), "--json");
        assertThat(new ObjectMapper()
                        .readTree(law.out())
                        .at("/tables/40/temperature_K")
                        .asDouble())
                .isEqualTo(700);
    }

    @Test
    void aLawOutsideItsRangeIsOneMessageAndNothingIsWritten() {
        Path out = folder.resolve("out");
        CommandRun run = run("law", "superionic-strong", out, "--set", "temperatures=[1000 K, 1200 K]");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("temperatures.1", "1200", "1083.18 K");
        assertThat(out).doesNotExist();
    }
}
