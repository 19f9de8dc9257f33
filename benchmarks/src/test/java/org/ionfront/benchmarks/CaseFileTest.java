package org.ionfront.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ionfront.transport.model.Drive;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final Path FILE = Path.of("src/main/resources/org/ionfront/benchmarks/cases.txt");

    @Test
    void theCasesAreTwelveAndNoNameComesTwice() throws IOException {
        List<String> names =
                CaseFile.read(FILE).stream().map(BenchmarkCase::name).toList();
        assertThat(names).hasSize(12).doesNotHaveDuplicates().contains("LBO-A", "LBO-A-8V");
    }

    @Test
    void theDrawnCasesAreWhatTheGeneratorDraws() throws IOException {
        String file = Files.readString(FILE, StandardCharsets.UTF_8);
        assertThat(file).endsWith(CaseDraw.draw());
    }

    @Test
    void theDrawnCasesHaveTracesAndPotentialsAmongThem() throws IOException {
        List<BenchmarkCase> drawn = CaseFile.read(FILE).stream()
                .filter(one -> one.name().startsWith("drawn-"))
                .toList();
        assertThat(drawn.stream().filter(BenchmarkCase::prescribesPotential)).hasSize(2);
        assertThat(drawn.stream()
                        .map(one -> one.experiment().protocol().get(0).drive())
                        .filter(drive -> drive instanceof Drive.Current current
                                && current.trace().size() > 2))
                .hasSize(2);
    }

    /** 1e-21 m^2/s over 1e-3 A/m^2 / (e 1.4e28 1/m^3). */
    @Test
    void theNaturalLengthIsThatOfTheForeignIon() throws IOException {
        assertThat(CaseFile.find(FILE, "LBO-A").naturalLength()).isCloseTo(2.243047e-9, within(1e-15));
    }

    @Test
    void aLineWithoutNumbersIsNamed() {
        assertThatThrownBy(() -> CaseFile.parse(List.of("case one", "  temperature_K warm", "end")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("temperature_K");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> CaseFile.parse(List.of("case one", "  temperature_K 300", "end")))
                .hasMessageContaining("one")
                .hasMessageContaining("thickness_m");
    }
}
