package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.io.sims.ProfileText.ION_TOF_COMPACT;
import static org.ionfront.io.sims.ProfileText.ION_TOF_FULL;
import static org.ionfront.io.sims.ProfileText.read;
import static org.ionfront.io.sims.ProfileText.refusal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IonTofReadingTest {

    @TempDir
    Path folder;

    @Test
    void theCompactStyleHasTheTimeFirst() {
        DepthProfile profile = read(folder, ION_TOF_COMPACT);
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_COMPACT);
        assertThat(profile.axis().kind()).isEqualTo(Axis.Kind.TIME);
        assertThat(profile.axis().title()).isEqualTo("Sputter Time (s)");
        assertThat(profile.axis().unit()).isEqualTo("s");
        assertThat(profile.axis().values()).containsExactly(0.8192, 2.4576);
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("Na+", "K+");
        assertThat(profile.signal("K+").values()).containsExactly(6696.76, 0);
        assertThat(profile.signal("Na+").massToCharge()).hasValue(22.9916);
        assertThat(profile.signal("Na+").label().title()).isEqualTo("Intensity(Background Corrected)");
        assertThat(profile.signal("Na+").label().unit()).isEmpty();
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void theFullStyleAlignsNamesByField() {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_FULL);
        assertThat(profile.axis().values()).containsExactly(0, 1.4666);
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("total", "SnO+", "SnO+", "I+ / ( Pb+ )");
        assertThat(profile.signals())
                .extracting(signal -> signal.label().column())
                .containsExactly(5, 6, 7, 8);
        assertThat(profile.signals())
                .extracting(signal -> signal.label().kind())
                .containsExactly(
                        SignalLabel.Kind.TOTAL, SignalLabel.Kind.ION, SignalLabel.Kind.ION, SignalLabel.Kind.RATIO);
        assertThat(profile.signals().get(0).massToCharge()).isEmpty();
        assertThat(profile.signals().get(2).values()).containsExactly(5.00037, 6.1);
    }

    @Test
    void infIsAGapAndNotZero() {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        Signal ratio = profile.signal("I+ / ( Pb+ )");
        assertThat(ratio.value(0)).isNaN();
        assertThat(ratio.value(1)).isEqualTo(0.25);
        assertThat(ratio.gaps().infinite()).isEqualTo(1);
        assertThat(profile.warnings())
                .containsExactly("1 cell with inf or too large a number in I+ / ( Pb+ ) is a gap, not a zero.");
    }

    @Test
    void namesMayHoldCommasSlashesBlanksAndBrackets() {
        String name = "^118Sn^117SnI_3-, ^118Sn^116SnI_3- / ( ^206PbI_3-, ^207PbI_3-PbI_3- )";
        DepthProfile profile = read(folder, ION_TOF_COMPACT.replace("Na+", name));
        assertThat(profile.signal(name).value(0)).isEqualTo(96434);
    }

    @Test
    void aRunningAverageIsWarnedOf() {
        String settings = "# Profile Compression settings. Method: Running Average, using 5 datapoints\n";
        DepthProfile profile = read(folder, settings + ION_TOF_COMPACT);
        assertThat(profile.warnings()).singleElement().asString().contains("Running Average", "correlated");
        assertThat(profile.signals()).hasSize(2);
    }

    @Test
    void smoothingThatIsEnabledIsWarnedOf() {
        assertThat(read(folder, ION_TOF_COMPACT.replace("Disabled", "Enabled")).warnings())
                .singleElement()
                .asString()
                .contains("Smoothing is Enabled");
    }

    @Test
    void noSettingsLineIsNeeded() {
        DepthProfile profile = read(folder, ION_TOF_COMPACT.substring(ION_TOF_COMPACT.indexOf('\n') + 1));
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_COMPACT);
        assertThat(profile.signals()).hasSize(2);
    }

    @Test
    void aDepthColumnIsReadInMetres() {
        DepthProfile profile = read(folder, ION_TOF_COMPACT.replace("Sputter Time (s)", "Depth (nm)"));
        assertThat(profile.axis().kind()).isEqualTo(Axis.Kind.DEPTH);
        assertThat(profile.axis().values()).containsExactly(0.8192e-9, 2.4576e-9);
    }

    @Test
    void depthGoesBeforeTimeUnlessTheUserSaysOtherwise() {
        String both = """
                # Profile Smoothing is Disabled
                #|||Na+|
                #|||22.9916|
                #Sputter Time (s)|Depth (nm)|Dose (ions)|Intensity|
                0.5|10|1|3|
                1.5|20|2|4|
                """;
        DepthProfile profile = read(folder, both);
        assertThat(profile.axis().values()).containsExactly(1e-8, 2e-8);
        assertThat(profile.warnings()).containsExactly("The file has both sputter time and depth; the depth is used.");
        Path file = ProfileText.write(folder, both);
        DepthProfile forced = DepthProfileReader.read(file, ReadOptions.none().withAxis(Axis.Kind.TIME));
        assertThat(forced.axis().values()).containsExactly(0.5, 1.5);
    }

    @Test
    void anEmptyDepthColumnLeavesTheTime() {
        DepthProfile profile = read(folder, """
                # Profile Smoothing is Disabled
                #|||Na+|
                #|||22.9916|
                #Sputter Time (s)|Depth (nm)|Dose (ions)|Intensity|
                0.5||1|3|
                1.5||2|4|
                """);
        assertThat(profile.axis().kind()).isEqualTo(Axis.Kind.TIME);
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void concentrationsKeepTheirUnit() {
        DepthProfile profile = read(
                folder,
                ION_TOF_COMPACT
                        .replaceFirst("Intensity\\(Background Corrected\\)", "Concentration (atoms/cm^3)")
                        .replaceFirst("Intensity\\(Background Corrected\\)", "Concentration(%)"));
        assertThat(profile.signals())
                .extracting(signal -> signal.label().kind())
                .containsOnly(SignalLabel.Kind.CONCENTRATION);
        assertThat(profile.signals())
                .extracting(signal -> signal.label().unit())
                .containsExactly("atoms/cm^3", "%");
    }

    @Test
    void anEmptyColumnWithoutANameIsPassedOver() {
        String text = """
                #||Na+|
                #||22.9916|
                #Sputter Time (s)|Constant Reference Normalization(Background Corrected)|Intensity|
                0.5||3.5|
                1.5||4.5|
                """;
        assertThat(read(folder, text).signal("Na+").values()).containsExactly(3.5, 4.5);
        assertThat(read(folder, text).warnings()).isEmpty();
        assertThat(read(folder, text.replace("0.5|", "0.5|7")).warnings())
                .containsExactly("Column 2 has values but no name and is left out.");
    }

    @Test
    void decimalCommasAreRead() {
        DepthProfile profile = read(
                folder,
                ION_TOF_COMPACT
                        .replace("0.8192", "0,8192")
                        .replace("2.4576", "2,4576")
                        .replace("6696.76", "6696,76")
                        .replace("1.2e+06", "1,2e+06")
                        .replace("22.9916", "22,9916")
                        .replace("38.9657", "38,9657"));
        assertThat(profile.axis().values()).containsExactly(0.8192, 2.4576);
        assertThat(profile.signal("Na+").values()).containsExactly(96434, 1.2e6);
        assertThat(profile.signal("K+").massToCharge()).hasValue(38.9657);
    }

    @Test
    void aRowThatIsZeroThroughoutAtTheEndIsWarnedOf() {
        assertThat(read(folder, ION_TOF_COMPACT + "4.096|0|0|\n").warnings())
                .containsExactly("The last row is zero in every signal: the measurement probably ended before.");
    }

    @Test
    void aShortRowIsNamedWithItsCount() {
        refusal(folder, ION_TOF_COMPACT + "4.096|7|\n")
                .hasMessageEndingWith(
                        "profile.dat, line 7: found 2 fields where the header in line 4 has 3; has the file been cut off?");
    }

    @Test
    void aLongRowIsNamedWithItsCount() {
        refusal(folder, ION_TOF_COMPACT + "4.096|7|8|9|\n")
                .hasMessageEndingWith("line 7: found 4 fields where the header in line 4 has 3");
    }

    @Test
    void anEmptyLastCellIsAGapBecauseTheTrailingTabTellsItFromAShortRow() {
        DepthProfile profile = read(folder, ION_TOF_COMPACT + "4.096|7||\n");
        assertThat(profile.signal("K+").value(2)).isNaN();
        assertThat(profile.signal("K+").gaps().missing()).isEqualTo(1);
    }

    @Test
    void aTimeThatDecreasesIsNamed() {
        refusal(folder, ION_TOF_COMPACT + "1.5|7|8|\n")
                .hasMessageEndingWith(
                        "line 7: the time 1.5 decreases from 2.4576 in line 6; " + "it must increase from row to row");
    }

    @Test
    void aTimeThatIsRepeatedIsNamed() {
        refusal(folder, ION_TOF_COMPACT + "2.4576|7|8|\n")
                .hasMessageContaining("line 7: the time 2.4576 repeats 2.4576 in line 6");
    }

    @Test
    void aMissingTimeIsNamed() {
        refusal(folder, ION_TOF_COMPACT + "|7|8|\n")
                .hasMessageContaining("line 7: the time is missing (column 1, 'Sputter Time (s)')");
    }

    @Test
    void aTimeThatIsNoNumberIsNamed() {
        refusal(folder, ION_TOF_COMPACT + "inf|7|8|\n").hasMessageContaining("the time 'inf' is not a finite number");
        refusal(folder, ION_TOF_COMPACT + "x|7|8|\n").hasMessageContaining("the time 'x' is not a finite number");
        refusal(folder, ION_TOF_COMPACT + "1e999|7|8|\n").hasMessageContaining("'1e999' is not a finite number");
    }

    @Test
    void aHeaderLineAmidTheDataIsNotSkipped() {
        refusal(folder, ION_TOF_COMPACT + "#|Na+|K+|\n").hasMessageContaining("line 7: the time '#' is not");
    }

    @Test
    void aFileWithoutTimeOrDepthIsNoProfile() {
        refusal(folder, ION_TOF_COMPACT.replace("Sputter Time (s)", "Channel"))
                .hasMessageContaining("line 4: this is not a depth profile: no column holds sputter time or depth")
                .hasMessageContaining("'Channel'");
    }

    @Test
    void aHeaderThatIsCutIsRefused() {
        refusal(folder, "# Profile Smoothing is Disabled\n#Sputter Time (s)|Intensity|\n0|1|\n1|2|\n")
                .hasMessageContaining("at least 3 lines that start with #");
    }

    @Test
    void aMissingLineOfMassesIsSeen() {
        refusal(folder, ION_TOF_COMPACT.replace("#|22.9916|38.9657|\n", ""))
                .hasMessageContaining("line 2: should hold m/z")
                .hasMessageContaining("field 2 is 'Na+'");
    }

    @Test
    void aHeaderWithoutDataIsRefused() {
        String header = ION_TOF_COMPACT.substring(0, ION_TOF_COMPACT.indexOf("0.8192"));
        refusal(folder, header).hasMessageEndingWith("has a header but no rows of data below it");
        refusal(folder, header + "0.5|1|2|\n").hasMessageEndingWith("has a header but only one row of data below it");
    }

    @Test
    void aHeaderThatNamesNothingIsRefused() {
        refusal(folder, "# Profile Smoothing is Disabled\n#|\n#|\n#Sputter Time (s)|\n0|\n1|\n")
                .hasMessageContaining("names no signal");
    }

    @Test
    void anUnknownUnitIsNamedWithTheKnownOnes() {
        refusal(folder, ION_TOF_COMPACT.replace("Time (s)", "Time (fortnights)"))
                .hasMessageContaining("line 4: the column 'Sputter Time (fortnights)' has the unit 'fortnights'")
                .hasMessageContaining("s, ms, min, h");
    }

    @Test
    void aDepthWithoutUnitIsRefusedRatherThanGuessed() {
        refusal(folder, ION_TOF_COMPACT.replace("Sputter Time (s)", "Depth"))
                .hasMessageContaining("the column 'Depth' has no unit; units of depth are nm, um, angstrom");
    }

    @Test
    void twoColumnsOfTimeAreRefused() {
        refusal(folder, """
                        #|||Na+|
                        #|||22.9916|
                        #Sputter Time (s)|Time (s)|Dose (ions)|Intensity|
                        0.5|1|1|3|
                        """).hasMessageContaining("line 3: has two columns of time: 'Sputter Time (s)' and 'Time (s)'");
    }
}
