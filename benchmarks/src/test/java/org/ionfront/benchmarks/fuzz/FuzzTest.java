package org.ionfront.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A short series of trials; long ones are run by hand with {@code benchmarks/fuzz}. */
class FuzzTest {
    private static final Path ROOT = Path.of("..");

    private static String report(long seed, long count, int failures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int found = Fuzz.run(ROOT, seed, 0, count, printed);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(found).as(text).isEqualTo(failures);
        return text;
    }

    @Test
    void nothingGoesWrongInSixHundredTrials() throws IOException {
        String text = report(20261122, 600, 0);
        assertThat(text).contains("600 trials, 0 went wrong");
        // Each of the twelve kinds of trial took place.
        assertThat(text.lines().filter(line -> line.matches("(instrument file|configuration), .* +0$")))
                .hasSize(12);
    }

    @Test
    void theSameSeedChangesTheSameThings() throws IOException {
        String first = report(7, 40, 0);
        assertThat(report(7, 40, 0).replaceAll("longest took .*", ""))
                .isEqualTo(first.replaceAll("longest took .*", ""));
    }
}
