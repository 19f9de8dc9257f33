package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String EXPORT = """
            # Profile Smoothing is Disabled
            #\tLi+\tK+\t
            #\t7.0155\t38.9632\t
            #Sputter Time (s)\tIntensity\tIntensity\t
            0\t120\t9000\t
            13.5\t140\t8800\t
            27\t190\t8700\t
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeExport() throws IOException {
        file = Files.writeString(folder.resolve("lbo.txt"), EXPORT);
    }

    @Test
    void everySignalIsListedWithItsMass() {
        CommandRun run = CommandRun.of("import", file, "--signals");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("ION-TOF", "Rows     3", "time, 0 to 27 s", "7.0155", "Li+", "38.9632", "K+");
    }

    @Test
    void withoutSignalsOnlyTheHeadIsPrinted() {
        CommandRun run = CommandRun.of("import", file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Signals  2").doesNotContain("38.9632");
    }

    @Test
    void aCleanTableIsWrittenOnce() throws IOException {
        Path table = folder.resolve("clean.csv");
        CommandRun run = CommandRun.of("import", file, "--out", table);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Written  " + table);
        assertThat(Files.readString(table)).contains("time_s,Li+,K+\n0,120,9000\n13.5,140,8800\n27,190,8700\n");
        assertThat(CommandRun.of("import", file, "--out", table).code()).isEqualTo(3);
        assertThat(CommandRun.of("import", file, "--out", table, "--force").code())
                .isZero();
    }

    @Test
    void allSignalsAreDrawnOnAPageAndAsFigures() throws IOException {
        Path drawn = folder.resolve("drawn");
        CommandRun run = CommandRun.of("import", file, "--plot", drawn);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Drawn    " + drawn.resolve("report.html"));
        assertThat(Files.readString(drawn.resolve("report.html")))
                .contains("<h1>lbo.txt</h1>", "Sputter time (s)", "Li+", "38.9632", "0 to 27 s");
        assertThat(Files.readString(drawn.resolve("figures/signals-1.svg"))).contains("K+", "Intensity");
        assertThat(CommandRun.of("import", file, "--plot", drawn).code()).isEqualTo(3);
        assertThat(CommandRun.of("import", file, "--plot", drawn, "--force").code())
                .isZero();
    }

    @Test
    void whatCannotBeDrawnIsLeftOutAndSaidSo() throws IOException {
        Path odd = Files.writeString(
                folder.resolve("odd.csv"), "time_s,\"A<b>&\f\",zero,Na+ (at%),I / K\n0,-1,0,3,inf\n1,-2,0,4,2\n");
        Path drawn = folder.resolve("drawn");
        assertThat(CommandRun.of("import", odd, "--plot", drawn).code()).isZero();
        assertThat(drawn.resolve("figures/signals-1.svg")).exists();
        assertThat(drawn.resolve("figures/signals-2.svg")).doesNotExist();
        assertThat(drawn.resolve("figures/concentrations-1.svg")).exists();
        assertThat(drawn.resolve("figures/ratios-1.svg")).exists();
        assertThat(Files.readString(drawn.resolve("report.html")))
                .contains("zero throughout", "gaps: 1 inf", "A&lt;b&gt;");
    }

    @Test
    void aMillionRowsAreReadAndDrawnInASmallMemoryWithEveryPeakAndFewPoints() throws Exception {
        Path big = folder.resolve("big.csv");
        try (var out = Files.newBufferedWriter(big)) {
            out.write("time_s,Li+,K+,Rb+\n");
            for (int k = 0; k < 1_000_000; k++) {
                out.write(k + "," + (k == 654_321 ? 987_654 : 5) + "," + k % 7 + ",1\n");
            }
        }
        Path drawn = folder.resolve("drawn");
        // The numbers alone take 32 MB, while they are collected up to twice that; as text they would take some 200 MB.
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        big.toString(),
                        "--plot",
                        drawn.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains("Rows     1000000");
        String page = Files.readString(drawn.resolve("report.html"));
        assertThat(page).contains("987654", "the smallest and the largest");
        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("import", file, "--json").out());
        assertThat(json.get("rows").asInt()).isEqualTo(3);
        assertThat(json.get("signals").get(1).get("m_over_z").asDouble()).isEqualTo(38.9632);
    }

    @Test
    void whatIsNoDepthProfileIsRefusedWithTheReason() throws IOException {
        Path other = Files.writeString(folder.resolve("sizes.txt"), "Cluster Size\tCurrent [pA]\n1\t2\n2\t3\n3\t5\n");
        CommandRun run = CommandRun.of("import", other, "--out", folder.resolve("x.csv"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("sizes.txt").doesNotContain("\tat ");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void anUnknownFormatIsAFaultOfUsage() {
        CommandRun run = CommandRun.of("import", file, "--format", "xls");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("found 'xls'; valid: ion-tof, cameca, csv");
    }
}
