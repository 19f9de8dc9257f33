package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.ionfront.transport.model.BackCondition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold at any state, tried at seeded random ones with every combination of species, faces and circuits. */
class NernstPlanckPoissonTest {
    private static final String PROBLEMS = "org.ionfront.transport.discretisation.SmallProblem#all";
    private static final long[] SEEDS = {1, 2};
    private static final double TIME = SmallProblem.TIME;

    /** Rounding of sums of terms of order 1 to 100. */
    private static final double ROUNDING = 1e-11;

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void contentsChangeByTheTextbookFluxes(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = ratesAtStart(system, y);
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
            double[] rates = ratesAtStart(system, y);
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
            double[] rates = ratesAtStart(system, y);
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
            double[] rates = ratesAtStart(system, y);
            TextbookFluxes expected = new TextbookFluxes(problem, system, y);
            system.observe(TIME, y);
            double current = system.current();
            for (int f = problem.isAttached() ? 1 : 0; f <= problem.cells(); f++) {
                double displacement = SmallProblem.LAMBDA2 * fieldRate(system, rates, f);
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
            double[] rates = ratesAtStart(system, y);
            if (problem.circuit() == SmallProblem.Circuit.BEAM) {
                double hindrance =
                        (system.surfacePotential(y) - SmallProblem.REPELLING_POTENTIAL) / SmallProblem.ENERGY_WIDTH;
                system.observe(TIME, y);
                assertThat(system.current()).isCloseTo(SmallProblem.BEAM / (1 + Math.exp(hindrance)), offset(1e-14));
            } else if (problem.potential()) {
                double slope = system.surfacePotential(rates);
                for (int f = 0; f <= problem.cells(); f++) {
                    slope += problem.reachRate(f) * system.field(y, f);
                }
                assertThat(slope).isCloseTo(SmallProblem.POTENTIAL_SLOPE, offset(1e-10));
            } else {
                double expected =
                        SmallProblem.CURRENT_START + SmallProblem.CURRENT_SLOPE * (TIME - SmallProblem.REFERENCE_TIME);
                system.observe(TIME, y);
                assertThat(system.current()).isCloseTo(expected, offset(1e-15));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theDerivativeByTimeIsThatOfTheRates(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] derivative = new double[system.size()];
            system.linearise(TIME, y, new double[system.size()], derivative);
            double[] expected = differences(s -> rates(system, TIME + s, y), system.size());
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(largestDifference(derivative, expected)).isLessThan(1e-8 * (1 + size));
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void ratesDoNotDependOnWhetherDerivativesAreAskedFor(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double[] y = problem.state(system, 4);
        double[] rates = new double[system.size()];
        system.linearise(TIME, y, rates, new double[system.size()]);
        assertThat(rates).containsExactly(rates(system, TIME, y));
    }

    /* A face that sweeps through uniform glass must not see anything happen. */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void uniformCompositionStaysUniformWhereFacesMove(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double[] rates = ratesAtStart(system, system.uniformState(0));
        for (int k = 1; k < problem.cells() - 1; k++) {
            for (int i = 0; i < problem.species() - 1; i++) {
                // Contents are counted from those of the untouched glass, which grow with the cell.
                assertThat(rates[system.contentIndex(i, k)]).isCloseTo(0, offset(1e-14));
            }
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
                system.linearise(TIME, y, new double[y.length], new double[y.length]);
                assertThat(system.factorise(shift)).isTrue();
                double[] b = differences(s -> rates(system, TIME, displaced(y, x, s)), x.length);
                for (int m = 0; m < b.length; m++) {
                    b[m] = shift * x[m] - b[m];
                }
                system.solve(b);
                assertThat(largestDifference(b, x))
                        .as("direction %d", direction)
                        .isLessThan(1e-6);
            }
        }
    }

    /* Unit vectors with a prescribed current, else random vectors that keep the surface potential consistent. */
    private static double[] direction(SmallProblem problem, NernstPlanckPoisson system, int index, long seed) {
        double[] x = new double[system.size()];
        if (problem.circuit() == SmallProblem.Circuit.CURRENT) {
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
        // While faces move the potential is asked for, not integrated.
        boolean algebraic = problem.moving() && problem.potential();
        x[system.potentialIndex()] = algebraic ? 0 : system.surfacePotential(x);
        return x;
    }

    /** Derivative at zero of a vector function: fourth-order differences, extrapolated to order six. */
    private static double[] differences(DoubleFunction<double[]> function, int size) {
        double[] weights = {1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12};
        double[] result = new double[size];
        double[] coarse = new double[size];
        for (int level = 0; level < 2; level++) {
            double h = 1e-5 / (1 << level);
            double[] quotient = new double[size];
            for (int s = -2; s <= 2; s++) {
                double[] values = function.apply(s * h);
                for (int m = 0; m < size; m++) {
                    quotient[m] += weights[s + 2] / h * values[m];
                }
            }
            for (int m = 0; m < size; m++) {
                result[m] = quotient[m] + (quotient[m] - coarse[m]) / 15;
                coarse[m] = quotient[m];
            }
        }
        return result;
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int m = 0; m < a.length; m++) {
            // Math.max keeps what is not a number.
            largest = Math.max(largest, Math.abs(a[m] - b[m]));
        }
        return largest;
    }

    private static double[] displaced(double[] y, double[] x, double amount) {
        double[] point = y.clone();
        for (int m = 0; m < y.length; m++) {
            point[m] += amount * x[m];
        }
        return point;
    }

    /** Rates at the start of a step, which also settles from which side moving faces take what they carry. */
    private static double[] ratesAtStart(NernstPlanckPoisson system, double[] y) {
        double[] rates = new double[system.size()];
        system.linearise(TIME, y, rates, new double[system.size()]);
        return rates;
    }

    private static double[] rates(NernstPlanckPoisson system, double time, double[] y) {
        double[] rates = new double[system.size()];
        system.rates(time, y, rates);
        return rates;
    }

    /** Rate of the content of a cell beyond the untouched glass, of the last species by the time derivative of Gauss's law. */
    private static double contentRate(
            SmallProblem problem, NernstPlanckPoisson system, double[] rates, int species, int k) {
        if (species < problem.species() - 1) {
            return rates[system.contentIndex(species, k)];
        }
        double rate = 0;
        if (k > 0 || !problem.isAttached()) {
            rate += SmallProblem.LAMBDA2 * (fieldRate(system, rates, k + 1) - fieldRate(system, rates, k));
        }
        for (int i = 0; i < species; i++) {
            rate -= rates[system.contentIndex(i, k)];
        }
        return rate;
    }

    private static double fieldRate(NernstPlanckPoisson system, double[] rates, int face) {
        return rates[system.fieldIndex(face)] / system.fieldScale(face);
    }
}
