package org.ionfront.fit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.ModelRanking.Candidate;
import org.ionfront.fit.result.ModelRanking.Verdict;
import org.junit.jupiter.api.Test;

class ModelRankingTest {
    private static Candidate candidate(String name, double chiSquare, int parameters, FitStatus status) {
        List<ParameterEstimate> found = IntStream.range(0, parameters)
                .mapToObj(k -> new ParameterEstimate(
                        FitParameter.log("p" + k, 1),
                        false,
                        1,
                        OptionalDouble.empty(),
                        new Interval(OptionalDouble.empty(), OptionalDouble.empty(), UncertaintyMethod.COVARIANCE, ""),
                        false,
                        true))
                .toList();
        return new Candidate(
                name,
                new FitResult(
                        status,
                        "",
                        found,
                        new Correlations(List.of(), new double[0][0]),
                        new GoodnessOfFit(chiSquare, 100 - parameters, false),
                        new FitEffort(1, 1, 1, 0, Optional.empty(), 0),
                        List.of()));
    }

    /** By hand: AICc = chi-square + 2 k + 2 k (k + 1)/(n - k - 1), BIC = chi-square + k ln n, n = 100. */
    @Test
    void criteriaWeightsAndVerdictsAreThoseOfTheirDefinitions() {
        ModelRanking ranking = ModelRanking.of(List.of(
                candidate("stopped short", 10, 2, FitStatus.NOT_CONVERGED),
                candidate("one more", 99, 3, FitStatus.CONVERGED),
                candidate("far", 140, 2, FitStatus.CONVERGED),
                candidate("two", 100, 2, FitStatus.CONVERGED)));
        assertThat(ranking.models())
                .extracting(one -> one.candidate().name())
                .containsExactly("two", "one more", "far", "stopped short");
        assertThat(ranking.models())
                .extracting(ModelRanking.Ranked::verdict)
                .containsExactly(Verdict.BEST, Verdict.AS_GOOD, Verdict.RULED_OUT, Verdict.NO_RESULT);
        double two = 104 + 12.0 / 97;
        double three = 105 + 24.0 / 96;
        ModelRanking.Ranked best = ranking.models().get(0);
        assertThat(best.aicc()).isCloseTo(two, within(1e-12));
        assertThat(ranking.models().get(1).deltaAicc()).isCloseTo(three - two, within(1e-12));
        assertThat(ranking.models().get(1).deltaBic()).isCloseTo(-1 + Math.log(100), within(1e-12));
        double ratio = Math.exp(-(three - two) / 2);
        assertThat(best.weight()).isCloseTo(1 / (1 + ratio + Math.exp(-20)), within(1e-12));
        assertThat(ranking.models().get(3).weight()).isZero();
    }
}
