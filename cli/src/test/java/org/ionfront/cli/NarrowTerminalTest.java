package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed in a window of 60 columns, or of fewer. */
class NarrowTerminalTest {
    private static final int COLUMNS = 60;
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    private static List<String> printed(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, StandardCharsets.UTF_8, COLUMNS);
        List<String> words = Stream.of(arguments).map(Object::toString).toList();
        assertThat(Main.run(words, terminal)).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Commands to be copied, and places of files, are not broken. */
    private static void assertFits(List<String> lines) {
        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.length() <= COLUMNS
                                || line.startsWith("  ionfront ")
                                || line.contains("report.html"))
                        .as(line)
                        .isTrue());
    }

    static List<String> commands() {
        return EveryCommandTest.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFits(String command) {
        assertFits(printed(command, "--help"));
    }

    /** Not inside the name of a file, and below the name of its option. */
    @Test
    void helpIsBrokenAtBlanks() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(List.of("simulate", "--help"), new Terminal(stream, stream, false, StandardCharsets.UTF_8, 40));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "or JSON file and writes profiles.csv,", "      --force", "          Replace the results of an")
                .filteredOn(line -> !line.startsWith("  ionfront "))
                .allMatch(line -> line.length() <= 40);
    }

    @ParameterizedTest
    @CsvSource({
        "plan, potential/plan.yaml",
        "simulate, lbo-a/experiment.yaml",
        "law, borate/model.yaml",
        "onsager, borate/model.yaml",
        "conductivity, conductivity/conductivity.yaml"
    })
    void resultsFit(String command, String example) {
        assertFits(printed(command, EXAMPLES.resolve(example), "--out", folder.resolve(command)));
    }

    /** What a person watches is broken, what goes into a pipe is one line. */
    @ParameterizedTest
    @CsvSource({"true, 40", "false, 1000"})
    void messagesFit(boolean watched, int longest) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, watched, StandardCharsets.UTF_8, 40);
        Main.run(List.of("simulate", "no.yaml", "--set", "sample.temperature=70", "degC"), terminal);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.length() > 40 || watched)
                .allMatch(line -> line.length() <= longest)
                .hasSize(watched ? 5 : 3);
    }

    @Test
    void listsFit() {
        assertFits(printed("example"));
        assertFits(printed("verify", "goldman"));
    }

    /** What matters least is left out first; the errors never are. */
    @Test
    void aTableOfParametersKeepsValuesAndErrors() {
        assertThat(printed("plan", EXAMPLES.resolve("potential/plan.yaml"), "--out", folder.resolve("narrow"))
                        .get(0))
                .contains("value", "std error")
                .doesNotContain("at bound");
        assertThat(CommandRun.of("plan", EXAMPLES.resolve("potential/plan.yaml"), "--out", folder.resolve("wide"))
                        .out())
                .contains("at bound");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "200, 80", "10, 40", "'', 80", "abc, 80", "0, 80", "080, 80"})
    void theWidthIsThatOfTheWindowWithinReason(String variable, int columns) {
        assertThat(Terminal.columns(Optional.of(variable))).isEqualTo(columns);
        assertThat(Terminal.columns(Optional.empty())).isEqualTo(80);
    }
}
