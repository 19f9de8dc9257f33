package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void withoutACommandTheUsageIsWrong() {
        CommandRun run = CommandRun.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a command is needed", "ionfront --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearestOne() {
        CommandRun run = CommandRun.of("simulat", "x.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no command 'simulat'", "Did you mean: simulate?");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheNearestOne() {
        CommandRun run = CommandRun.of("simulate", "x.yaml", "--forse");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no option '--forse'", "--force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage"})
    void commandsThatAreNotBuiltYetDoNotExist(String command) {
        assertThat(CommandRun.of(command, "x.yaml").code()).isEqualTo(2);
    }

    @Test
    void aSettingWithoutAValueIsAFaultOfUsage() {
        CommandRun run = CommandRun.of("simulate", "x.yaml", "--set", "sample.temperature");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("path.to.key=value");
    }

    @Test
    void anItemInBracketsIsAnsweredWithADot() {
        CommandRun run = CommandRun.of("simulate", "x.yaml", "--set", "protocol[1].duration=2 h");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'protocol[1].duration'", "as in 'protocol.1.duration'");
    }

    @Test
    void aLongOptionWithOneDashIsNoClusterOfShortOnes() {
        CommandRun run = CommandRun.of("simulate", "x.yaml", "-out", "results");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no option '-out'", "Did you mean: --out?");
    }

    @Test
    void aUnitLostToTheShellIsAnsweredWithQuotes() {
        CommandRun run = CommandRun.of("simulate", "x.yaml", "--set", "sample.temperature=70", "degC");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'degC' is one argument too many", "A value with a blank needs quotes");
        assertThat(CommandRun.of("simulate", "x.yaml", "y.yaml").err()).doesNotContain("quotes");
    }

    @Test
    void aMissingArgumentIsNamed() {
        CommandRun run = CommandRun.of("fit");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("ionfront: missing is FIT.yaml");
    }

    @Test
    void aWrongOrMissingValueIsNamedByItsOptionOrArgument() {
        assertThat(CommandRun.of("schema", "fitt").err())
                .startsWith("ionfront: KIND: found 'fitt' (did you mean 'fit'?); valid: ");
        assertThat(CommandRun.of("import", "a.txt", "--at-time", "7 kg").err()).startsWith("ionfront: --at-time: ");
        assertThat(CommandRun.of("import", "a.txt", "--at-time").err())
                .startsWith("ionfront: missing is --at-time TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "simulate", "fit", "import", "example"})
    void helpFitsEightyColumnsAndHasExamples(String command) {
        CommandRun run = command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(("Usage: ionfront " + command).strip(), "ionfront example");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aSchemaIsOneJsonDocumentAndAMistypedKindIsAnsweredWithTheNearest() throws JsonProcessingException {
        CommandRun run = CommandRun.of("schema", "fit");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/properties/profiles/type")
                        .asText())
                .isEqualTo("array");
        CommandRun mistyped = CommandRun.of("schema", "experment");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err())
                .contains("did you mean 'experiment'?", "valid: experiment, fit, model, conductivity");
        assertThat(mistyped.out()).isEmpty();
    }

    @Test
    void theCompletionKnowsEveryCommandAndItsOptions() {
        CommandRun run = CommandRun.of("completion");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("simulate", "onsager", "--continue", "--signals");
        assertThat(run.out()).isEqualTo(CommandRun.of("completion").out());
    }

    /** As they are typed: a shell that offers another spelling offers a mistake. */
    @Test
    void theCompletionOffersWhatTheCommandsTake() {
        assertThat(CommandRun.of("completion").out())
                .contains(
                        "\"experiment\" \"fit\" \"model\" \"conductivity\"",
                        "\"time\" \"depth\"",
                        "\"point\" \"comma\"",
                        "\"ion-tof\" \"cameca\" \"csv\"",
                        "\"lbo\" \"lbo-a\"",
                        "\"goldman\"")
                .doesNotContain("EXPERIMENT\"", "DEPTH", "COMMA")
                // Files and folders behind --out, --plot and --continue.
                .contains("-o default ionfront")
                .doesNotContain("+o default");
    }

    @Test
    void theVersionNamesProgramAndJava() {
        assertThat(CommandRun.of("--version").out()).startsWith("ionfront ").contains("Java ");
        assertThat(CommandRun.of("fit", "--version").out()).startsWith("ionfront ");
    }
}
