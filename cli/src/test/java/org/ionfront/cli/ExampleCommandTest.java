package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutANameTheExamplesAreListed() {
        CommandRun run = CommandRun.of("example");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("lbo ", "lbo-a ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theListAsJsonIsNothingButJson() throws IOException {
        String json = CommandRun.of("example", "--json").out();
        assertThat(new ObjectMapper().readTree(json).get("examples")).isNotEmpty();
    }

    @Test
    void anExampleIsCopiedAsItIs() throws IOException {
        Path target = folder.resolve("mine");
        CommandRun run = CommandRun.of("example", "lbo-a", target);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ionfront simulate " + target.resolve("experiment.yaml"));
        assertThat(target.resolve("experiment.yaml"))
                .hasSameBinaryContentAs(Path.of("../examples/lbo-a/experiment.yaml"));
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "precious");
        CommandRun run = CommandRun.of("example", "lbo-a", folder);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(folder.toString(), "not an empty folder");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNamesThereAre() {
        CommandRun run = CommandRun.of("example", "lbx", folder.resolve("x"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lbo-a");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
