package org.ionfront.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check of every built-in case, with the bounds and sources stated there. */
class BuiltInCasesVerification {
    @TestFactory
    Stream<DynamicTest> everyCaseStaysWithinItsBounds() {
        return Verification.cases().stream()
                .map(found -> DynamicTest.dynamicTest(found.name(), () -> {
                    List<Check> checks = found.run();
                    assertThat(checks).isNotEmpty();
                    assertThat(checks)
                            .allSatisfy(check -> assertThat(check.error())
                                    .as("%s: ours %s, outside %s", check.quantity(), check.ours(), check.outside())
                                    .isLessThanOrEqualTo(check.limit()));
                }));
    }

    @Test
    void casesHaveNamesOfTheirOwn() {
        assertThat(Verification.cases()).extracting(VerificationCase::name).doesNotHaveDuplicates();
    }

    @Test
    void everyCaseIsDescribed() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "verification.md"));
        assertThat(Verification.cases()).allSatisfy(found -> assertThat(page).contains("## " + found.name()));
    }

    @Test
    void aNumberThatIsNoneDoesNotPass() {
        assertThat(Check.value("x", 1, Double.NaN, 10).passes()).isFalse();
        assertThat(Check.order("order", 2, Double.NaN, 0.1).passes()).isFalse();
        assertThat(Check.relative("x", 2, 2.1, 0.04).passes()).isFalse();
        assertThat(Check.relative("x", 2, 2.1, 0.06).passes()).isTrue();
    }
}
