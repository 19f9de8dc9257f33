package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private ProgressLine line(boolean watched) {
        return line(watched, 80);
    }

    private ProgressLine line(boolean watched, int columns) {
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new ProgressLine(new Terminal(err, err, watched, StandardCharsets.UTF_8, columns), true, clock::get);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsLeftFollowsFromThePaceSoFar() {
        ProgressLine line = line(true);
        clock.set(10 * SECOND);
        line.show(Progress.of("simulating", 0.25));
        assertThat(written().strip()).isEqualTo("simulating, 10 s, about 30 s left");
    }

    @Test
    void inANarrowWindowTheTimeThatIsLeftStays() {
        ProgressLine line = line(true, 60);
        clock.set(10 * SECOND);
        line.show(Progress.of("samples: 16 drawn, chi-square 433.379, 58 simulations", 0.04));
        assertThat(written().strip()).isEqualTo("samples: 16 drawn, 10 s, about 4 min left");
    }

    @Test
    void withoutAPaceNothingIsPromised() {
        ProgressLine line = line(true);
        clock.set(10 * SECOND);
        line.show(Progress.of("fitting"));
        assertThat(written().strip()).isEqualTo("fitting, 10 s");
        clock.set(20 * SECOND);
        line.show(Progress.of("fitting", 0.001));
        assertThat(written()).doesNotContain("left");
    }

    @Test
    void itIsSilentForTwoSecondsAndWhereNobodyWatches() {
        ProgressLine line = line(true);
        clock.set(SECOND);
        line.show(Progress.of("simulating", 0.5));
        ProgressLine unwatched = line(false);
        clock.set(10 * SECOND);
        unwatched.show(Progress.of("simulating", 0.5));
        unwatched.end();
        assertThat(written()).isEmpty();
    }

    /** A line that is as wide as the window would go on in the next one, and stay there. */
    @Test
    void inANarrowWindowItIsCutBeforeTheLastColumn() {
        ProgressLine line = line(true, 40);
        clock.set(10 * SECOND);
        line.show(Progress.of("verifying: a-case-with-a-very-long-name, 3 of 30 cases done", 0.5));
        line.end();
        assertThat(written().split("\r")).allMatch(text -> text.length() <= 39);
    }
}
