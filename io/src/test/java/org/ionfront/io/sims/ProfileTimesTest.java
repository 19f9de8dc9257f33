package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that hold one profile after the other, as {@code profiles.csv} of a simulation does. */
class ProfileTimesTest {
    private static final String TWO = """
            # ionfront: densities
            time_s,depth_nm,Li+_fraction,K+_fraction
            0.0,0.5,1,0
            0.0,1.5,1,0
            12345.678,0.25,0.1,0.9
            12345.678,0.75,0.5,0.5
            12345.678,1.5,0.9,0.1
            """;

    @TempDir
    private Path folder;

    private DepthProfile at(double time) {
        return DepthProfileReader.read(
                ProfileText.write(folder, TWO), ReadOptions.none().withTime(time));
    }

    @Test
    void theProfileOfATimeIsRead() {
        DepthProfile profile = at(12345.678);
        assertThat(profile.axis().values()).containsExactly(0.25e-9, 0.75e-9, 1.5e-9);
        assertThat(profile.signal("K+_fraction").values()).containsExactly(0.9, 0.5, 0.1);
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.atTime()).hasValue(12345.678);
        assertThat(at(0).axis().values()).containsExactly(0.5e-9, 1.5e-9);
    }

    @Test
    void aTimeMayBeRoundedToTheDigitsThatAreShown() {
        assertThat(at(12345.68).atTime()).hasValue(12345.678);
    }

    @Test
    void withoutATimeTheMessageListsThemAndSaysHowToChoose() {
        ProfileText.refusal(folder, TWO)
                .hasMessageEndingWith(
                        "profile.dat: holds profiles at 0, 12345.68 s; say which, as in '12345.68 s': with"
                                + " --at-time on the command line, or at_time in a fit file");
    }

    @Test
    void ofVeryManyTimesTheFirstAndTheLastAreListed() {
        StringBuilder table = new StringBuilder("time_s,depth_nm,Li+\n");
        for (int k = 0; k < 60; k++) {
            table.append(k).append(",1,7\n").append(k).append(",2,8\n");
        }
        ProfileText.refusal(folder, table.toString())
                .hasMessageContaining("holds profiles at 60 times, 0, 1, 2,")
                .hasMessageContaining(", 23, ... 59 s;");
    }

    @Test
    void anotherTimeIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> at(12000))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no profile at 12000 s; the file holds those at 0, 12345.68 s");
    }

    @Test
    void anOrdinaryProfileHasNoTimeToChoose() {
        Path file = ProfileText.write(folder, "Time [s],Li+\n0,1\n1,2\n");
        assertThatThrownBy(
                        () -> DepthProfileReader.read(file, ReadOptions.none().withTime(0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no profile at 0 s; the file holds one profile");
    }

    @Test
    void aTableOfOneTimeIsReadWithItAndWithout() {
        String one = TWO.substring(0, TWO.indexOf("12345"));
        DepthProfile profile = ProfileText.read(folder, one);
        assertThat(profile.axis().values()).containsExactly(0.5e-9, 1.5e-9);
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.atTime()).isEqualTo(OptionalDouble.empty());
        Path file = ProfileText.write(folder, one);
        assertThat(DepthProfileReader.read(file, ReadOptions.none().withTime(0)).atTime())
                .hasValue(0);
        assertThatThrownBy(
                        () -> DepthProfileReader.read(file, ReadOptions.none().withTime(5)))
                .hasMessageEndingWith("there is no profile at 5 s; the file holds that at 0 s");
    }

    @Test
    void aSputterProfileWithBothColumnsIsNoSuchTableEvenIfItsTimesAreRoundedToEqualOnes() {
        DepthProfile profile = ProfileText.read(folder, "Time [s],Depth [nm],Li+\n0,1,5\n0,2,6\n1,3,7\n1,4,8\n");
        assertThat(profile.axis().values()).containsExactly(1e-9, 2e-9, 3e-9, 4e-9);
        assertThat(profile.warnings()).anyMatch(warning -> warning.contains("the depth is used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,1,5\n0,2,6\n1,1,7\n", "0,1,5\n1,1,6\n1,2,7\n", "1,1,5\n1,2,6\n0,1,7\n0,2,8\n"})
    void depthsThatBeginAnewWithoutTwoRowsForEachLaterTimeAreRefused(String rows) {
        ProfileText.refusal(folder, "Time [s],Depth [nm],Li+\n" + rows).hasMessageContaining("it must increase");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0,5;1,5;0,25", "0.5;1.5;0.25"})
    void unitsAndDecimalSignsAreThoseOfTheFile(String first, String second, String third) {
        String table = "t [min];z [um];Li+\n" + "0;" + first + ";1\n0;" + second + ";2\n2;" + third + ";3\n2;" + second
                + ";4\n";
        DepthProfile profile = DepthProfileReader.read(
                ProfileText.write(folder, table), ReadOptions.none().withTime(120));
        assertThat(profile.axis().values()).containsExactly(0.25e-6, 1.5e-6);
    }

    @Test
    void theCleanTableSaysWhichProfileItHolds() throws Exception {
        Path clean = folder.resolve("clean.csv");
        DepthProfileCsv.write(at(0), clean, "test");
        assertThat(Files.readString(clean))
                .contains("# profile at: 0 s\n", "depth_nm,Li+_fraction,K+_fraction\n0.5,1,0\n");
        assertThat(new ProfileDescription(at(0)).lines()).contains("Time     0 s");
        assertThat(new ProfileDescription(at(0)).json().get("at_time_s").asDouble())
                .isZero();
    }
}
