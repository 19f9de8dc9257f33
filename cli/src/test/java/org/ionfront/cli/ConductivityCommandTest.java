package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code conductivity} on its example, whose synthetic data say what was put in. */
class ConductivityCommandTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "conductivity", "conductivity.yaml");

    @TempDir
    private Path folder;

    @Test
    void theExampleGivesBackWhatWasPutIn() throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("conductivity", EXAMPLE, "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("report"));
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("conductivity.json").toFile());
        double[] given = {2.648, 4.529, 6.653};
        for (int k = 0; k < given.length; k++) {
            JsonNode one = json.at("/green_kubo/" + k);
            assertThat(given[k])
                    .isBetween(
                            one.at("/conductivity_interval_95_S_m/0").asDouble(),
                            one.at("/conductivity_interval_95_S_m/1").asDouble());
        }
        assertThat(0.65).isBetween(energy(json, 0, 0), energy(json, 0, 1));
        assertThat(0.25).isBetween(energy(json, 1, 0), energy(json, 1, 1));
        assertThat(json.at("/arrhenius/0/predictions/1/temperature_K").asDouble())
                .isEqualTo(298.15);
        assertThat(Files.readString(out.resolve("conductivity.csv"))).contains("current_700K.csv,700.0,");
        for (String name : List.of("green-kubo-1", "green-kubo-3", "arrhenius")) {
            assertThat(out.resolve("figures/" + name + ".svg")).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("report.html"))).contains("Recorded currents", "0.65");
    }

    private static double energy(JsonNode json, int line, int end) {
        return json.at("/arrhenius/" + line + "/activation_energy_interval_95_eV/" + end)
                .asDouble();
    }

    @Test
    void withoutAPlateauThereIsNoConductivity() throws IOException {
        StringBuilder text = new StringBuilder("time [ps],Jx [e nm/ps]\n");
        for (int k = 0; k < 256; k++) {
            text.append(k).append(',').append(k % 128 < 64 ? 1 : -1).append('\n');
        }
        Files.writeString(folder.resolve("square.csv"), text);
        Files.writeString(
                folder.resolve("c.yaml"),
                "green_kubo: {file: square.csv, temperature: 300 K, volume: 1 nm^3, blocks: 8}\n");
        CommandRun run = CommandRun.of("conductivity", folder.resolve("c.yaml"), "-q");
        assertThat(run.code()).isEqualTo(ExitCode.NOT_CONVERGED);
        assertThat(run.err()).contains("square.csv", "no plateau");
        assertThat(Files.readString(folder.resolve("c-conductivity/conductivity.json")))
                .contains("\"conductivity_S_m\" : null");
    }

    /** A word is not said twice: conductivity.yaml does not lead to conductivity-conductivity. */
    @Test
    void theFolderOfResultsIsNamedAfterItsFile() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "temperature [K],conductivity [S/m]\n300,1\n310,2\n320,4\n");
        for (String name : List.of("lines", "conductivity", "my-conductivity")) {
            Path file = Files.writeString(folder.resolve(name + ".yaml"), "arrhenius: {file: s.csv}\n");
            CommandRun run = CommandRun.of("conductivity", file);
            assertThat(run.code()).as(run.err()).isZero();
        }
        assertThat(folder.resolve("lines-conductivity/conductivity.json")).exists();
        assertThat(folder.resolve("conductivity-results/conductivity.json")).exists();
        assertThat(folder.resolve("my-conductivity-results/conductivity.json")).exists();
    }

    @Test
    void faultsNameTheirPlace() throws IOException {
        Files.writeString(folder.resolve("j.csv"), "time [ps],Jx [e nm/ps]\n0,1\n1,x\n");
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, "green_kubo: {file: j.csv, temperature: 300 K, volume: 1 nm^3}\n");
        CommandRun letter = CommandRun.of("conductivity", file);
        assertThat(letter.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(letter.err()).contains("j.csv, line 3", "'Jx [e nm/ps]'");
        Files.writeString(folder.resolve("j.csv"), "time [ps],Jx [e nm/ps]\n0,1\n1,2\n");
        assertThat(CommandRun.of("conductivity", file).err()).contains("found 2 samples", "256");
        Files.writeString(file, "predict: 300 K\n");
        assertThat(CommandRun.of("conductivity", file).err()).contains("green_kubo, arrhenius");
        Files.writeString(folder.resolve("s.csv"), "temperature [K],conductivity [S/m]\n300,1\n300,2\n300,3\n");
        Files.writeString(file, "arrhenius: {file: s.csv}\n");
        assertThat(CommandRun.of("conductivity", file).err()).contains("s.csv", "same place");
        assertThat(folder.resolve("c-conductivity")).doesNotExist();
    }
}
