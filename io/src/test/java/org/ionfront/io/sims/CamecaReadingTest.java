package org.ionfront.io.sims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.ionfront.io.sims.ProfileText.CAMECA_SEMICOLON;
import static org.ionfront.io.sims.ProfileText.CAMECA_TAB;
import static org.ionfront.io.sims.ProfileText.read;
import static org.ionfront.io.sims.ProfileText.refusal;

import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamecaReadingTest {

    private static final String CURRENT = """
            *** DATA START ***
            D3GZ46.dp
            16O;;;46Ti;;;Ipr;;;
            Time[s];Depth[nm];I[cnt/s];Time[s];Depth[nm];I[cnt/s];Time[s];Depth[nm];I[A];
            1.0E+00;;1.5E+00;1.2E+00;;2.5E+00;1.4E+00;;3.0E-08
            2.0E+00;;1.6E+00;2.2E+00;;2.6E+00;2.4E+00;;3.1E-08
            3.0E+00;;;;;;3.4E+00;;3.2E-08;;;
            ;;;;;;4.4E+00;;3.3E-08;;
            ;;;;;;5.4E+00

            *** DATA END ***
            """;

    @TempDir
    Path folder;

    @Test
    void speciesBelongToTheirColumnsByOrder() {
        DepthProfile profile = read(folder, CAMECA_TAB);
        assertThat(profile.format()).isEqualTo(Format.CAMECA_TAB);
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("133Cs 27Al", "133Cs 75As");
        assertThat(profile.signals())
                .extracting(signal -> signal.label().column())
                .containsExactly(3, 6);
        assertThat(profile.signal("133Cs 75As").values()).containsExactly(1.27277e5, 2.21947e5, 2.93436e5);
        assertThat(profile.signal("133Cs 75As").label().unit()).isEqualTo("cnt/s");
    }

    @Test
    void everySpeciesKeepsItsOwnTimes() {
        DepthProfile profile = read(folder, CAMECA_TAB);
        assertThat(profile.hasCommonAxis()).isFalse();
        assertThat(profile.signals().get(0).axis().values()).containsExactly(6, 12, 18);
        assertThat(profile.signals().get(1).axis().values()).containsExactly(12, 18, 24);
        assertThat(profile.axis().unit()).isEqualTo("mn");
    }

    @Test
    void massesComeFromTheMeasurementConditions() {
        String bars = """

                *** MEASUREMENT CONDITIONS, sample.dp ***:

                Species         ! Mass (amu) ! Mass (field) ! Detector
                -------------------------------------------------------
                133Cs27Al       ! 159.887    ! 2092282      ! EM(FC)
                133Cs75As       ! 207.827    ! 2386151      ! EM

                *** MAIN ANALYTICAL PARAMETERS (MAP) ***
                133Cs27Al       ! 1          ! 1            ! 1
                """;
        Path file = ProfileText.write(
                folder, "c", (CAMECA_TAB.replace('|', '\t') + bars.replace('!', '|')).getBytes(UTF_8));
        DepthProfile tab = DepthProfileReader.read(file);
        assertThat(tab.signal("133Cs 27Al").massToCharge()).hasValue(159.887);
        assertThat(tab.signal("133Cs 75As (207.827)").massToCharge()).hasValue(207.827);
        String semicolons = """
                *** MEASUREMENT CONDITIONS, D3GZ46.dp ***:
                Species;Mass (amu);Mass (field);
                16O;15.995;500000;
                """;
        DepthProfile semicolon = read(folder, CAMECA_SEMICOLON + semicolons);
        assertThat(semicolon.signal("16O").massToCharge()).hasValue(15.995);
        assertThat(semicolon.signal("46Ti").massToCharge()).isEmpty();
    }

    @Test
    void semicolonsDoNotMakeDecimalCommas() {
        DepthProfile profile = read(folder, CAMECA_SEMICOLON);
        assertThat(profile.format()).isEqualTo(Format.CAMECA_SEMICOLON);
        assertThat(profile.signals().get(0).axis().values()).containsExactly(3.2, 8.2);
        assertThat(profile.signal("16O").values()).containsExactly(1.02838, 0.001);
        assertThat(profile.signal("46Ti").axis().values()).containsExactly(4.96, 9.96);
    }

    @Test
    void aCommonAxisIsReachedByStraightLinesInsideTheCommonRange() {
        DepthProfile common = read(folder, CAMECA_TAB).onCommonAxis();
        assertThat(common.hasCommonAxis()).isTrue();
        assertThat(common.axis().values()).containsExactly(12, 18);
        assertThat(common.signals().get(0).values()).containsExactly(7.83114e7, 9.50838e7);
        assertThat(common.signals().get(1).values()).containsExactly(1.27277e5, 2.21947e5);
        assertThat(common.warnings())
                .containsExactly(
                        "The signals were interpolated linearly on the time axis of 133Cs 27Al; 1 of its 3 points"
                                + " lie outside the range of another signal and were left out.");
        assertThat(common.onCommonAxis()).isSameAs(common);
    }

    @Test
    void signalsThatHardlyOverlapHaveNoCommonAxis() {
        DepthProfile profile = read(folder, CAMECA_SEMICOLON);
        assertThatThrownBy(profile::onCommonAxis)
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("profile.dat: the signals have fewer than two points of time in common");
    }

    @Test
    void interpolationIsLinear() {
        Signal titanium = read(folder, CAMECA_SEMICOLON).signal("46Ti");
        Signal moved = titanium.interpolatedOn(new Axis(Axis.Kind.TIME, "t", "s", new double[] {4, 4.96, 7.46, 10}));
        assertThat(moved.value(0)).isNaN();
        assertThat(moved.value(1)).isEqualTo(14.3974);
        // Half way from 4.96 to 9.96 s; one rounding each of the two products and the sum.
        assertThat(moved.value(2)).isCloseTo(14.8974, offset(1e-14));
        assertThat(moved.value(3)).isNaN();
        assertThat(moved.gaps().missing()).isEqualTo(2);
    }

    @Test
    void depthIsUsedWhereItIsFilledIn() {
        String calibrated = CAMECA_SEMICOLON
                .replace("00;;1.02", "00;1.5;1.02")
                .replace("00;;1.43", "00;1.7;1.43")
                .replace("00;;1.00", "00;2.5;1.00")
                .replace("00;;1.53", "00;2.7;1.53");
        DepthProfile profile = read(folder, calibrated);
        assertThat(profile.axis().kind()).isEqualTo(Axis.Kind.DEPTH);
        assertThat(profile.signal("46Ti").axis().values()).containsExactly(1.7e-9, 2.7e-9);
        assertThat(profile.warnings()).singleElement().asString().contains("the depth is used");
        DepthProfile partly = read(folder, calibrated.replace("2.7", ""));
        assertThat(partly.axis().kind()).isEqualTo(Axis.Kind.TIME);
        assertThat(partly.warnings()).singleElement().asString().contains("not filled in everywhere");
    }

    @Test
    void aConcentrationMayStandBesideTheIntensity() {
        DepthProfile profile = read(folder, """
                *** DATA START ***
                sample.dp
                75As
                Time[s]|Depth|I[cnt/s]|C[at/cm3]
                1.0E+000||5.0E+001|1.0E+017
                2.0E+000||6.0E+001|2.0E+017
                *** DATA END ***
                """);
        assertThat(profile.signals())
                .extracting(signal -> signal.label().kind())
                .containsExactly(SignalLabel.Kind.ION, SignalLabel.Kind.CONCENTRATION);
        assertThat(profile.signal("75As [at/cm3]").values()).containsExactly(1e17, 2e17);
        assertThat(profile.hasCommonAxis()).isTrue();
    }

    @Test
    void thePrimaryCurrentMayHaveMoreRowsAndIncompleteLastRowsAreLeftOut() {
        DepthProfile profile = read(folder, CURRENT);
        assertThat(profile.signals()).extracting(Signal::size).containsExactly(2, 2, 4);
        assertThat(profile.signal("Ipr").axis().last()).isEqualTo(4.4);
        assertThat(profile.warnings())
                .containsExactly(
                        "The last row of 16O (line 7) is incomplete and left out.",
                        "The last row of Ipr (line 9) is incomplete and left out.");
    }

    @Test
    void aGapAmidTheRowsIsKeptAsAGap() {
        DepthProfile profile = read(folder, CAMECA_TAB.replace("7.83114E+007", ""));
        assertThat(profile.signals().get(0).size()).isEqualTo(3);
        assertThat(profile.signals().get(0).value(1)).isNaN();
        assertThat(profile.signals().get(0).gaps().missing()).isEqualTo(1);
    }

    @Test
    void aRowThatIsCutAmidTheDataIsRefused() {
        refusal(folder, CAMECA_TAB.replace("|3.00000E-001||2.21947E+005", ""))
                .hasMessageContaining("line 12: holds nothing for 133Cs 75As, but line 13 does again");
    }

    @Test
    void aRowWithTooManyFieldsIsRefused() {
        refusal(folder, CAMECA_TAB.replace("2.21947E+005", "2.21947E+005|1.0"))
                .hasMessageContaining("line 12: found 7 fields where the header in line 10 has 6");
    }

    @Test
    void aMissingTimeAmidTheDataIsRefused() {
        refusal(folder, CAMECA_TAB.replace("3.00000E-001||2.2", "||2.2"))
                .hasMessageContaining("line 12: the time is missing (column 4, 'Time[mn]')");
    }

    @Test
    void speciesAndColumnsMustBeEquallyMany() {
        refusal(folder, CAMECA_TAB.replace("133Cs 75As", ""))
                .hasMessageContaining("line 10: has columns for 2 species, but the line above names 1: 133Cs 27Al");
    }

    @Test
    void aCutFileIsReadWithAWarning() {
        String cut = CAMECA_TAB.substring(0, CAMECA_TAB.indexOf("*** DATA END"));
        assertThat(read(folder, cut).warnings())
                .containsExactly("The file has no '*** DATA END ***': its end may be missing.");
    }

    @Test
    void aFileWithoutDataSectionIsRefused() {
        refusal(folder, CAMECA_TAB.replace("DATA START", "DATA STOP"))
                .hasMessageEndingWith("has no section '*** DATA START ***', as Cameca exports do");
    }

    @Test
    void aDataSectionWithoutTimeIsNoProfile() {
        refusal(folder, CAMECA_TAB.replace("Time[mn]", "Mass[amu]"))
                .hasMessageContaining("line 6: this is not a depth profile");
    }

    @Test
    void speciesWithoutValuesAreRefused() {
        refusal(folder, CAMECA_TAB.replace("I[cnt/s]", ""))
                .hasMessageContaining("has no column of values for 133Cs 27Al");
    }

    @Test
    void titlesWithoutALineOfSpeciesAreRefused() {
        refusal(folder, "*** DATA START ***\n\nTime[mn]|Depth|I[cnt/s]\n1||2\n2||3\n")
                .hasMessageContaining("line 3: has no line of species above it");
    }
}
