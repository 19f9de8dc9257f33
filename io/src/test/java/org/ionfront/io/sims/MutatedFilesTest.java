package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.io.sims.ProfileText.CAMECA_SEMICOLON;
import static org.ionfront.io.sims.ProfileText.CAMECA_TAB;
import static org.ionfront.io.sims.ProfileText.ION_TOF_COMPACT;
import static org.ionfront.io.sims.ProfileText.ION_TOF_FULL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, the answer is a profile or one message, never another exception and never silence. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutatedFilesTest {

    private static final int MUTANTS = 700;
    private static final List<String> PIECES = List.of(
            "\t",
            ";",
            ",",
            ".",
            "#",
            "\"",
            "\n",
            "\r\n",
            "\u0000",
            "inf",
            "nan",
            "-",
            "e",
            "E+400",
            "1",
            "0",
            "(",
            ")",
            "[",
            "]",
            "/",
            "@",
            " ",
            "***",
            "*** DATA START ***",
            "*** DATA END ***",
            "Time [s]",
            "Depth",
            "N/A",
            "µ",
            "\uFEFF",
            "sep=",
            "99999999999999999999",
            "1.234",
            "1,234",
            "e99999999999",
            "Time[mn]\t",
            "#\t");

    @TempDir
    Path folder;

    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of("ion-tof compact", ION_TOF_COMPACT, 1L),
                Arguments.of("ion-tof full", ION_TOF_FULL, 2L),
                Arguments.of("cameca tab", CAMECA_TAB, 3L),
                Arguments.of("cameca semicolon", CAMECA_SEMICOLON, 4L),
                Arguments.of("csv", "# m/z,1,2\n\"time, s\",Li+ [counts],K+ (38.96)\n0,1.5,2\n1,2,<LOD\n2,3,inf\n", 5L),
                Arguments.of("german csv", "Zeit;Li+;K+\nmin;cts;cts\n0,82;96434;6,7E+03\n1,5;1.234;3\n", 6L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void eachIsReadOrRefused(String name, String text, long seed) {
        Random random = new Random(seed);
        byte[] original = text.replace('|', '\t').getBytes(StandardCharsets.UTF_8);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = original;
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutant = mutated(mutant, random);
            }
            Path file = ProfileText.write(folder, "mutant", mutant);
            if (isRead(file, name + ", mutant " + i)) {
                read++;
            } else {
                refused++;
            }
        }
        // Both must happen often, or the mutations are too wild or too tame to try anything.
        assertThat(read).isGreaterThan(MUTANTS / 20);
        assertThat(refused).isGreaterThan(MUTANTS / 20);
    }

    private static boolean isRead(Path file, String which) {
        try {
            use(DepthProfileReader.read(file));
            return true;
        } catch (InputException refusal) {
            assertThat(refusal.getMessage()).as(which).startsWith(file.toString());
            return false;
        }
    }

    private static void use(DepthProfile profile) {
        assertThat(new ProfileDescription(profile).lines()).isNotEmpty();
        for (Signal signal : profile.signals()) {
            try {
                assertThat(profile.signal(profile.selector(signal))).isNotNull();
            } catch (InputException unusable) {
                assertThat(unusable.getMessage()).isNotEmpty();
            }
        }
        assertThat(profile.onCommonAxis().hasCommonAxis()).isTrue();
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, new byte[0], at + length);
            case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 3 -> joined(bytes, at, new byte[0], bytes.length - (bytes.length - at) / 2);
            default -> joined(bytes, at, piece(random), random.nextBoolean() ? at : at + length);
        };
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int cut, byte[] middle, int goOn) {
        byte[] result = Arrays.copyOf(bytes, cut + middle.length + bytes.length - goOn);
        System.arraycopy(middle, 0, result, cut, middle.length);
        System.arraycopy(bytes, goOn, result, cut + middle.length, bytes.length - goOn);
        return result;
    }
}
