package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that once ended badly go on to end well. */
class ClosedCasesTest {
    /** Far above what any of them takes, so that a busy machine is no failure. */
    private static final double LIMIT = 20;

    static LongStream seeds() throws IOException {
        try (InputStream stream = ClosedCasesTest.class.getResourceAsStream("closed.txt")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).mapToLong(Long::parseLong);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWell(long seed) throws InterruptedException {
        Verdict verdict = new CaseRun(seed, LIMIT).run();
        assertThat(verdict.ending().good()).as(TortureReport.line(verdict)).isTrue();
    }
}
