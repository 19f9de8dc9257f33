package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that once ended badly go on to end well. As many at once as there are processors. */
class ClosedCasesTest {
    /** Far above what any of them takes, so that a busy machine is no failure. */
    private static final double LIMIT = 20;

    private static final double PATIENT_LIMIT = 60;

    static LongStream seeds() throws IOException {
        try (InputStream stream = ClosedCasesTest.class.getResourceAsStream("closed.txt")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).mapToLong(Long::parseLong);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("seeds")
    void endsWell(long seed) throws InterruptedException {
        Verdict verdict = new CaseRun(seed, LIMIT, false).run();
        assertThat(verdict.ending().good()).as(TortureReport.line(verdict)).isTrue();
    }

    /** With errors estimated no kind of cells may go on for ever either. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(longs = {444, 989, 1198, 4362})
    void endsWellWhereTheErrorIsEstimated(long seed) throws InterruptedException {
        Verdict verdict = new CaseRun(seed, PATIENT_LIMIT, true).run();
        assertThat(verdict.ending().good()).as(TortureReport.line(verdict)).isTrue();
    }
}
