package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, sent to a real process. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StopTest {
    /** An experiment that would run for a long time: a front of 2 um in steps of extreme accuracy. */
    private static final String LONG_EXPERIMENT = """
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
              - {ion: K+, drive: {current_density: 1e-3 A/m^2}, duration: 4e6 s}
            accuracy: 1e-8
            """;

    @TempDir
    private Path folder;

    @Test
    void ctrlCWritesWhatIsFinishedMarkedStoppedAndEndsWith130() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("long.yaml"), LONG_EXPERIMENT);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "simulate",
                        file.toString(),
                        "--debug")
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        try (BufferedReader err = process.errorReader()) {
            String line = err.readLine();
            while (line != null && !line.contains("the work begins")) {
                line = err.readLine();
            }
            assertThat(line).isNotNull();
            new ProcessBuilder("kill", "-" + signal(process), Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(err.lines()).anyMatch(text -> text.contains("stopping"));
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        Path results = folder.resolve("long-results");
        assertThat(Files.readString(results.resolve("summary.json"))).contains("\"termination\" : \"stopped\"");
        assertThat(Files.readString(results.resolve("profiles.csv"))).contains("# run stopped");
        assertThat(results.resolve("report.html")).isNotEmptyFile();
        assertThat(results.resolve("state.json")).isNotEmptyFile();
        try (Stream<Path> files = Files.walk(results)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("part"));
        }
    }

    /** INT as Ctrl-C sends it; TERM where a parent process has made INT ineffective for all its children. */
    private static String signal(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return "INT";
        }
        try (Stream<String> lines = Files.lines(status)) {
            String ignored =
                    lines.filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
            boolean ignoresInt = (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
            return ignoresInt ? "TERM" : "INT";
        }
    }
}
