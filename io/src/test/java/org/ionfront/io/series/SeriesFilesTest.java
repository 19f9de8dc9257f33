package org.ionfront.io.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ionfront.io.InputException;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.CurrentSeries;
import org.ionfront.material.conductivity.GreenKubo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFilesTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) {
        try {
            return Files.writeString(folder.resolve("series.csv"), String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void refused(ThrowingCallable reading, String text) {
        assertThatThrownBy(reading).isInstanceOf(InputException.class).hasMessageContaining(text);
    }

    @Test
    void conductivitiesInTheUnitsOfTheirHeader() {
        List<ConductivityPoint> points = ConductivityFile.read(
                file("# a comment", "T (degC);sigma [S/cm]", "26,85;1,2e-3", "", "126.85;2.5E-2"));
        assertThat(points).containsExactly(new ConductivityPoint(300.0, 0.12), new ConductivityPoint(400.0, 2.5));
    }

    @Test
    void conductivitiesWithErrors() {
        List<ConductivityPoint> points = ConductivityFile.read(
                file("temperature_K,conductivity_S_m,relative_error", "300,1e-3,0.05", "310,2e-3,0.02"));
        assertThat(points)
                .containsExactly(new ConductivityPoint(300, 1e-3, 0.05), new ConductivityPoint(310, 2e-3, 0.02));
    }

    /** 1 e nm/ps = 1.602176634e-16 A m. */
    @Test
    void currentsOfASimulatedCell() {
        String[] lines = new String[258];
        lines[0] = "time [ps],Jx [e nm/ps],Jy [e nm/ps]";
        for (int k = 1; k < lines.length; k++) {
            lines[k] = "0." + String.valueOf(1000 + k).substring(1) + "," + "-1,0";
        }
        CurrentSeries series = CurrentSeriesFile.read(file(lines));
        assertThat(series.timeStep()).isCloseTo(1e-15, within(1e-25));
        assertThat(series.axes()).isEqualTo(2);
        assertThat(series.size()).isEqualTo(257);
        double[] integral = new GreenKubo(1e-26, 300).of(series).runningIntegral();
        double expected = Math.pow(1.602176634e-16, 2) / 2 * 1e-15 / (1e-26 * 1.380649e-23 * 300);
        assertThat(integral[1]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void meanSquareDisplacements() {
        DisplacementFile.Displacements read = DisplacementFile.read(file("time_ps\tmsd_nm2", "0\t0", "1\t0,5", "2\t1"));
        assertThat(read.times()[1]).isCloseTo(1e-12, within(1e-26));
        assertThat(read.displacements()[1]).isCloseTo(5e-19, within(1e-32));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature [K],sigma [S/m]~300,1e-3~310,abc|line 3: column 'sigma [S/m]': found 'abc'",
                "temperature [K],sigma [S/m]~300,1e-3~310|line 3: found 1 fields where the header has 2",
                "temperature [K],sigma [S/m]~300,-1e-3|line 2: column 'sigma [S/m]': found -0.001 S/m; it must be greater",
                "temperature [K],sigma [A]~300,1e-3|line 1: no column with the unit of a conductivity in the header",
                "a [K],b [K],sigma [S/m]~300,300,1e-3|line 1: 2 columns hold a temperature, 'a [K]', 'b [K]'",
                "temperature [K],sigma [S/m]~NaN,1e-3|line 2: column 'temperature [K]': found 'NaN'; a finite number",
                "# nothing|the file has no header line"
            })
    void faultsOfATableOfConductivities(String lines, String message) {
        Path path = file(lines.split("~", -1));
        refused(() -> ConductivityFile.read(path), message);
    }

    @Test
    void faultsOfASeries() {
        Path uneven = file("t [s],J [A m]", "0,1", "1,1", "3,1");
        refused(() -> CurrentSeriesFile.read(uneven), "line 3: column 't [s]': the times are not evenly spaced");
        Path short1 = file("t [s],J [A m]", "0,1");
        refused(() -> CurrentSeriesFile.read(short1), "at least two rows, found 1");
        Path wrong = file("t [s],J [A]", "0,1", "1,1");
        refused(() -> CurrentSeriesFile.read(wrong), "no column with the unit of a charge times a velocity");
        Path backwards = file("t [s],msd [m^2]", "0,1", "0,1");
        refused(() -> DisplacementFile.read(backwards), "line 3: column 't [s]': the time does not increase");
        refused(() -> ConductivityFile.read(folder.resolve("none.csv")), "there is no such file");
        refused(() -> ConductivityFile.read(folder), "is a folder");
    }

    @Test
    void textInAnotherEncodingIsRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"), "Température [K],s [S/m]\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(() -> ConductivityFile.read(latin), "is not UTF-8 text");
    }

    @Test
    void publishedConductors() {
        List<PublishedConductor> read = PublishedConductor.read(file(
                "ion,material,structure,lowest_conductivity_S_cm,highest_conductivity_S_cm,temperature_K,reference",
                "Li+,Li3OCl,perovskite,1e-3,2e-3,,46"));
        assertThat(read)
                .containsExactly(
                        new PublishedConductor("Li+", "Li3OCl", "perovskite", 0.1, 0.2, OptionalDouble.empty(), "46"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Li+,Li3OCl,perovskite,1e-3,1e-3,46|line 2: found 6 fields where the header has 7",
                "Li+,Li3OCl,perovskite,1e-3,x,,46|line 2: column 'highest_conductivity_S_cm': found 'x'",
                "Li+,Li3OCl,perovskite,1e-3,,,46|line 2: column 'highest_conductivity': has no value",
                "Li+,Li3OCl,,1e-3,-2,,46|line 2: column 'highest_conductivity_S_cm': found '-2'; it must be greater than 0"
            })
    void faultsOfATableOfConductors(String row, String message) {
        Path path = file(
                "ion,material,structure,lowest_conductivity_S_cm,highest_conductivity_S_cm,temperature_K,reference",
                row);
        refused(() -> PublishedConductor.read(path), message);
    }
}
