package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.io.sims.ProfileText.read;
import static org.ionfront.io.sims.ProfileText.refusal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Time [s]#TIME#s#1",
                "Time (s)#TIME#s#1",
                "Sputter Time (min)#TIME#min#60",
                "sputter_time_min#TIME#min#60",
                "time_s#TIME#s#1",
                "t_s#TIME#s#1",
                "t / s#TIME#s#1",
                "t/ms#TIME#ms#0.001",
                "Zeit [s]#TIME#s#1",
                "Sputterzeit (Min.)#TIME#Min.#60",
                "Time[mn]#TIME#mn#60",
                "TIME (H)#TIME#H#3600",
                "Depth [nm]#DEPTH#nm#1e-9",
                "depth_nm#DEPTH#nm#1e-9",
                "Depth_um#DEPTH#um#1e-6",
                "Tiefe [µm]#DEPTH#µm#1e-6",
                "Tiefe (μm)#DEPTH#μm#1e-6",
                "z (Å)#DEPTH#Å#1e-10",
                "Z [nm]#DEPTH#nm#1e-9",
                "Tiefe in µm#DEPTH#µm#1e-6",
                "Time in min#TIME#min#60",
                "Depth, nm#DEPTH#nm#1e-9",
                "Depth (m)#DEPTH#m#1",
            })
    void theAxisIsFoundByItsTitle(String title, Axis.Kind kind, String unit, double factor) {
        Axis axis = read(folder, "Li+;" + title + "\n7.25;0.1\n8.5;0.3\n").axis();
        assertThat(axis.kind()).isEqualTo(kind);
        assertThat(axis.title()).isEqualTo(title);
        assertThat(axis.unit()).isEqualTo(unit);
        // Exactly the double nearest to the decimal number, hence no tolerance.
        assertThat(axis.first())
                .isEqualTo(new java.math.BigDecimal("0.1")
                        .multiply(java.math.BigDecimal.valueOf(factor))
                        .doubleValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Temperature [s]", "T [s]", "Time of flight", "Depthless", "Timer", "Zeitung", "x", "Cycle"})
    void otherTitlesAreNoAxis(String title) {
        refusal(folder, title + ",Li+\n1,2\n2,3\n").hasMessageContaining("line 1: this is not a depth profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", " ; ", ", "})
    void commasSemicolonsAndTabsSeparate(String delimiter) {
        DepthProfile profile = read(folder, "time_s,Li+,K+\n0.5,1.25,3\n1,2,4e3\n".replace(",", delimiter));
        assertThat(profile.format()).isEqualTo(Format.CSV);
        assertThat(profile.axis().values()).containsExactly(0.5, 1);
        assertThat(profile.signal("K+").values()).containsExactly(3, 4000);
    }

    @Test
    void semicolonAndDecimalComma() {
        DepthProfile profile = read(folder, "Zeit [s];Li+;K+\n0,82;96434;6,7E+03\n1,64;96001;1,5E-02\n");
        assertThat(profile.axis().values()).containsExactly(0.82, 1.64);
        assertThat(profile.signal("Li+").values()).containsExactly(96434, 96001);
        assertThat(profile.signal("K+").values()).containsExactly(6700, 0.015);
    }

    @Test
    void tabAndDecimalComma() {
        assertThat(read(folder, "Zeit [s]|Li+\n0,82|1,5\n1,64|2,5\n").axis().values())
                .containsExactly(0.82, 1.64);
    }

    @Test
    void namesMayHoldTheSignsThatDoNotSeparate() {
        DepthProfile profile = read(folder, "Time [s];A+, B+;C+\n0.5;1;2\n1.5;3;4\n");
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("A+, B+", "C+");
    }

    @Test
    void quotedFieldsMayHoldEverything() {
        DepthProfile profile =
                read(folder, "\"Time, s\",\"A+, B+\",\"the \"\"C\"\" one\"\n\"0.5\",1,2\n 1.5 , \"3\" ,\"4\"\n");
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("A+, B+", "the \"C\" one");
        assertThat(profile.signal("A+, B+").values()).containsExactly(1, 3);
        assertThat(profile.axis().unit()).isEqualTo("s");
    }

    @Test
    void quotedDecimalCommasAreRead() {
        DepthProfile profile = read(folder, "Time [s],Li+\n\"0,5\",\"7,25\"\n\"1,5\",\"8,25\"\n");
        assertThat(profile.signal("Li+").values()).containsExactly(7.25, 8.25);
    }

    @Test
    void aQuoteThatIsNotClosedIsNamed() {
        refusal(folder, "time_s,Li+\n0,1\n1,\"2\n")
                .hasMessageEndingWith("line 3, column 3: a quote is opened but not closed in this line");
        refusal(folder, "time_s,Li+\n0,1\n\"1\"x,2\n")
                .hasMessageEndingWith("line 3, column 4: found 'x' after a closing quote");
    }

    @Test
    void aRowOfUnitsIsUnderstood() {
        DepthProfile profile = read(folder, "Time,Li+,K+\n[min],counts,[at/cm3]\n0.5,1,2\n1.5,3,4\n");
        assertThat(profile.axis().values()).containsExactly(30, 90);
        assertThat(profile.signal("Li+").label().unit()).isEqualTo("counts");
        assertThat(profile.signal("K+").label().kind()).isEqualTo(SignalLabel.Kind.CONCENTRATION);
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void unitsInTheTitlesOfSignalsAreSplitOff() {
        DepthProfile profile = read(folder, "time_s,Li+ [counts],K+ (cts/s),[M]+,I+ / ( Pb+ )\n0,1,2,3,4\n1,2,3,4,5\n");
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("Li+", "K+", "[M]+", "I+ / ( Pb+ )");
        assertThat(profile.signals())
                .extracting(signal -> signal.label().unit())
                .containsExactly("counts", "cts/s", "", "");
        assertThat(profile.signal("Li+ [counts]")).isSameAs(profile.signal("Li+"));
        assertThat(profile.signal("K+ (cts/s)")).isSameAs(profile.signal("K+"));
    }

    @Test
    void massesBehindNamesAreSplitOff() {
        DepthProfile profile = read(folder, "time_s,SnO+ (135.9143),SnO+ (135.8979)\n0,1,2\n1,2,3\n");
        assertThat(profile.signals()).extracting(Signal::name).containsOnly("SnO+");
        assertThat(profile.signal("SnO+ (135.8979)").values()).containsExactly(2, 3);
    }

    @Test
    void commentsAndBlankLinesMayStandAnywhere() {
        DepthProfile profile = read(folder, "# made by hand\n\n  # twice\ntime_s,Li+\n# first\n0,1\n\n1,2\n,\n#end\n");
        assertThat(profile.signal("Li+").values()).containsExactly(1, 2);
    }

    @Test
    void theTitlesMayBeAComment() {
        DepthProfile profile = read(folder, "# written by numpy\n# time_s Li+\n#time_s,Li+\n0,1\n1,2\n");
        assertThat(profile.axis().values()).containsExactly(0, 1);
        assertThat(profile.signal("Li+").values()).containsExactly(1, 2);
    }

    @Test
    void theLineByWhichExcelTellsTheDelimiterIsUnderstood() {
        assertThat(read(folder, "sep=;\ntime_s;Li+, K+\n0;1\n1;2\n").signals())
                .extracting(Signal::name)
                .containsExactly("Li+, K+");
    }

    @Test
    void aTimeWithoutUnitIsTakenAsSecondsWithAWarning() {
        DepthProfile profile = read(folder, "Time,28Si\n0.0453333,9407300.0\n0.178667,78311400.0\n");
        assertThat(profile.axis().first()).isEqualTo(0.0453333);
        assertThat(profile.warnings())
                .containsExactly(
                        "The time column 'Time' has no unit; seconds are assumed. Write the unit in the title, "
                                + "such as 'Time [min]'.");
    }

    @Test
    void cellsWithoutNumbersAreGapsOfTheirKind() {
        DepthProfile profile = read(
                folder,
                "time_s,Li+\n0,inf\n1,-inf\n2,<LOD\n3,<0.5\n4,\n5,nan\n6,n/a\n7,-\n8,1e999\n9,4\n10,1.#INF\n11,1.#QNAN\n");
        Gaps gaps = profile.signal("Li+").gaps();
        assertThat(gaps.infinite()).isEqualTo(4);
        assertThat(gaps.belowDetection()).isEqualTo(2);
        assertThat(gaps.missing()).isEqualTo(5);
        assertThat(gaps.unreadable()).isZero();
        assertThat(profile.signal("Li+").value(9)).isEqualTo(4);
        assertThat(profile.signals().get(0).values()).doesNotContain(0.0);
        assertThat(profile.warnings())
                .containsExactly(
                        "4 cells with inf or too large a number in Li+ are gaps, not zeros.",
                        "2 cells marked as below detection in Li+ are gaps, not zeros.",
                        "5 cells without content in Li+ are gaps, not zeros.");
    }

    @Test
    void wordsThatJavaTakesForNumbersAreNotNumbers() {
        DepthProfile profile = read(folder, "time_s,Li+,K+\n0,1d,1\n1,0x1p3,2\n2,Infinityx,3\n");
        assertThat(profile.signals().get(0).gaps().unreadable()).isEqualTo(3);
    }

    @Test
    void aColumnWithoutANameIsLeftOutWithAWarning() {
        DepthProfile profile = read(folder, ",time_s,Li+\n0,0.5,1\n1,1.5,2\n");
        assertThat(profile.signals()).hasSize(1);
        assertThat(profile.warnings()).containsExactly("Column 1 has values but no name and is left out.");
    }

    @Test
    void trailingDelimitersAreNoColumns() {
        assertThat(read(folder, "time_s;Li+;;\n0;1;;\n1;2;\n2;3\n")
                        .signal("Li+")
                        .values())
                .containsExactly(1, 2, 3);
    }

    @Test
    void unequalRowsAreNamedWithTheirCount() {
        refusal(folder, "time_s;Li+;K+\n0;1;2\n1;2\n2;3;4\n")
                .hasMessageEndingWith(
                        "line 3: found 2 fields where the header in line 1 has 3; has the file been cut off?");
    }

    @Test
    void decimalCommasBetweenCommasAreExplained() {
        refusal(folder, "time_s,Li+\n0,5,1,5\n1,5,2,5\n")
                .hasMessageEndingWith("line 2: found 4 fields where the header in line 1 has 2 "
                        + "(a decimal comma needs another sign between the fields)");
    }

    @Test
    void aFileWithoutTitlesIsRefused() {
        refusal(folder, "0,1,2\n1,2,3\n")
                .hasMessageContaining("line 1: holds numbers where the column titles are expected");
    }

    @Test
    void aFileWithOneColumnIsRefused() {
        refusal(folder, "time_s\n1\n2\n").hasMessageContaining("line 1: has one column only, 'time_s'");
        refusal(folder, "time_s  Li+\n1  2\n2  3\n").hasMessageContaining("line 1: has one column only");
    }

    @Test
    void aFileOfCommentsIsRefused() {
        refusal(folder, "# nothing\n# here\n").hasMessageEndingWith("has no row of column titles");
    }

    @Test
    void aFileWithTheAxisOnlyIsRefused() {
        refusal(folder, "time_s,depth_nm\n1,2\n2,3\n").hasMessageContaining("no column of a signal beside the axis");
    }

    @Test
    void everySignalMayHaveItsOwnTimesAndItsOwnLength() {
        DepthProfile profile = read(folder, "t / s;Li+;t / s;K+\n0;10;0,5;1\n2;30;1,5;3\n4;50;2,5;<LOD\n;;3,5;7\n");
        assertThat(profile.hasCommonAxis()).isFalse();
        assertThat(profile.signal("Li+").axis().values()).containsExactly(0, 2, 4);
        assertThat(profile.signal("K+").axis().values()).containsExactly(0.5, 1.5, 2.5, 3.5);
        assertThat(profile.signal("K+").values()).containsExactly(1, 3, Double.NaN, 7);
        // Only 2 s lies between the first and last times of both; halfway from 1.5 to 2.5 s there is a gap.
        assertThat(profile.signal("K+").interpolatedOn(profile.axis()).values())
                .containsExactly(Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void twoTimeColumnsInARowOrInTheMiddleAreRefused() {
        refusal(folder, "time_s,t,Li+\n1,2,3\n").hasMessageContaining("has two columns of time: 'time_s' and 't'");
        refusal(folder, "Li+,time_s,K+,t,Rb+\n1,2,3,4,5\n").hasMessageContaining("has two columns of time");
        refusal(folder, "time_s,Li+,t\n1,2,3\n").hasMessageContaining("has two columns of time: 'time_s' and 't'");
    }

    @Test
    void theSensorTableOfTheLongDurationExposureFacilityIsNoDepthProfile() {
        // The shape NASA documents for its quoted SIMS tables: the x column counts cycles.
        refusal(folder, "\"Channel\",\"Mass 12\",\"Mass 16\",\"Mass 23\"\n2,21440,5603,18688\n3,21441,5604,18689\n")
                .hasMessageContaining("no column holds sputter time or depth. The columns are 'Channel', 'Mass 12'");
    }

    @Test
    void aTableOfOtherThingsIsNoDepthProfile() {
        refusal(folder, "Cluster Size|Current [pA]\r\n1.0|0.020000\r\n14.6|0.130000\r\n")
                .hasMessageEndingWith("line 1: this is not a depth profile: no column holds sputter time or depth. "
                        + "The columns are 'Cluster Size', 'Current [pA]'. If one of them is sputter time or depth, title "
                        + "it like 'Time [s]' or 'Depth [nm]'");
    }
}
