package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ionfront.io.sims.ProfileText.read;
import static org.ionfront.io.sims.ProfileText.refusal;

import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalSignTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.5; 1.5",
                "-1.5; -1.5",
                "+.5; 0.5",
                "5.; 5",
                "1,234; 1234",
                "1,234.5; 1234.5",
                "-12,345,678.25; -12345678.25",
                "9.40730E+006; 9407300",
                "4.53333E-002; 0.0453333",
                "2.47442e+06; 2474420",
                "007; 7"
            })
    void withADecimalPoint(String cell, double value) {
        assertThat(DecimalSign.POINT.parse(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,5; 1.5", "1.234; 1234", "1.234,5; 1234.5", "6,7E+03; 6700", ",5; 0.5"})
    void withADecimalComma(String cell, double value) {
        assertThat(DecimalSign.COMMA.parse(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1,5",
                "1,23,456",
                "1234,567",
                "0,123",
                "1,234E5",
                "1.5,000",
                "12,34.5",
                "1.2.3",
                "1e5e6",
                "1-2",
                "NaN",
                "Infinity",
                "1d",
                "0x10",
                "e5",
                "1 2",
                "1,",
                ",1",
                "1,,234",
                "--1"
            })
    void whatIsNoNumberWithADecimalPoint(String cell) {
        assertThat(DecimalSign.POINT.parse(cell)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0.1, -9, 1e-10", "0.3, -9, 3e-10", "1.5e3, -9, 1.5e-6", "2E+1, -6, 2e-5", "7, 0, 7"})
    void scalingRoundsOnce(String cell, int power, double value) {
        assertThat(DecimalSign.POINT.parseScaled(cell, power)).isEqualTo(value);
    }

    @Test
    void oneCellThatCanBeReadInOneWayOnlyTellsForTheWholeFile() {
        DepthProfile comma = read(folder, "Zeit [s];Li+\n1,5;1.234\n2,5;1.235\n");
        assertThat(comma.signal("Li+").values()).containsExactly(1234, 1235);
        DepthProfile point = read(folder, "Zeit [s];Li+\n1.5;1,234\n2.5;1,235\n");
        assertThat(point.signal("Li+").values()).containsExactly(1234, 1235);
    }

    @Test
    void theTellingCellMayComeLast() {
        assertThat(read(folder, "t [s];K+\n1,234;5\n2,345;6\n3,4;7\n").axis().values())
                .containsExactly(1.234, 2.345, 3.4);
    }

    @Test
    void longWholeNumbersInTheSameColumnShowThatNothingIsGrouped() {
        assertThat(read(folder, "t [s];K+\n1;1,234\n2;96434\n").signal("K+").values())
                .containsExactly(1.234, 96434);
        assertThat(read(folder, "t [s];K+\n1;1.234\n2;96434\n").signal("K+").values())
                .containsExactly(1.234, 96434);
    }

    @Test
    void longWholeNumbersInAnotherColumnShowNothing() {
        refusal(folder, "t [s];K+;Li+\n1;1,234;96434\n2;1,235;96434\n").hasMessageContaining("can be read as");
    }

    @Test
    void whatCannotBeToldIsAsked() {
        refusal(folder, "t [s];K+\n1;5\n2;1.234\n")
                .hasMessageEndingWith(
                        "line 3: '1.234' can be read as 1.234 and as 1234, and no number in the file tells "
                                + "which; say so with --decimal point or comma on the command line, or decimal_sign in a fit file");
        refusal(folder, "t [s]|K+\n1|5\n2|1,234\n")
                .hasMessageContaining("line 3: '1,234' can be read as 1234 and as 1.234");
    }

    @Test
    void theAnswerIsTaken() {
        Path file = ProfileText.write(folder, "t [s];K+\n1;5\n2;1.234\n");
        ReadOptions options = ReadOptions.none();
        assertThat(DepthProfileReader.read(file, options.withDecimalSign(DecimalSign.POINT))
                        .signal("K+")
                        .values())
                .containsExactly(5, 1.234);
        assertThat(DepthProfileReader.read(file, options.withDecimalSign(DecimalSign.COMMA))
                        .signal("K+")
                        .values())
                .containsExactly(5, 1234);
    }

    @Test
    void betweenCommasThePointIsDecimal() {
        assertThat(read(folder, "t [s],K+\n1,1.234\n2,1.235\n").signal("K+").values())
                .containsExactly(1.234, 1.235);
    }

    @Test
    void pointAndCommaInOneFileAreRefused() {
        refusal(folder, "t [s];K+\n0.5;1\n1.5;2,25\n")
                .hasMessageEndingWith("line 3: '2,25' has a decimal comma, but '0.5' in line 2 has a decimal point; "
                        + "a file can only have one of them");
    }

    @Test
    void aForcedSignThatDoesNotFitIsSeenWhenTheSignalIsAskedFor() {
        Path file = ProfileText.write(folder, "t [s];K+\n1;0,5\n2;0,75\n");
        DepthProfile profile = DepthProfileReader.read(file, ReadOptions.none().withDecimalSign(DecimalSign.POINT));
        assertThatThrownBy(() -> profile.signal("K+"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("line 2: signal 'K+' holds '0,5', which is no number (2 such cells in column 2)");
    }

    @Test
    void keysNameTheSigns() {
        assertThat(DecimalSign.withKey("comma")).hasValue(DecimalSign.COMMA);
        assertThat(DecimalSign.withKey("point")).hasValue(DecimalSign.POINT);
        assertThat(DecimalSign.withKey("semicolon")).isEmpty();
        assertThat(Format.Family.withKey("ion-tof")).hasValue(Format.Family.ION_TOF);
        assertThat(Format.Family.withKey("xlsx")).isEmpty();
    }
}
