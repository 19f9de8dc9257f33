package org.ionfront.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short series of trials; long ones are run by hand with {@code benchmarks/fuzz}. */
class FuzzTest {
    private static final Path ROOT = Path.of("..");
    private static final int SPOILED = 4200;

    private static String report(Fuzz.Series series, long seed, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int found = Fuzz.run(series, ROOT, seed, 0, count, printed);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(found).as(text).isZero();
        return text;
    }

    @Test
    void nothingGoesWrongInSixHundredTrials() throws IOException {
        String text = report(Fuzz.Series.READING, 20261122, 600);
        assertThat(text).contains("600 trials, 0 went wrong");
        // Each of the twelve kinds of trial took place.
        assertThat(text.lines().filter(line -> line.matches("(instrument file|configuration), .* +0$")))
                .hasSize(12);
    }

    /** Whatever the bytes, the answer is a profile or one message; both are common, or the slips are too wild or too tame to try anything. */
    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void spoiledInstrumentFilesAreReadOrRefused(@TempDir Path scratch) throws IOException {
        Trial spoiled = new ProfileTrials(new ProfileFiles(ROOT, scratch)).all().get(0);
        assertThat(spoiled.name()).isEqualTo("instrument file, bytes spoiled");
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        for (int k = 0; k < SPOILED; k++) {
            endings.merge(spoiled.change().run(new Random(k)), 1, Integer::sum);
        }
        assertThat(endings).containsOnlyKeys(Ending.READ, Ending.REFUSED);
        assertThat(endings.values()).allMatch(count -> count > SPOILED / 20);
    }

    /** Simulated, evaluated, planned or fitted: nothing crashes, hangs, or is written without being a number. */
    @Test
    void whatIsStillReadIsComputedOrFailsWithAMessage() throws IOException {
        String text = report(Fuzz.Series.SOLVING, 20261122, 60);
        assertThat(text.lines().filter(line -> line.matches("(experiment|model|conductivity|plan|fit).* +0")))
                .hasSize(6);
    }

    @Test
    void theSameSeedChangesTheSameThings() throws IOException {
        String first = report(Fuzz.Series.READING, 7, 40);
        assertThat(report(Fuzz.Series.READING, 7, 40).replaceAll("longest took .*", ""))
                .isEqualTo(first.replaceAll("longest took .*", ""));
    }
}
