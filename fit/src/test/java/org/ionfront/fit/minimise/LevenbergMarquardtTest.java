package org.ionfront.fit.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
    private static final LevenbergMarquardt MINIMISER = new LevenbergMarquardt(200, 1e-6, true);
    private static final boolean[] NONE_HELD = {false, false};

    /** Rosenbrock's valley, residuals 10 (y - x^2) and 1 - x, with everything that is asked of it written down. */
    private static final class Valley implements ResidualFunction {
        private final Predicate<double[]> impossible;
        private final Function<double[], Optional<double[][]>> jacobian;
        private final List<double[]> evaluated = new ArrayList<>();
        private final List<double[]> differentiated = new ArrayList<>();

        Valley(Predicate<double[]> impossible) {
            this(impossible, x -> Optional.of(new double[][] {{-20 * x[0], 10}, {-1, 0}}));
        }

        Valley(Predicate<double[]> impossible, Function<double[], Optional<double[][]>> jacobian) {
            this.impossible = impossible;
            this.jacobian = jacobian;
        }

        @Override
        public int residuals() {
            return 2;
        }

        @Override
        public Trial evaluate(double[] variables) {
            double[] x = variables.clone();
            evaluated.add(x);
            if (impossible.test(x)) {
                return new Trial.Failed("no way at " + x[0]);
            }
            return new Trial.Valid() {
                private Optional<double[][]> known = Optional.empty();

                @Override
                public double[] residuals() {
                    return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
                }

                @Override
                public Optional<double[][]> jacobian(boolean[] wanted) {
                    if (known.isEmpty()) {
                        differentiated.add(x);
                        known = jacobian.apply(x);
                    }
                    return known;
                }
            };
        }
    }

    private static Minimum minimise(Valley valley, Bounds bounds, double... start) {
        return MINIMISER.minimise(valley, start, bounds, NONE_HELD, IterationListener.NONE);
    }

    @Test
    void findsTheBottomOfTheValley() {
        Minimum minimum = minimise(new Valley(x -> false), Bounds.none(2), -1.2, 1);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.variables()).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(minimum.remainingStep()).isLessThan(1e-6);
        assertThat(minimum.failedTrials()).isZero();
    }

    @Test
    void evaluatesNoPointTwiceAndDifferentiatesOnlyAcceptedOnes() {
        Valley valley = new Valley(x -> false);
        Minimum minimum = minimise(valley, Bounds.none(2), -1.2, 1);

        assertThat(valley.evaluated).hasSize(minimum.evaluations()).doesNotHaveDuplicates();
        assertThat(valley.evaluated.stream().map(List::of).distinct()).hasSize(valley.evaluated.size());
        assertThat(valley.differentiated).hasSize(minimum.iterations() + 1);
    }

    @Test
    void aRegionThatCannotBeEvaluatedIsLeftAndCounted() {
        // Only a narrow corridor along the curved valley can be evaluated; straight steps leave it.
        Valley valley = new Valley(x -> Math.abs(x[1] - x[0] * x[0]) > 0.1);
        Minimum minimum = minimise(valley, Bounds.none(2), -1.2, 1.44);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.variables()).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(minimum.failedTrials()).isPositive();
        assertThat(minimum.lastFailure())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("no way at "));
    }

    @Test
    void aStartThatCannotBeEvaluatedEndsAsStartFailed() {
        Minimum minimum = minimise(new Valley(x -> true), Bounds.none(2), -1.2, 1);

        assertThat(minimum.ending()).isEqualTo(Ending.START_FAILED);
        assertThat(minimum.trial()).isInstanceOf(Trial.Failed.class);
    }

    @Test
    void residualsThatAreNotNumbersAreAFailedTrial() {
        ResidualFunction function = new ResidualFunction() {
            @Override
            public int residuals() {
                return 1;
            }

            @Override
            public Trial evaluate(double[] variables) {
                return new Trial.Valid() {
                    @Override
                    public double[] residuals() {
                        return new double[] {Math.log(variables[0]) - 1};
                    }

                    @Override
                    public Optional<double[][]> jacobian(boolean[] wanted) {
                        return Optional.of(new double[][] {{1 / variables[0]}});
                    }
                };
            }
        };
        // From 30 the tangent of the logarithm crosses its target far below zero.
        Minimum minimum =
                MINIMISER.minimise(function, new double[] {30}, Bounds.none(1), new boolean[1], IterationListener.NONE);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.variables()[0]).isCloseTo(Math.E, within(1e-5));
        assertThat(minimum.failedTrials()).isPositive();
    }

    @Test
    void aBoundThatCutsTheValleyHoldsTheMinimumAndSaysSo() {
        Bounds bounds = new Bounds(new double[] {-2, -2}, new double[] {0.5, 2});
        Minimum minimum = minimise(new Valley(x -> false), bounds, -1.2, 1);

        // On x = 1/2 the best y is 1/4.
        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.variables()).containsExactly(new double[] {0.5, 0.25}, within(1e-6));
        assertThat(minimum.atBound()).containsExactly(true, false);
    }

    @Test
    void aBoundAtTheStartLetsGoWhereTheMinimumLiesInside() {
        Bounds bounds = new Bounds(new double[] {-1.2, -2}, new double[] {3, 1});
        Minimum minimum = minimise(new Valley(x -> false), bounds, -1.2, 1);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(minimum.variables()).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(minimum.sumOfSquares()).isCloseTo(0, within(1e-10));
    }

    @Test
    void heldVariablesStayWhereTheyAre() {
        Minimum minimum = MINIMISER.minimise(
                new Valley(x -> false),
                new double[] {-1.2, 1},
                Bounds.none(2),
                new boolean[] {true, false},
                IterationListener.NONE);

        assertThat(minimum.variables()[0]).isEqualTo(-1.2);
        assertThat(minimum.variables()[1]).isCloseTo(1.44, within(1e-6));
    }

    @Test
    void stopsOnRequestWithTheBestSoFar() {
        Minimum minimum = MINIMISER.minimise(
                new Valley(x -> false),
                new double[] {-1.2, 1},
                Bounds.none(2),
                NONE_HELD,
                (iteration, sumOfSquares) -> iteration < 3);

        assertThat(minimum.ending()).isEqualTo(Ending.STOPPED);
        assertThat(minimum.iterations()).isEqualTo(3);
        assertThat(minimum.sumOfSquares()).isLessThan(24.2); // chi-square at the start
    }

    @Test
    void tooFewIterationsAreNotConvergence() {
        Minimum minimum = new LevenbergMarquardt(4, 1e-6, true)
                .minimise(
                        new Valley(x -> false),
                        new double[] {-1.2, 1},
                        Bounds.none(2),
                        NONE_HELD,
                        IterationListener.NONE);

        assertThat(minimum.ending()).isEqualTo(Ending.ITERATION_LIMIT);
        assertThat(minimum.remainingStep()).isGreaterThan(1e-3);
    }

    @Test
    void wrongDerivativesEndAsStalledAndNotAsConverged() {
        // Pointing uphill: no step helps, yet a step is promised to help.
        Valley valley = new Valley(x -> false, x -> Optional.of(new double[][] {{20 * x[0], -10}, {1, 0}}));
        Minimum minimum = minimise(valley, Bounds.none(2), -1.2, 1);

        assertThat(minimum.ending()).isEqualTo(Ending.STALLED);
    }

    @Test
    void noMoreIsAskedOfAFunctionThanItsRoughnessAllows() {
        LevenbergMarquardt strict = new LevenbergMarquardt(200, 1e-6, true);
        LevenbergMarquardt fair = new LevenbergMarquardt(200, 1e-6, 0.1, true);
        LevenbergMarquardt finer = new LevenbergMarquardt(200, 1e-6, 0.01, true);

        // On the lowest stair the residual is 0.02: so long a step is promised, and none helps.
        assertThat(onStairs(strict).ending()).isEqualTo(Ending.STALLED);
        assertThat(onStairs(finer).ending()).isEqualTo(Ending.STALLED);
        assertThat(onStairs(fair).ending()).isEqualTo(Ending.CONVERGED);
        assertThat(onStairs(fair).remainingStep()).isCloseTo(0.02, within(1e-12));
    }

    /** A residual of slope 1 that changes in stairs of 0.05. */
    private static Minimum onStairs(LevenbergMarquardt minimiser) {
        ResidualFunction stairs = new ResidualFunction() {
            @Override
            public int residuals() {
                return 1;
            }

            @Override
            public Trial evaluate(double[] variables) {
                double residual = 0.05 * Math.rint(variables[0] / 0.05) + 0.02;
                return new Trial.Valid() {
                    @Override
                    public double[] residuals() {
                        return new double[] {residual};
                    }

                    @Override
                    public Optional<double[][]> jacobian(boolean[] wanted) {
                        return Optional.of(new double[][] {{1}});
                    }
                };
            }
        };
        return minimiser.minimise(
                stairs, new double[] {1}, Bounds.none(1), new boolean[] {false}, IterationListener.NONE);
    }

    @Test
    void missingDerivativesAreTold() {
        Minimum minimum = minimise(new Valley(x -> false, x -> Optional.empty()), Bounds.none(2), -1.2, 1);

        assertThat(minimum.ending()).isEqualTo(Ending.NO_DERIVATIVES);
    }
}
