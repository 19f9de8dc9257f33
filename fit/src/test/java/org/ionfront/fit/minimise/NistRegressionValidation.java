package org.ionfront.fit.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ionfront.fit.uncertainty.Covariance;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The optimiser and its covariance against certified values of the NIST Statistical Reference Datasets. */
class NistRegressionValidation {
    /** Six digits. The sum of squares itself resolves no more than 1e-8 standard errors of a parameter. */
    private static final double SIX_DIGITS = 5e-7;

    static Stream<Arguments> problemsFromBothStarts() {
        return Stream.of(
                        NistProblem.boxBod(),
                        NistProblem.mgh09(),
                        NistProblem.mgh10(),
                        NistProblem.eckerle4(),
                        NistProblem.thurber())
                .flatMap(problem ->
                        problem.starts().stream().map(start -> Arguments.of(Named.of(problem.name(), problem), start)));
    }

    /** From the farther one the way leads along a valley without end, with one coefficient at 10^-52; that is no minimum, and is not called one. */
    @Test
    void aSearchThatCreepsIsNotConverged() {
        NistProblem problem = NistProblem.mgh10();
        Minimum minimum = search(problem, new double[] {2, 400_000, 25_000});

        assertThat(minimum.ending()).isEqualTo(Ending.ITERATION_LIMIT);
        assertThat(minimum.remainingStep()).isGreaterThan(1);
    }

    private static Minimum search(NistProblem problem, double[] start) {
        return new LevenbergMarquardt(1000, 3e-7, false)
                .minimise(problem, start, Bounds.none(start.length), new boolean[start.length], IterationListener.NONE);
    }

    @ParameterizedTest
    @MethodSource("problemsFromBothStarts")
    void certifiedParametersAndDeviationsAreReproduced(NistProblem problem, double[] start) {
        int n = start.length;
        Minimum minimum = search(problem, start);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.sumOfSquares() / problem.certifiedSumOfSquares()).isCloseTo(1, within(SIX_DIGITS));
        boolean[] wanted = new boolean[n];
        Arrays.fill(wanted, true);
        double[][] jacobian = ((Trial.Valid) minimum.trial()).jacobian(wanted).orElseThrow();
        double variance = minimum.sumOfSquares() / (problem.residuals() - n);
        Covariance covariance = Covariance.of(information(jacobian, variance));
        for (int j = 0; j < n; j++) {
            assertThat(minimum.variables()[j] / problem.certified()[j]).isCloseTo(1, within(SIX_DIGITS));
            assertThat(covariance.standardError(j).orElseThrow() / problem.certifiedDeviations()[j])
                    .isCloseTo(1, within(SIX_DIGITS));
        }
    }

    private static double[][] information(double[][] jacobian, double variance) {
        int n = jacobian[0].length;
        double[][] information = new double[n][n];
        for (double[] row : jacobian) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    information[a][b] += row[a] * row[b] / variance;
                }
            }
        }
        return information;
    }
}
