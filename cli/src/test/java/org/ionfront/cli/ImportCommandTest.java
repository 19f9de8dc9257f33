package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
