package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.UniformCommonMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cross terms of experiments, by a common share or by a table of Onsager coefficients. */
class CrossTermsReaderTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "cross-terms");

    @TempDir
    Path folder = Path.of("");

    private static ExperimentConfig read(Path file, String... settings) {
        return new ExperimentReader()
                .read(file, Stream.of(settings).map(ConfigOverride::parse).toList());
    }

    @Test
    void anExperimentHasTheShareOfTheHavenRatioOrANumberOrNone() {
        Path file = EXAMPLE.resolve("experiment.yaml");
        assertThat(read(file).experiment().commonMotion()).contains(new UniformCommonMotion(0.5));
        assertThat(read(file).physics()).containsEntry("cross_terms", "common share 0.5");
        assertThat(read(file, "haven_ratio=0.7").physics()).containsEntry("haven_ratio", "0.7");
        assertThat(read(file, "cross_terms=-0.2").experiment().commonMotion()).contains(new UniformCommonMotion(-0.2));
        assertThat(read(file, "cross_terms=off").experiment().commonMotion()).isEmpty();
        assertThat(read(file, "cross_terms=0").experiment().commonMotion()).isEmpty();
        assertThat(read(file, "cross_terms=off").physics()).containsEntry("cross_terms", "off");
    }

    /** The table was written by {@code ionfront onsager} from the laws of the experiment. */
    @Test
    void aTableGivesTheLawsItWasMadeFrom() {
        Experiment laws = read(EXAMPLE.resolve("experiment.yaml")).experiment();
        ExperimentConfig config = read(EXAMPLE.resolve("table.yaml"));
        Experiment table = config.experiment();
        assertThat(config.provenance().data()).extracting(DataFile::name).containsExactly("onsager.csv");
        for (double w : new double[] {0.0005, 0.004, 0.015, 0.2, 0.515, 0.9985, 1}) {
            double[] fractions = {w, 1 - w};
            for (int i = 0; i < 2; i++) {
                double expected = laws.species().get(i).law().valueAt(fractions, i);
                // Rows lie up to a factor of 2.5 apart, where ln D is nearly a parabola of ln w; on rows it is
                // rounding.
                assertThat(table.species().get(i).law().valueAt(fractions, i) / expected)
                        .isCloseTo(1, within(w == 0.004 || w == 0.015 ? 3e-3 : 1e-5));
            }
            assertThat(table.commonMotion().orElseThrow().evaluate(fractions, new double[2]))
                    .isCloseTo(0.5, within(1e-10));
        }
        // No row knows of less: a trace has the coefficient of the row with the least of it.
        assertThat(table.species().get(0).law().valueAt(new double[] {0, 1}, 0))
                .isEqualTo(table.species().get(0).law().valueAt(new double[] {0.0005, 0.9995}, 0));
        assertThat(table.species().get(1).law().valueAt(new double[] {1, 0}, 1)).isCloseTo(1e-21, within(1e-30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experiment.yaml | cross_terms=1 | cross_terms | below 1",
                "experiment.yaml | transport=electroneutral | cross_terms | nernst-planck-poisson",
                "table.yaml | cross_terms=0.2 | cross_terms | leave this out",
                "table.yaml | native.diffusion={law: constant, diffusivity: 1e-18 m^2/s} | native.diffusion | leave this out",
                "table.yaml | transport=electroneutral | onsager_table | nernst-planck-poisson",
                "table.yaml | onsager_table=none.csv | onsager_table | is not there",
                "table.yaml | foreign=[{ion: K+}, {ion: Rb+}] | onsager_table | here are 3",
                "table.yaml | sample.temperature=300 K | onsager.csv | [353.15]",
                "table.yaml | native.bulk_density=1e28 1/m^3 | onsager.csv, line 9 | another glass",
            })
    void whatDoesNotFitIsToldWithItsPlace(String file, String setting, String place, String text) {
        assertThatThrownBy(() -> read(EXAMPLE.resolve(file), setting))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L21 | 1 | L21 | must be equal",
                "L11 | x | L11 | 'x'",
                "L22 | 1e10 | L12 | must be positive",
                "native_fraction | 2 | native_fraction | 0 to 1",
            })
    void aWrongCellIsToldWithLineAndColumn(String column, String value, String named, String text) throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("onsager.csv"));
        int header = 0;
        while (lines.get(header).startsWith("#")) {
            header++;
        }
        String[] cells = lines.get(header + 20).split(",", -1);
        cells[List.of(lines.get(header).split(",", -1)).indexOf(column)] = value;
        lines.set(header + 20, String.join(",", cells));
        Files.write(folder.resolve("onsager.csv"), lines);
        Path file = Files.copy(EXAMPLE.resolve("table.yaml"), folder.resolve("table.yaml"));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("onsager.csv, line " + (header + 21))
                .hasMessageContaining("column '" + named + "'")
                .hasMessageContaining(text);
    }
}
