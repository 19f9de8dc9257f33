package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of docs/library.md compiles, runs, and prints what stands below it. */
class LibraryPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PROGRAM =
            Pattern.compile("```java\n(.*?class (\\w+) .*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    /** The page asks for no more of a reader than this for a simulation or a fit. */
    private static final int MOST_LINES = 15;

    @TempDir
    private Path folder;

    static Stream<Named<MatchResult>> programs() throws IOException {
        return PROGRAM.matcher(Files.readString(ROOT.resolve("docs/library.md")))
                .results()
                .map(found -> Named.of(found.group(2), found));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void itPrintsWhatThePageSays(MatchResult program) throws Exception {
        Path source = Files.writeString(folder.resolve(program.group(2) + ".java"), program.group(1));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo(program.group(3));
    }

    @Test
    void simulationAndFitsAreShort() throws IOException {
        assertThat(programs()).hasSize(3).allSatisfy(program -> {
            String text = program.getPayload().group(1);
            String body = text.substring(text.indexOf("main(String[] args) {\n"), text.lastIndexOf("    }\n}"));
            assertThat(body.lines().skip(1).filter(line -> !line.isBlank()).count())
                    .as(program.getName())
                    .isLessThan(MOST_LINES);
        });
    }
}
