package org.ionfront.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    private static final String OURS = "# ionfront 0.1.0\n1,2\n";

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private static void assertRefused(Path directory, boolean force, String... parts) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> OutputDirectory.open(directory, force))
                .satisfies(fault -> assertThat(fault.getMessage()).contains(parts));
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aFolderIsMadeWithTheFirstFileAndNotBefore() {
        OutputDirectory directory = OutputDirectory.open(out().resolve("deep"), false);
        assertThat(out()).doesNotExist();
        Path file = directory.writeText("figures/a.svg", "<svg><!-- Ionfront --></svg>");
        assertThat(file).hasContent("<svg><!-- Ionfront --></svg>");
        assertThat(directory.path()).isEqualTo(out().resolve("deep"));
    }

    @Test
    void anEmptyFolderIsFine() throws IOException {
        Files.createDirectories(out());
        Files.createFile(out().resolve(".DS_Store"));
        assertThat(OutputDirectory.open(out(), false).writeText("trace.csv", OURS))
                .hasContent(OURS);
    }

    @Test
    void resultsAreReplacedOnlyByForce() throws IOException {
        put(out().resolve("profiles.csv"), OURS);
        assertRefused(out(), false, "holds results already: profiles.csv", "--force");
        OutputDirectory.open(out(), true).writeText("profiles.csv", OURS + "3,4\n");
        assertThat(out().resolve("profiles.csv")).hasContent(OURS + "3,4\n");
    }

    @Test
    void figuresAreResultsToo() throws IOException {
        put(out().resolve("figures/profile.svg"), "<!-- ionfront -->");
        assertRefused(out(), false, "holds results already: figures/profile.svg");
    }

    @Test
    void filesOfOthersStayAsTheyAre() throws IOException {
        put(out().resolve("notes.txt"), "mine");
        put(out().resolve("figures/photo.png"), "mine");
        assertRefused(out(), false, "is not empty: figures, notes.txt");
        OutputDirectory directory = OutputDirectory.open(out(), true);
        directory.writeText("profiles.csv", OURS);
        assertThat(directory.removeStale()).isEmpty();
        assertThat(out().resolve("notes.txt")).hasContent("mine");
        assertThat(out().resolve("figures/photo.png")).hasContent("mine");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> directory.writeText("figures/photo.png", OURS))
                .withMessageContaining("is no result of this program");
        assertThat(out().resolve("figures/photo.png")).hasContent("mine");
    }

    @Test
    void aFileOfOthersWithOneOfOurNamesIsNeverReplaced() throws IOException {
        put(out().resolve("summary.json"), "{\"about\": \"another program\"}");
        assertRefused(out(), true, "no results of this program: summary.json", "choose another folder");
        put(folder.resolve("second/figures"), "a file");
        assertRefused(folder.resolve("second"), true, "figures");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        put(out(), "text");
        assertRefused(out(), true, "is a file; results need a folder");
        assertRefused(out().resolve("below"), true, "is no folder that you may write to");
    }

    @Test
    void whatAnEarlierRunLeftCanBeRemoved() throws IOException {
        put(out().resolve("figures/profile_Rb.svg"), "<!-- ionfront -->");
        put(out().resolve("trace.csv"), OURS);
        OutputDirectory directory = OutputDirectory.open(out(), true);
        directory.writeText("trace.csv", OURS);
        assertThat(directory.removeStale()).containsExactly("figures/profile_Rb.svg");
        assertThat(out().resolve("figures/profile_Rb.svg")).doesNotExist();
        assertThat(out().resolve("trace.csv")).exists();
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNoTrace() throws IOException {
        put(out().resolve("trace.csv"), OURS);
        OutputDirectory directory = OutputDirectory.open(out(), true);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> directory.write("trace.csv", stream -> {
                    stream.write("# ionfront half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("disk full");
                }))
                .withMessageContaining("trace.csv: cannot be written")
                .withMessageContaining("disk full");
        assertThatIllegalStateException()
                .isThrownBy(() -> directory.write("trace.csv", stream -> {
                    throw new IllegalStateException("bug");
                }));
        assertThat(out().resolve("trace.csv")).hasContent(OURS);
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aTextThatDoesNotSayWhoWroteItIsABug() {
        OutputDirectory directory = OutputDirectory.open(out(), false);
        assertThatIllegalStateException()
                .isThrownBy(() -> directory.writeText("trace.csv", "1,2\n"))
                .withMessageContaining("ionfront");
        assertThat(out().resolve("trace.csv")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() {
        OutputDirectory directory = OutputDirectory.open(out(), false);
        assertThatIllegalArgumentException().isThrownBy(() -> directory.writeText("../other.csv", OURS));
        assertThatIllegalArgumentException().isThrownBy(() -> directory.writeText("", OURS));
    }

    @Test
    void aPictureIsMarkedAndStaysAPicture() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, 0x123456);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Path file = OutputDirectory.open(out(), false).write("figures/a.png", png::writeTo);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("tEXtSoftware\0Ionfront");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(1, 1) & 0xFFFFFF)
                .isEqualTo(0x123456);
        assertRefused(out(), false, "figures/a.png");
        OutputDirectory.open(out(), true).write("figures/a.png", png::writeTo);
    }
}
