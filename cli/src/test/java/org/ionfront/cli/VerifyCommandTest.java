package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The command on two quick cases; that all cases hold is a test of their own module. */
class VerifyCommandTest {
    @Test
    void everyNumberHasARowWithItsError() {
        CommandRun run = CommandRun.of("verify", "goldman", "unresolved-front");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("  ok    ")))
                .hasSize(6);
        assertThat(run.out())
                .contains(
                        "goldman\n  ok    flux at v = 1 (1/(m2 s)), ten cells\n        ours 2.581977e18, outside 2.581977e18; error ")
                .contains("2 cases, 6 numbers: all within their limits.");
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() throws IOException {
        CommandRun run = CommandRun.of("verify", "goldman", "--json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("failed").asInt()).isZero();
        assertThat(json.at("/cases/0/checks/0/outside").asDouble()).isEqualTo(2.5819767e18);
        assertThat(json.at("/cases/0/checks/0/passes").asBoolean()).isTrue();
        assertThat(json.at("/cases/0/source").asText()).contains("Goldman 1943");
    }

    @Test
    void quietSaysOnlyWhatFails() {
        assertThat(CommandRun.of("verify", "goldman", "-q")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void anUnknownCaseIsAnsweredWithTheNames() {
        CommandRun run = CommandRun.of("verify", "nonesuch");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no case 'nonesuch'", "goldman", "lbo-a");
    }
}
