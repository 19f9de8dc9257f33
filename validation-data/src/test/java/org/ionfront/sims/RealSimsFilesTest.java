package org.ionfront.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.io.sims.Axis;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.DepthProfileCsv;
import org.ionfront.io.sims.DepthProfileReader;
import org.ionfront.io.sims.Format;
import org.ionfront.io.sims.ProfileDescription;
import org.ionfront.io.sims.Signal;
import org.ionfront.io.sims.SignalLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads exports of real instruments; what is expected of them was counted in the files and is in their README.md. */
class RealSimsFilesTest {

    private static final Path FOLDER = Path.of("sims-real");
    private static final String NOT_A_PROFILE = "notprofile_Ar-cluster-size-distribution.txt";

    @TempDir
    Path folder;

    private static DepthProfile read(String name) {
        return DepthProfileReader.read(FOLDER.resolve(name));
    }

    static Stream<String> checksums() throws IOException {
        return Files.readAllLines(FOLDER.resolve("SHA256SUMS")).stream();
    }

    static List<String> profiles() throws IOException {
        return checksums()
                .map(line -> line.substring(66))
                .filter(name -> !name.equals(NOT_A_PROFILE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("checksums")
    void theFilesAreCopiesToTheByte(String line) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(line.substring(66)));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(line.substring(0, 64));
    }

    @Test
    void sixteenFilesAreProfiles() throws IOException {
        assertThat(profiles()).hasSize(16);
    }

    @Test
    void theSeventeenthIsRefusedWithTheReason() {
        assertThatThrownBy(() -> read(NOT_A_PROFILE))
                .isInstanceOf(InputException.class)
                .hasMessage(FOLDER.resolve(NOT_A_PROFILE)
                        + ", line 1: this is not a depth profile: no column holds sputter time or depth. The columns are "
                        + "'Cluster Size', 'Current [pA]'. If one of them is sputter time or depth, title it like "
                        + "'Time [s]' or 'Depth [nm]'");
    }

    @ParameterizedTest
    @CsvSource({
        "I240416f_MAPI_pos, 42, 106, 0, 60.1306, 25",
        "I240416f_MAPI_pos_lateral-roi, 42, 106, 0, 60.1306, 35",
        "I231114zf_MAPI_pos, 83, 106, 0, 120.261, 5",
        "I241209m_MAPI_pos, 165, 106, 0, 240.522, 133",
        "I241209s_FACSPI-stack_pos, 165, 106, 0, 240.522, 5",
        "I241209zk_FACSPI-device_pos, 180, 106, 0, 1050.16, 179",
        "I231115u_FACSPI_MeO-2PACz_neg, 70, 132, 0, 506.005, 21",
        "I231020y_SAM-DIR-CH_0.1s-steps_neg, 801, 132, 0, 80, 459",
        "I240420zzr_SPIRO-ref_pos, 104, 105, 0, 151.06, 17",
        "I241213e_PCBM-ref_2D_pos, 47, 106, 1.6384, 152.371, 14",
        "I241213h_PCBM-ref_2D_neg, 47, 132, 1.6384, 152.371, 142"
    })
    void surfaceLabSevenFilesHaveTheirRowsSignalsTimesAndGaps(
            String name, int rows, int signals, double first, double last, int infinite) {
        DepthProfile profile = read("iontof7_" + name + ".txt");
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_FULL);
        assertThat(profile.axis().kind()).isEqualTo(Axis.Kind.TIME);
        assertThat(profile.axis().unit()).isEqualTo("s");
        assertThat(profile.axis().size()).isEqualTo(rows);
        assertThat(profile.axis().first()).isEqualTo(first);
        assertThat(profile.axis().last()).isEqualTo(last);
        assertThat(profile.signals()).hasSize(signals);
        assertThat(profile.signals().stream()
                        .mapToInt(signal -> signal.gaps().infinite())
                        .sum())
                .isEqualTo(infinite);
        assertThat(profile.signals().stream()
                        .mapToInt(signal -> signal.gaps().total())
                        .sum())
                .isEqualTo(infinite);
        assertThat(profile.signals().get(0).label().kind()).isEqualTo(SignalLabel.Kind.TOTAL);
        assertThat(profile.signals())
                .filteredOn(signal -> signal.gaps().infinite() > 0)
                .extracting(signal -> signal.label().kind())
                .containsOnly(SignalLabel.Kind.RATIO);
    }

    @ParameterizedTest
    @CsvSource({
        "I241209s_FACSPI-stack_pos, 186619, 123.194, 46",
        "I241209zk_FACSPI-device_pos, 121187, 0, 46",
    })
    void caesiumPeaksWhereItShould(String name, double maximum, double time, int column) {
        Signal caesium = read("iontof7_" + name + ".txt").signal("Cs+");
        assertThat(caesium.massToCharge()).hasValue(132.9082);
        assertThat(caesium.label().column()).isEqualTo(column);
        int peak = peak(caesium, 0, Double.MAX_VALUE);
        assertThat(caesium.value(peak)).isEqualTo(maximum);
        assertThat(caesium.axis().value(peak)).isEqualTo(time);
    }

    @Test
    void theTwoTinOxidesAreToldApartByMass() {
        DepthProfile profile = read("iontof7_I241209s_FACSPI-stack_pos.txt");
        assertThat(profile.signal("SnO+ (135.9143)").label().column()).isEqualTo(102);
        assertThat(profile.signal("SnO+@135.8979").label().column()).isEqualTo(103);
        assertThatThrownBy(() -> profile.signal("SnO+"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("2 signals are called 'SnO+'; write one of 'SnO+ (135.9143)' (column #102), "
                        + "'SnO+ (135.8979)' (column #103)");
        assertThat(read("iontof7_I240420zzr_SPIRO-ref_pos.txt").signals().stream()
                        .map(Signal::name)
                        .distinct())
                .hasSize(105);
    }

    @Test
    void aPartOfTheAreaHasTheSameTimesAndSmallerTotals() {
        DepthProfile all = read("iontof7_I240416f_MAPI_pos.txt");
        DepthProfile part = read("iontof7_I240416f_MAPI_pos_lateral-roi.txt");
        assertThat(part.axis().values()).containsExactly(all.axis().values());
        for (int i = 0; i + 1 < all.axis().size(); i++) {
            assertThat(part.signal("total").value(i))
                    .isLessThan(all.signal("total").value(i));
        }
    }

    @Test
    void theEndOfAMeasurementIsWarnedOf() {
        assertThat(read("iontof7_I241209m_MAPI_pos.txt").warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("The last row is zero in every signal"));
    }

    @Test
    void namesWithCommasAreWhole() {
        assertThat(read("iontof7_I231115u_FACSPI_MeO-2PACz_neg.txt").signals())
                .extracting(Signal::name)
                .contains("^118Sn^117SnI_3-, ^118Sn^116SnI_3-, ^116SnSnI_3-, ^117SnSnI_3-, ^119SnSnI_3-^118SnSnI_3- "
                        + "/ ( ^206Pb_2I_3-, ^207Pb^206PbI_3-, Pb^206PbI_3-, Pb^207PbI_3-Pb_2I_3- )");
    }

    @Test
    void theStackWithMolybdenumIsReadWithItsRunningAverage() {
        DepthProfile profile = read("iontof_mo_na_k_si_stack.TXT");
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_COMPACT);
        assertThat(profile.axis().size()).isEqualTo(1525);
        assertThat(profile.axis().first()).isEqualTo(0.8192);
        assertThat(profile.axis().last()).isEqualTo(2497.74);
        assertThat(profile.signals())
                .extracting(Signal::name)
                .containsExactly("Mo+", "CsMo+", "Al+", "Na+", "K+", "O+", "Si+");
        assertThat(profile.warnings()).singleElement().asString().contains("Running Average, using 5 datapoints");
        assertThat(Arrays.stream(profile.signal("Si+").values()).filter(value -> value == 0))
                .hasSize(707);
        Signal aluminium = profile.signal("Al+");
        assertThat(aluminium.axis().value(peak(aluminium, 0, Double.MAX_VALUE))).isEqualTo(2034.07);
        Signal silicon = profile.signal("Si+");
        assertThat(silicon.axis().value(peak(silicon, 0, Double.MAX_VALUE))).isEqualTo(2160.23);
        assertThat(peak(profile.signal("Na+"), 0, Double.MAX_VALUE)).isZero();
    }

    @Test
    void theImplantHasThreeSpeciesWithTimesOfTheirOwn() {
        DepthProfile profile = read("cameca_p_implant_si_ZLN170.dp_rpc_asc");
        assertThat(profile.format()).isEqualTo(Format.CAMECA_TAB);
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("28Si", "31P", "75As");
        assertThat(profile.signals()).extracting(Signal::size).containsOnly(146);
        assertThat(profile.hasCommonAxis()).isFalse();
        assertThat(profile.warnings()).isEmpty();
        // Printed in minutes: 0.0453333, 0.0893333 and 0.129333 in the first row, 17.1507 last of all.
        assertThat(profile.signals().stream().map(signal -> signal.axis().first()))
                .containsExactly(2.719998, 5.359998, 7.75998);
        assertThat(profile.signal("75As").axis().last()).isEqualTo(1029.042);
        assertThat(profile.signal("75As").value(0)).isEqualTo(6964.42);
        assertThat(profile.signal("28Si").massToCharge()).hasValue(27.977);
        Signal silicon = profile.signal("28Si");
        assertThat(silicon.value(peak(silicon, 294, 318))).isEqualTo(2.08784e8);
        assertThat(profile.onCommonAxis().axis().size()).isEqualTo(145);
    }

    @Test
    void theTruncatedFileIsTheBeginningOfTheWhole() {
        DepthProfile whole = read("cameca_p_implant_si_ZLN170.dp_rpc_asc");
        DepthProfile part = read("cameca_p_implant_si_ZLN170_truncated.dp_rpc_asc");
        assertThat(part.format()).isEqualTo(Format.CAMECA_TAB);
        assertThat(part.signals()).extracting(Signal::name).containsExactly("28Si", "31P");
        for (Signal signal : part.signals()) {
            Signal same = whole.signal(signal.name());
            assertThat(signal.values()).containsExactly(Arrays.copyOf(same.values(), 3));
            assertThat(signal.axis().values())
                    .containsExactly(Arrays.copyOf(same.axis().values(), 3));
        }
        assertThat(part.warnings()).isEmpty();
    }

    @Test
    void theConvertedFileHoldsTheSameNumbersButNoUnit() {
        DepthProfile converted = read("cameca_p_implant_si_ZLN170_converted.csv");
        DepthProfile whole = read("cameca_p_implant_si_ZLN170.dp_rpc_asc");
        assertThat(converted.format()).isEqualTo(Format.CSV);
        assertThat(converted.axis().size()).isEqualTo(146);
        assertThat(converted.warnings()).singleElement().asString().contains("has no unit; seconds are assumed");
        for (Signal signal : whole.signals()) {
            assertThat(converted.signal(signal.name()).values()).containsExactly(signal.values());
        }
        for (int i = 0; i < 146; i++) {
            // The converted file says nothing of minutes, so its numbers are 60 times smaller; both have six digits.
            double minutes = whole.axis().value(i) / 60;
            assertThat(converted.axis().value(i)).isCloseTo(minutes, within(1e-12));
        }
    }

    @Test
    void theThinLayersAreWhereTheyShouldBe() {
        DepthProfile profile = read("cameca_alas_deltas_gaas_DLT001.dp_rpc_asc");
        assertThat(profile.format()).isEqualTo(Format.CAMECA_TAB);
        assertThat(profile.signals())
                .extracting(Signal::name)
                .containsExactly("133Cs 27Al", "133Cs 69Ga", "133Cs 75As");
        assertThat(profile.signals()).extracting(Signal::size).containsOnly(185);
        assertThat(profile.axis().first()).isEqualTo(1.44);
        assertThat(profile.signal("133Cs 27Al").massToCharge()).hasValue(159.887);
        assertThat(profile.signal("133Cs 75As").axis().last()).isEqualTo(1021.2);
        Signal aluminium = profile.signal("133Cs 27Al");
        double[] minutes = {2.88, 5.91, 9.04};
        for (double minute : minutes) {
            int peak = peak(aluminium, (minute - 1) * 60, (minute + 1) * 60);
            // The expected times are given to 0.01 min.
            assertThat(aluminium.axis().value(peak) / 60).isCloseTo(minute, within(0.0051));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everySignalIsDescribedAndFoundByItsSelector(String name) {
        DepthProfile profile = read(name);
        List<String> lines = new ProfileDescription(profile).lines();
        for (Signal signal : profile.signals()) {
            assertThat(lines).anySatisfy(line -> assertThat(line).endsWith("  " + signal.name()));
            if (!signal.isAllZero() && signal.gaps().total() < signal.size()) {
                assertThat(profile.signal(profile.selector(signal))).isSameAs(signal);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ourOwnTableHoldsTheSameNumbersToTheBit(String name) {
        DepthProfile profile = read(name).onCommonAxis();
        Path out = folder.resolve("clean.csv");
        DepthProfileCsv.write(profile, out, "test");
        DepthProfile back = DepthProfileReader.read(out);
        assertThat(back.axis().values()).containsExactly(profile.axis().values());
        assertThat(back.signals()).hasSameSizeAs(profile.signals());
        for (int i = 0; i < profile.signals().size(); i++) {
            Signal before = profile.signals().get(i);
            Signal after = back.signals().get(i);
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.massToCharge()).isEqualTo(before.massToCharge());
            assertThat(after.label().kind()).isEqualTo(before.label().kind());
            assertThat(after.values()).containsExactly(before.values());
        }
    }

    @ParameterizedTest
    @CsvSource({"K, 333, 4570.55", "Rb, 363, 4807.24", "Cs, 347, 4672.02"})
    void theExampleProfilesAreRead(String ion, int rows, double last) {
        DepthProfile profile = DepthProfileReader.read(Path.of("..", "examples", "lbo", "lbo_" + ion + ".txt"));
        assertThat(profile.format()).isEqualTo(Format.ION_TOF_FULL);
        assertThat(profile.signals()).extracting(Signal::name).containsExactly("total", "Li+", ion + "+", "B+", "BO+");
        assertThat(profile.axis().size()).isEqualTo(rows);
        assertThat(profile.axis().first()).isZero();
        assertThat(profile.axis().last()).isEqualTo(last);
        assertThat(profile.warnings()).isEmpty();
    }

    /** The index of the largest value between two times [s]. */
    private static int peak(Signal signal, double from, double to) {
        return IntStream.range(0, signal.size())
                .filter(i -> signal.axis().value(i) >= from && signal.axis().value(i) <= to)
                .reduce((best, i) -> signal.value(i) > signal.value(best) ? i : best)
                .orElseThrow();
    }
}
