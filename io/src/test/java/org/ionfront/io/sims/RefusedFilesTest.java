package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ionfront.io.sims.ProfileText.CAMECA_TAB;
import static org.ionfront.io.sims.ProfileText.ION_TOF_COMPACT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {

    private static final String PLAIN = "Tiefe [µm];Li+\n0,5;1,25\n1,5;2,25\n";

    @TempDir
    Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> refusal(byte[] bytes) {
        Path file = ProfileText.write(folder, "profile.dat", bytes);
        return assertThatThrownBy(() -> DepthProfileReader.read(file)).isInstanceOf(InputException.class);
    }

    private void assertReadable(byte[] bytes) {
        DepthProfile profile = DepthProfileReader.read(ProfileText.write(folder, "profile.dat", bytes));
        assertThat(profile.axis().values()).containsExactly(0.5e-6, 1.5e-6);
        assertThat(profile.signal("Li+").values()).containsExactly(1.25, 2.25);
    }

    private static byte[] marked(String text, Charset charset) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @Test
    void aMissingFile() {
        Path file = folder.resolve("none.txt");
        assertThatThrownBy(() -> DepthProfileReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void aFolder() {
        assertThatThrownBy(() -> DepthProfileReader.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": is a folder, not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n\r\n", "\uFEFF"})
    void anEmptyFile(String text) {
        refusal(text.getBytes(StandardCharsets.UTF_8)).hasMessageEndingWith("profile.dat: is empty");
    }

    @Test
    void aBinaryFile() {
        refusal(new byte[] {'t', 1, 2, 3, 'a', (byte) 0xFF})
                .hasMessageEndingWith("profile.dat: is not text but binary data; export the profile as text");
    }

    @Test
    void aSpreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        refusal(bytes.toByteArray()).hasMessageContaining("if it is a spreadsheet, save the sheet as CSV");
    }

    @Test
    void utf16ThatIsCut() {
        byte[] whole = marked(PLAIN, StandardCharsets.UTF_16LE);
        refusal(java.util.Arrays.copyOf(whole, whole.length - 1)).hasMessageContaining("is damaged");
    }

    @Test
    void proseIsNoProfile() {
        refusal("Dear colleague,\nthe time and depth follow, later.\nYours\n".getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("line 1");
    }

    @Test
    void aLineWithoutEndIsNotHeldInMemory() {
        refusal("1".repeat(5_000_000).getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("line 1: is longer than 4000000 characters");
    }

    @Test
    void everyEncodingOfTheSameTextIsRead() {
        assertReadable(PLAIN.getBytes(StandardCharsets.UTF_8));
        assertReadable(marked(PLAIN, StandardCharsets.UTF_8));
        assertReadable(marked(PLAIN, StandardCharsets.UTF_16LE));
        assertReadable(marked(PLAIN, StandardCharsets.UTF_16BE));
        assertReadable(PLAIN.getBytes(StandardCharsets.UTF_16LE));
        assertReadable(PLAIN.getBytes(StandardCharsets.UTF_16BE));
        assertReadable(PLAIN.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyEndOfLineIsRead() {
        for (String end : List.of("\r\n", "\r", "\n", "\n\n")) {
            assertReadable(PLAIN.replace("\n", end).getBytes(StandardCharsets.UTF_8));
        }
        assertReadable(PLAIN.strip().getBytes(StandardCharsets.UTF_8));
        assertReadable((PLAIN + "\u001A").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lineNumbersCountEveryEndOfLineOnce() {
        for (String end : List.of("\r\n", "\r", "\n")) {
            refusal((PLAIN + "\nx;y\n").replace("\n", end).getBytes(StandardCharsets.UTF_8))
                    .hasMessageContaining("profile.dat, line 5: the depth 'x'");
        }
    }

    @Test
    void theNameOfTheFileDoesNotMatter() {
        byte[] ionTof = ION_TOF_COMPACT.replace('|', '\t').getBytes(StandardCharsets.UTF_8);
        Path file = ProfileText.write(folder, "table.csv", ionTof);
        assertThat(DepthProfileReader.read(file).format()).isEqualTo(Format.ION_TOF_COMPACT);
        byte[] cameca = CAMECA_TAB.replace('|', '\t').getBytes(StandardCharsets.UTF_8);
        Path other = ProfileText.write(folder, "profile.TXT", cameca);
        assertThat(DepthProfileReader.read(other).format()).isEqualTo(Format.CAMECA_TAB);
    }

    @Test
    void aForcedFormatIsTaken() {
        Path file = ProfileText.write(folder, "profile.dat", PLAIN);
        ReadOptions options = ReadOptions.none();
        assertThat(DepthProfileReader.read(file, options.withFormat(Format.Family.CSV))
                        .format())
                .isEqualTo(Format.CSV);
        assertThatThrownBy(() -> DepthProfileReader.read(file, options.withFormat(Format.Family.ION_TOF)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("an ION-TOF export begins with at least 3 lines that start with #");
        assertThatThrownBy(() -> DepthProfileReader.read(file, options.withFormat(Format.Family.CAMECA)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no section '*** DATA START ***'");
    }

    @Test
    void aForcedAxisMustBeThere() {
        Path file = ProfileText.write(folder, "profile.dat", PLAIN);
        assertThatThrownBy(
                        () -> DepthProfileReader.read(file, ReadOptions.none().withAxis(Axis.Kind.TIME)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("profile.dat: has no time in any row");
    }
}
