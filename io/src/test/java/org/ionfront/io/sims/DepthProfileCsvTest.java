package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ionfront.io.sims.ProfileText.CAMECA_TAB;
import static org.ionfront.io.sims.ProfileText.ION_TOF_FULL;
import static org.ionfront.io.sims.ProfileText.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepthProfileCsvTest {

    @TempDir
    Path folder;

    private DepthProfile reread(DepthProfile profile) {
        Path out = folder.resolve("clean.csv");
        DepthProfileCsv.replace(profile, out, "0.1");
        DepthProfile back = DepthProfileReader.read(out);
        assertThat(back.format()).isEqualTo(Format.CSV);
        assertThat(back.axis().kind()).isEqualTo(profile.axis().kind());
        assertThat(back.axis().values()).containsExactly(profile.axis().values());
        assertThat(back.signals()).hasSameSizeAs(profile.signals());
        for (int i = 0; i < profile.signals().size(); i++) {
            Signal before = profile.signals().get(i);
            Signal after = back.signals().get(i);
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.massToCharge()).isEqualTo(before.massToCharge());
            assertThat(after.label().kind()).isEqualTo(before.label().kind());
            assertThat(after.label().unit()).isEqualTo(before.label().unit());
            assertThat(after.values()).containsExactly(before.values());
        }
        return back;
    }

    @Test
    void theTableIsPlain() throws IOException {
        Path out = folder.resolve("clean.csv");
        DepthProfileCsv.write(read(folder, ION_TOF_FULL), out, "0.1");
        assertThat(Files.readString(out)).isEqualTo("""
                        # depth profile, written by ionfront 0.1
                        # source: profile.dat
                        # format: ION-TOF SurfaceLab text, full style
                        # warning: 1 cell with inf or too large a number in I+ / ( Pb+ ) is a gap, not a zero.
                        # m/z,N/A,135.9143,135.8979,N/A
                        time_s,total,SnO+ (135.9143),SnO+ (135.8979),I+ / ( Pb+ )
                        0,1226470,1.00003,5.00037,nan
                        1.4666,701314,0,6.1,0.25
                        """);
    }

    @Test
    void itReadsBackAsTheSame() {
        DepthProfile back = reread(read(folder, ION_TOF_FULL));
        assertThat(back.signal("SnO+ (135.8979)").values()).containsExactly(5.00037, 6.1);
    }

    @Test
    void namesWithEveryDelimiterReadBack() {
        reread(read(folder, "time_s,\"A+, \"\"B+\"\"; C+\",K+ [counts],Li+ (at/cm3)\n0,1,2,3\n1,2,3,4\n"));
    }

    @Test
    void duplicatesWithoutMassReadBack() {
        reread(read(folder, "time_s,K+,K+\n0,1,2\n1,3,4\n"));
    }

    @Test
    void ownTimesAreBroughtTogetherAndSaidSo() throws IOException {
        DepthProfile profile = read(folder, CAMECA_TAB);
        Path out = folder.resolve("cameca.csv");
        DepthProfileCsv.write(profile, out, "0.1");
        assertThat(Files.readString(out))
                .contains("# warning: The signals were interpolated linearly")
                .contains("time_s,133Cs 27Al [cnt/s],133Cs 75As [cnt/s]\n12,78311400,127277\n");
        reread(profile.onCommonAxis());
    }

    @Test
    void arbitraryNumbersReadBackBitByBit() {
        // Depths are written in nm and held in m, so a factor must not cost a bit.
        Random random = new Random(20261121);
        for (Axis.Kind kind : Axis.Kind.values()) {
            double scale = kind == Axis.Kind.TIME ? 1 : 1e-9;
            double[] places =
                    random.doubles(500).map(x -> x * 1e4 * scale).sorted().toArray();
            double[] values = random.longs(500)
                    .mapToDouble(Double::longBitsToDouble)
                    .map(x -> Double.isFinite(x) ? x : -0.0)
                    .toArray();
            Axis axis = new Axis(kind, "x", "", places);
            SignalLabel label =
                    new SignalLabel(2, "K+", OptionalDouble.of(38.9632), "Intensity", "", SignalLabel.Kind.ION);
            Signal signal = new Signal(label, axis, values, Gaps.none());
            reread(new DepthProfile(Path.of("source"), Format.CSV, List.of(signal), List.of()));
        }
    }

    @Test
    void anExistingFileIsNotReplacedUnasked() throws IOException {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        Path out = Files.writeString(folder.resolve("mine.csv"), "precious");
        assertThatThrownBy(() -> DepthProfileCsv.write(profile, out, "0.1"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(out + ": exists already");
        assertThat(Files.readString(out)).isEqualTo("precious");
    }

    @Test
    void onlyOurOwnFilesAreReplaced() throws IOException {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        Path source = profile.source();
        String before = Files.readString(source);
        assertThatThrownBy(() -> DepthProfileCsv.replace(profile, source, "0.1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("was not written by ionfront");
        assertThat(Files.readString(source)).isEqualTo(before);
        Path out = folder.resolve("clean.csv");
        DepthProfileCsv.write(profile, out, "0.1");
        DepthProfileCsv.replace(profile, out, "0.2");
        assertThat(Files.readString(out)).contains("ionfront 0.2");
    }

    @Test
    void aMissingFolderIsNamedAndNothingIsLeftBehind() throws IOException {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        Path out = folder.resolve("none").resolve("clean.csv");
        assertThatThrownBy(() -> DepthProfileCsv.write(profile, out, "0.1"))
                .isInstanceOf(InputException.class)
                .hasMessage(out + ": cannot be written: its folder does not exist");
        DepthProfileCsv.write(profile, folder.resolve("clean.csv"), "0.1");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("profile.dat", "clean.csv");
        }
    }
}
