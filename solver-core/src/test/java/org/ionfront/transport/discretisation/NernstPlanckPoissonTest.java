package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ionfront.transport.model.BackCondition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold at any state, tried at seeded random ones with every combination of species, faces and circuits. */
class NernstPlanckPoissonTest {
    private static final String PROBLEMS = "org.ionfront.transport.discretisation.SmallProblem#all";
    private static final long[] SEEDS = {1, 2, 3};
    private static final double TIME = 2.1;

    /** Rounding of sums of terms of order 1 to 100. */
    private static final double ROUNDING = 1e-11;

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void contentsChangeByTheTextbookFluxes(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, y);
            TextbookFluxes expected = new TextbookFluxes(problem, system, y);
            for (int k = 0; k < problem.cells(); k++) {
                for (int i = 0; i < problem.species() - 1; i++) {
                    assertThat(rates[system.contentIndex(i, k)])
                            .isCloseTo(expected.flux[i][k] - expected.flux[i][k + 1], offset(ROUNDING));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theLastSpeciesThatFollowsFromGaussIsConservedToo(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        int last = problem.species() - 1;
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, y);
            TextbookFluxes expected = new TextbookFluxes(problem, system, y);
            for (int k = 0; k < problem.cells(); k++) {
                if (k == problem.cells() - 1 && problem.back() == BackCondition.SELECTIVE) {
                    continue; // tried below
                }
                double rate = contentRate(problem, system, rates, last, k);
                assertThat(rate).isCloseTo(expected.flux[last][k] - expected.flux[last][k + 1], offset(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void aSelectiveBackFaceDischargesTheFirstIonOnly(SmallProblem problem) {
        if (problem.back() != BackCondition.SELECTIVE) {
            return;
        }
        NernstPlanckPoisson system = problem.system();
        int k = problem.cells() - 1;
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, y);
            TextbookFluxes expected = new TextbookFluxes(problem, system, y);
            for (int i = 0; i < problem.species(); i++) {
                double inward = expected.flux[i][k];
                double outward = i == 0 ? expected.current[k + 1] : 0;
                assertThat(contentRate(problem, system, rates, i, k)).isCloseTo(inward - outward, offset(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theTotalCurrentIsTheSameThroughEveryFace(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, y);
            TextbookFluxes expected = new TextbookFluxes(problem, system, y);
            double current = system.current(TIME, y);
            for (int f = problem.isAttached() ? 1 : 0; f <= problem.cells(); f++) {
                double displacement = SmallProblem.LAMBDA2 * rates[system.fieldIndex(f)];
                assertThat(expected.current[f] + displacement).isCloseTo(current, offset(ROUNDING));
            }
            assertThat(rates[system.chargeIndex()]).isEqualTo(current);
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theCircuitPrescribesCurrentOrRateOfPotential(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, y);
            if (problem.potential()) {
                assertThat(system.surfacePotential(rates)).isCloseTo(SmallProblem.POTENTIAL_SLOPE, offset(1e-10));
            } else {
                double expected =
                        SmallProblem.CURRENT_START + SmallProblem.CURRENT_SLOPE * (TIME - SmallProblem.REFERENCE_TIME);
                assertThat(system.current(TIME, y)).isCloseTo(expected, offset(1e-15));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theDerivativeByTimeIsThatOfTheRates(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double[] y = problem.state(system, 4);
        double[] derivative = new double[system.size()];
        system.timeDerivative(TIME, y, derivative);
        double[] before = new double[system.size()];
        double[] after = new double[system.size()];
        system.rates(TIME - 0.5, y, before);
        system.rates(TIME + 0.5, y, after);
        for (int m = 0; m < derivative.length; m++) {
            assertThat(derivative[m]).isCloseTo(after[m] - before[m], offset(1e-10));
        }
    }

    /*
     * (shift I - df/dy) x from a fourth-order difference quotient of the rates, solved with the analytic matrix, must give
     * x back. With a prescribed potential x must keep the potential consistent, as every stage of a step does.
     */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theAnalyticMatrixIsTheDerivativeOfTheRates(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double shift = 2.0;
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            for (int direction = 0; direction < system.size(); direction++) {
                double[] x = direction(problem, system, direction, seed);
                double[] b = differences(system, y, x);
                for (int m = 0; m < b.length; m++) {
                    b[m] = shift * x[m] - b[m];
                }
                assertThat(system.factorise(TIME, y, shift)).isTrue();
                system.solve(b);
                for (int m = 0; m < b.length; m++) {
                    assertThat(b[m])
                            .as("entry %d of direction %d", m, direction)
                            .isCloseTo(x[m], offset(2e-9));
                }
            }
        }
    }

    /* Unit vectors with a prescribed current; with a prescribed potential random vectors that keep it consistent. */
    private static double[] direction(SmallProblem problem, NernstPlanckPoisson system, int index, long seed) {
        double[] x = new double[system.size()];
        if (!problem.potential()) {
            x[index] = 1;
            return x;
        }
        Random random = new Random(1000 * seed + index);
        for (int m = 0; m < x.length; m++) {
            x[m] = random.nextDouble() - 0.5;
        }
        if (problem.isAttached()) {
            x[system.fieldIndex(0)] = 0;
        }
        x[system.potentialIndex()] = system.surfacePotential(x);
        return x;
    }

    private static double[] differences(NernstPlanckPoisson system, double[] y, double[] x) {
        double epsilon = 1e-3;
        double[] weights = {1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12};
        double[] sum = new double[y.length];
        double[] coarse = new double[y.length];
        for (int level = 0; level < 2; level++) {
            double h = epsilon / (1 << level);
            double[] quotient = new double[y.length];
            for (int s = -2; s <= 2; s++) {
                double[] point = y.clone();
                for (int m = 0; m < y.length; m++) {
                    point[m] += s * h * x[m];
                }
                double[] rates = rates(system, point);
                for (int m = 0; m < y.length; m++) {
                    quotient[m] += weights[s + 2] / h * rates[m];
                }
            }
            for (int m = 0; m < y.length; m++) {
                // Extrapolated to order six.
                sum[m] = quotient[m] + (quotient[m] - coarse[m]) / 15;
                coarse[m] = quotient[m];
            }
        }
        return sum;
    }

    private static double[] rates(NernstPlanckPoisson system, double[] y) {
        double[] rates = new double[system.size()];
        system.rates(TIME, y, rates);
        return rates;
    }

    /** Rate of the content of a cell, of the last species by the time derivative of Gauss's law. */
    private static double contentRate(
            SmallProblem problem, NernstPlanckPoisson system, double[] rates, int species, int k) {
        if (species < problem.species() - 1) {
            return rates[system.contentIndex(species, k)];
        }
        boolean neutral = k == 0 && problem.isAttached();
        double rate =
                neutral ? 0 : SmallProblem.LAMBDA2 * (rates[system.fieldIndex(k + 1)] - rates[system.fieldIndex(k)]);
        for (int i = 0; i < species; i++) {
            rate -= rates[system.contentIndex(i, k)];
        }
        return rate;
    }
}
