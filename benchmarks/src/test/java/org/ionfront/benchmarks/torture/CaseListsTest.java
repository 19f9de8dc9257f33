package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of the cases that ever failed each is either a test or told to be open. */
class CaseListsTest {
    private static final String OPEN = "open.txt";
    private static final String CLOSED = "closed.txt";

    /** Seed first, and what is said of it. */
    private static List<String> lines(String name) throws IOException {
        try (InputStream stream = CaseListsTest.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static List<Long> seeds(String name) throws IOException {
        return lines(name).stream()
                .map(line -> Long.parseLong(line.split(" ", 2)[0]))
                .toList();
    }

    @Test
    void noneIsInBothOrTwice() throws IOException {
        assertThat(seeds(OPEN)).doesNotContainAnyElementsOf(seeds(CLOSED)).doesNotHaveDuplicates();
        assertThat(seeds(CLOSED)).doesNotHaveDuplicates();
    }

    @Test
    void theyAreInOrder() throws IOException {
        assertThat(seeds(OPEN)).isSorted();
        assertThat(seeds(CLOSED)).isSorted();
    }

    @Test
    void whatHappensToThoseThatAreOpenIsSaid() throws IOException {
        assertThat(lines(OPEN)).allSatisfy(line -> assertThat(line).matches("[0-9]+ [a-z].{8,}"));
    }
}
