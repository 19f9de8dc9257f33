package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final int BUFFER = 1 << 16;

    private static List<String> lines(String text) {
        List<String> found = new ArrayList<>();
        try (Lines lines = new Lines(Path.of("x"), new StringReader(text))) {
            while (lines.next()) {
                found.add(lines.text());
                assertThat(lines.number()).isEqualTo(found.size());
            }
        }
        return found;
    }

    @Test
    void allEndsOfLines() {
        assertThat(lines("a\nb\r\nc\rd\n\ne\r\n\r\nf")).containsExactly("a", "b", "c", "d", "", "e", "", "f");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("a\r\n")).containsExactly("a");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void linesAcrossTheBufferArePutTogether() {
        for (int length = BUFFER - 3; length < BUFFER + 3; length++) {
            String first = "x".repeat(length);
            assertThat(lines(first + "\r\nsecond\r\n")).containsExactly(first, "second");
            assertThat(lines(first + "\nsecond")).containsExactly(first, "second");
            assertThat(lines(first + "\r\r\nthird")).containsExactly(first, "", "third");
        }
        String longest = "y".repeat(3 * BUFFER + 1);
        assertThat(lines(longest + "\nz")).containsExactly(longest, "z");
    }
}
