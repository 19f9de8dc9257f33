package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.UniformCommonMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cross terms at any state, with ions of charge 1 and 2, laws and a common share that see all of them. */
class FluxMixingTest {
    private static final String PROBLEMS = "org.ionfront.transport.discretisation.FluxMixingTest#problems";
    private static final double TIME = SmallProblem.TIME;
    private static final long[] SEEDS = {1, 2};

    /** s = 0.2 + 0.3 w_0 - 0.15 w_1 w_0: no derivative of it is zero. */
    private static final CommonMotion VARYING = (fractions, partials) -> {
        Arrays.fill(partials, 0);
        partials[0] = 0.3 - 0.15 * fractions[1];
        partials[1] = -0.15 * fractions[0];
        return 0.2 + 0.3 * fractions[0] - 0.15 * fractions[1] * fractions[0];
    };

    static Stream<SmallProblem> problems() {
        return SmallProblem.all().filter(problem -> problem.species() > 1);
    }

    /** Fluxes of independent ions at rest, mixed as Eq. 16 of docs/onsager.md has it, at faces where the pool shares are means. */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void fluxesAreThoseOfIndependentIonsMixed(SmallProblem problem) {
        if (problem.moving()) {
            return;
        }
        double share = 0.35;
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(new UniformCommonMotion(share)));
        NernstPlanckPoisson plain = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            rates(system, TIME, y);
            rates(plain, TIME, y);
            for (int f = 1; f < problem.cells(); f++) {
                double pooled = 0;
                for (int i = 0; i < problem.species(); i++) {
                    pooled += flux(plain, i, f) / SmallProblem.CHARGE[i];
                }
                double sum = 0;
                for (int i = 0; i < problem.species(); i++) {
                    double z = SmallProblem.CHARGE[i];
                    double taken = (flux(system, i, f) - (1 - share) * flux(plain, i, f)) / (share * z * pooled);
                    double left = poolShare(plain, i, f - 1);
                    double right = poolShare(plain, i, f);
                    assertThat(taken).isBetween(Math.min(left, right) - 1e-10, Math.max(left, right) + 1e-10);
                    sum += taken;
                }
                assertThat(sum).isCloseTo(1, offset(1e-10));
            }
        }
    }

    private static double flux(NernstPlanckPoisson system, int species, int face) {
        return system.state.fluxes.flux[species * (system.cells() + 1) + face];
    }

    private static double poolShare(NernstPlanckPoisson system, int species, int cell) {
        double sum = 0;
        double[] coefficient = new double[system.species()];
        for (int i = 0; i < coefficient.length; i++) {
            int p = i * system.cells() + cell;
            coefficient[i] = system.state.fraction[p] * system.state.diffusivities.value[p] / SmallProblem.CHARGE[i];
            sum += coefficient[i];
        }
        return coefficient[species] / sum;
    }

    /** Two fluxes of a pair of driving forces each: what relates them is L of Eq. 8, which is symmetric. */
    @Test
    void theMatrixThatRelatesFluxesAndForcesIsTheOneOfTheTable() {
        double share = 0.35;
        SmallProblem problem = new SmallProblem(2, -1, BackCondition.BLOCKING, SmallProblem.Circuit.CURRENT, false);
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(new UniformCommonMotion(share)));
        NernstPlanckPoisson plain = problem.system();
        double[] uniform = system.uniformState(1e-6);
        rates(system, TIME, uniform);
        rates(plain, TIME, uniform);
        double[] d = plain.state.diffusivities.value;
        // Per N/kT, at the bulk composition 0.7 and 0.3 of ions with charge 1 and 2.
        double a1 = 0.7 * d[2];
        double a2 = 0.3 * d[problem.cells() + 2] / 2;
        double cross = share * a1 * a2 / (a1 + a2);
        double l11 = a1 * (1 - share + share * a1 / (a1 + a2));
        double l22 = a2 * (1 - share + share * a2 / (a1 + a2));
        // The field drives with z; charge fluxes are z times those of numbers.
        assertThat(flux(system, 0, 3) / 1e-6).isCloseTo(l11 + 2 * cross, offset(1e-10 * l11));
        assertThat(flux(system, 1, 3) / 1e-6).isCloseTo(2 * (cross + 2 * l22), offset(1e-10 * l11));
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theAnalyticMatrixIsTheDerivativeOfTheRates(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(VARYING));
        double shift = 2.0;
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            for (int direction = 0; direction < 6; direction++) {
                double[] x = direction(problem, system, 1000 * seed + direction);
                system.linearise(TIME, y, new double[y.length], new double[y.length]);
                // A refined solution would hide small errors of the matrix.
                system.solver.refine(false);
                assertThat(system.factorise(shift)).isTrue();
                double[] b = derivative(s -> rates(system, TIME, displaced(y, x, s)));
                for (int m = 0; m < b.length; m++) {
                    b[m] = shift * x[m] - b[m];
                }
                system.solve(b);
                assertThat(b).containsExactly(x, offset(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theDerivativeByTimeIsThatOfTheRates(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(VARYING));
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] found = new double[system.size()];
            system.linearise(TIME, y, new double[system.size()], found);
            double[] expected = derivative(s -> rates(system, TIME + s, y));
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(found).containsExactly(expected, offset(1e-8 * (1 + size)));
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void refinedSolutionsAreThePlainOnes(SmallProblem problem) {
        double[] plain = solution(problem, false);
        double[] refined = solution(problem, true);
        double largest = Arrays.stream(plain).map(Math::abs).max().orElseThrow();
        // As without cross terms; a term missing in the residual would show in the second digit.
        assertThat(refined).containsExactly(plain, offset(1e-11 * largest));
    }

    private static double[] solution(SmallProblem problem, boolean refined) {
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(VARYING));
        system.solver.refine(refined);
        double[] y = problem.state(system, 7);
        system.linearise(TIME, y, new double[y.length], new double[y.length]);
        assertThat(system.factorise(3)).isTrue();
        double[] x = new Random(7).doubles(y.length, -1, 1).toArray();
        Arrays.fill(x, 0, problem.species() - 1, 0);
        if (problem.isAttached()) {
            x[system.fieldIndex(0)] = 0;
        }
        system.solve(x);
        return x;
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void aShareOfNothingChangesNothing(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system(problem.laws(), Optional.of(new UniformCommonMotion(0)));
        NernstPlanckPoisson plain = problem.system();
        double[] y = problem.state(plain, 5);
        double[] expected = rates(plain, TIME, y);
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(rates(system, TIME, y)).containsExactly(expected, offset(1e-15 * size));
    }

    private static double[] direction(SmallProblem problem, NernstPlanckPoisson system, long seed) {
        double[] x = new Random(seed).doubles(system.size(), -0.5, 0.5).toArray();
        Arrays.fill(x, 0, problem.species() - 1, 0);
        if (problem.isAttached()) {
            x[system.fieldIndex(0)] = 0;
        }
        // While faces move the potential is asked for, not integrated.
        boolean algebraic = problem.moving() && problem.potential();
        x[system.potentialIndex()] = algebraic ? 0 : system.surfacePotential(x);
        return x;
    }

    private static double[] derivative(DoubleFunction<double[]> function) {
        double h = 1e-5;
        double[] outer = difference(function, 2 * h);
        double[] inner = difference(function, h);
        for (int m = 0; m < inner.length; m++) {
            inner[m] += (inner[m] - outer[m]) / 3;
        }
        return inner;
    }

    private static double[] difference(DoubleFunction<double[]> function, double h) {
        double[] ahead = function.apply(h);
        double[] behind = function.apply(-h);
        for (int m = 0; m < ahead.length; m++) {
            ahead[m] = (ahead[m] - behind[m]) / (2 * h);
        }
        return ahead;
    }

    private static double[] displaced(double[] y, double[] x, double amount) {
        double[] point = y.clone();
        for (int m = 0; m < y.length; m++) {
            point[m] += amount * x[m];
        }
        return point;
    }

    private static double[] rates(NernstPlanckPoisson system, double time, double[] y) {
        double[] rates = new double[system.size()];
        system.rates(time, y, rates);
        return rates;
    }
}
