package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command: help with examples, JSON and nothing else, one line for a mistake. */
class EveryCommandTest {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private static Path folder = Path.of("");

    private static final Map<String, List<Object>> ARGUMENTS = new LinkedHashMap<>();

    @BeforeAll
    static void chooseArguments() throws IOException {
        Path fit = MadeUpExport.fitIn(Files.createDirectories(folder.resolve("made-up")), "fit.yaml");
        Path examples = Path.of("..", "examples");
        ARGUMENTS.put("fit", List.of(fit));
        ARGUMENTS.put("plan", List.of(examples.resolve("potential/plan.yaml")));
        ARGUMENTS.put("compare", List.of(fit));
        ARGUMENTS.put("simulate", List.of(examples.resolve("lbo-a/experiment.yaml"), "--set", "accuracy=1e-2"));
        ARGUMENTS.put("onsager", List.of(examples.resolve("borate/model.yaml")));
        ARGUMENTS.put("law", List.of(examples.resolve("mixture/model.yaml")));
        ARGUMENTS.put("conductivity", List.of(examples.resolve("conductivity/conductivity.yaml")));
        ARGUMENTS.put("import", List.of(examples.resolve("lbo/lbo_K.txt")));
        ARGUMENTS.put("example", List.of());
        ARGUMENTS.put("verify", List.of("goldman"));
        ARGUMENTS.put("schema", List.of("model"));
        ARGUMENTS.put("completion", List.of());
    }

    static List<String> commands() {
        String help = CommandRun.of("--help").out();
        String list = help.substring(help.indexOf("Commands:"), help.indexOf("First steps:"));
        return Pattern.compile("(?m)^  ([a-z]+)")
                .matcher(list)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static CommandRun run(String command, String option, Object... more) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.addAll(ARGUMENTS.getOrDefault(command, List.of()));
        all.add(option);
        if (writesAFolder(command)) {
            all.addAll(List.of("--out", folder.resolve(command + option)));
        }
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    private static boolean writesAFolder(String command) {
        return List.of("fit", "plan", "compare", "simulate", "onsager", "law", "conductivity")
                .contains(command);
    }

    @Test
    void noCommandIsForgottenHere() {
        assertThat(new TreeSet<>(ARGUMENTS.keySet())).isEqualTo(new TreeSet<>(commands()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpHasExamplesAndFitsEightyColumns(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: ionfront " + command, "Examples:", "ionfront " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void jsonIsOneObjectOnStandardOutputAndNothingElse(String command) throws IOException {
        CommandRun run = run(command, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode result = STRICT.readTree(run.out());
        assertThat(result.isObject()).isTrue();
        assertThat(result.size()).isPositive();
        assertThat(run.out()).endsWith("}\n");
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("ionfront: warning: "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aQuietCommandThatWritesFilesSaysNothing(String command) {
        if (writesAFolder(command)) {
            CommandRun run = run(command, "--quiet");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anUnknownOptionIsOneMessageOnStandardErrorEvenWithJson(String command) {
        CommandRun run = run(command, "--json", "--no-such-option");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no option '--no-such-option'", "ionfront " + command + " --help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aMistypedKeyIsAnsweredWithTheNearest(String command) throws IOException {
        if (!writesAFolder(command)) {
            return;
        }
        Path file = (Path) ARGUMENTS.getOrDefault(command, List.of()).get(0);
        boolean fit = List.of("fit", "plan", "compare").contains(command);
        String key = fit ? "profiles.0.experimant" : command.equals("conductivity") ? "predikt" : "sample.thicknes";
        String near = fit ? "experiment" : command.equals("conductivity") ? "predict" : "thickness";
        CommandRun run = CommandRun.of(command, file, "--json", "--out", folder.resolve("none"), "--set", key + "=1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(key, "did you mean '" + near + "'?");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aMissingExportIsAnsweredWithTheNearestOne() {
        String message = "there is no such file (did you mean 'lbo_K.txt'?)";
        assertThat(CommandRun.of("import", Path.of("..", "examples", "lbo", "lbo_k.txt"))
                        .err())
                .contains(message);
        assertThat(CommandRun.of(
                                "fit",
                                Path.of("..", "examples", "lbo", "fit.yaml"),
                                "--set",
                                "profiles.0.file=lbo_k.txt")
                        .err())
                .contains("--set profiles.0.file: there is no file", "lbo_k.txt (did you mean 'lbo_K.txt'?)");
    }

    @Test
    void aMissingFileIsAnsweredWithTheNearestOne() throws IOException {
        Path near = Files.createDirectories(folder.resolve("near"));
        Files.writeString(near.resolve("fit.yaml"), "profiles: []");
        CommandRun run = CommandRun.of("fit", near.resolve("fitt.yaml"), "--json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no such file (did you mean 'fit.yaml'?)");
        assertThat(CommandRun.of("fit", near.resolve("none/fit.yaml")).err()).contains("there is no folder");
    }

    @ParameterizedTest
    @CsvSource({
        "fti, fit",
        "simulat, simulate",
        "conductivty, conductivity",
        "Fit, fit",
        "compair, compare",
        "shema, schema"
    })
    void aMistypedCommandIsAnsweredWithTheNearest(String typed, String meant) {
        assertThat(CommandRun.of(typed).err()).contains("Did you mean: " + meant + "?");
    }

    @Test
    void whatIsFarFromEveryCommandGetsNoSuggestion() {
        assertThat(CommandRun.of("xylophone").err()).doesNotContain("Did you mean");
    }

    @Test
    void exampleAndCaseAreSuggestedToo() {
        assertThat(CommandRun.of("example", "lboo").err()).contains("did you mean 'lbo'?");
        assertThat(CommandRun.of("verify", "goldmann").err()).contains("did you mean 'goldman'?");
    }

    @ParameterizedTest
    @CsvSource({
        "fit, lbo-a/experiment.yaml, this is an experiment file; a fit file is needed here. The commands for this one: simulate",
        "simulate, lbo/fit.yaml, 'this is a fit file; an experiment file is needed here. The commands for this one: fit, plan and compare'",
        "simulate, borate/model.yaml, this is a model file; an experiment file is needed here",
        "law, conductivity/conductivity.yaml, this is a conductivity file; a model file is needed here",
        "conductivity, lbo/fit.yaml, this is a fit file; a conductivity file is needed here",
        "plan, borate/model.yaml, this is a model file; a fit file is needed here"
    })
    void aFileOfAnotherKindIsRecognised(String command, String example, String message) {
        CommandRun run = CommandRun.of(command, Path.of("..", "examples", example), "--out", folder.resolve("none"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(message);
    }
}
