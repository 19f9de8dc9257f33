package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written out for speed gives what the plain way gives. Tolerances are rounding of terms of order 1 to 1000. */
class FastPathTest {
    private static final String PROBLEMS = "org.ionfront.transport.discretisation.SmallProblem#all";

    /** Hides from the kernel what is special about a law. */
    private record Opaque(DiffusivityLaw law) implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            return law.evaluate(fractions, species, partials);
        }
    }

    /** 0.4 exp(1.5 w): every piece of its table passes the check of 1e-9. */
    private record Exponential() implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            Arrays.fill(partials, 0);
            double value = 0.4 * Math.exp(1.5 * fractions[species]);
            partials[species] = 1.5 * value;
            return value;
        }

        @Override
        public boolean dependsOnOwnFractionOnly() {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void blocksWrittenOutAreThoseFilledEntryByEntry(SmallProblem problem) {
        for (List<DiffusivityLaw> laws : List.of(problem.laws(), special(problem.species(), false))) {
            LocalState state = state(problem, laws);
            double[] perLambda2 = new double[problem.cells() + 1];
            Arrays.fill(perLambda2, 1 / SmallProblem.LAMBDA2);
            BlockTridiagonalMatrix fast = new BlockTridiagonalMatrix(problem.cells() + 1, problem.species());
            BlockTridiagonalMatrix plain = new BlockTridiagonalMatrix(problem.cells() + 1, problem.species());
            Arrays.fill(fast.lower(), Double.NaN);
            Arrays.fill(fast.diagonal(), Double.NaN);
            Arrays.fill(fast.upper(), Double.NaN);
            new FluxJacobian(state, perLambda2, fast).assemble(2);
            new FluxJacobian(state, perLambda2, plain).assembleEntryByEntry(2);
            assertThat(fast.lower()).containsExactly(plain.lower(), offset(1e-10));
            assertThat(fast.diagonal()).containsExactly(plain.diagonal(), offset(1e-10));
            assertThat(fast.upper()).containsExactly(plain.upper(), offset(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void fluxesInPassesAreThoseFaceByFace(SmallProblem problem) {
        LocalState state = state(problem, problem.laws());
        FaceFluxes single = new FaceFluxes(problem.species(), problem.cells() + 1, problem.charge());
        System.arraycopy(state.fluxes.fit.relaxed, 0, single.fit.relaxed, 0, single.fit.relaxed.length);
        for (int f = 1; f < problem.cells(); f++) {
            single.setFace(
                    0.5 * state.grid.width[f - 1],
                    0.5 * state.grid.width[f],
                    state.field[f],
                    state.grid.velocity(f),
                    state.grid.swept);
            for (int i = 0; i < problem.species(); i++) {
                int left = i * problem.cells() + f - 1;
                double[] d = state.diffusivities.value;
                single.between(i, f, state.fraction[left], state.fraction[left + 1], d[left], d[left + 1], true);
                int p = i * (problem.cells() + 1) + f;
                assertSame(state.fluxes.flux[p], single.flux[p]);
                assertSame(state.fluxes.byLeft[p], single.byLeft[p]);
                assertSame(state.fluxes.byRight[p], single.byRight[p]);
                assertSame(state.fluxes.byField[p], single.byField[p]);
                assertSame(state.fluxes.byLeftDiffusivity[p], single.byLeftDiffusivity[p]);
                assertSame(state.fluxes.byRightDiffusivity[p], single.byRightDiffusivity[p]);
                if (problem.moving()) {
                    assertSame(state.fluxes.byLeftHalf[p], single.byLeftHalf[p]);
                    assertSame(state.fluxes.byRightHalf[p], single.byRightHalf[p]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void constantAndTabulatedCoefficientsActAsAnyOther(SmallProblem problem) {
        NernstPlanckPoisson special = system(problem, special(problem.species(), false));
        NernstPlanckPoisson plain = system(problem, special(problem.species(), true));
        double[] y = problem.state(special, 3);
        double[] rates = new double[y.length];
        double[] derivative = new double[y.length];
        double[] plainRates = new double[y.length];
        double[] plainDerivative = new double[y.length];
        special.linearise(SmallProblem.TIME, y, rates, derivative);
        plain.linearise(SmallProblem.TIME, y, plainRates, plainDerivative);
        // The table is checked to 1e-9 for values; its slopes are as good as its step of 5e-4 cubed.
        assertClose(rates, plainRates, 1e-8);
        assertClose(derivative, plainDerivative, 1e-6);
        assertThat(special.factorise(2)).isTrue();
        assertThat(plain.factorise(2)).isTrue();
        special.solve(rates);
        plain.solve(plainRates);
        assertClose(rates, plainRates, 1e-6);
    }

    private static List<DiffusivityLaw> special(int species, boolean hidden) {
        List<DiffusivityLaw> laws = new ArrayList<>();
        for (int i = 0; i < species; i++) {
            DiffusivityLaw law = i == 1 ? new ConstantDiffusivity(0.3) : new Exponential();
            laws.add(hidden ? new Opaque(law) : law);
        }
        return laws;
    }

    private static LocalState state(SmallProblem problem, List<DiffusivityLaw> laws) {
        double[] lambda2 = new double[problem.cells() + 1];
        Arrays.fill(lambda2, SmallProblem.LAMBDA2);
        Grid grid = new Grid(problem.system().faces());
        LocalState state = new LocalState(
                grid, lambda2, problem.charge(), problem.bulk(), laws, false, problem.frontCondition(), problem.back());
        state.fluxes.fit.relax(problem.moving());
        if (problem.moving()) {
            problem.startMotion(state.grid);
        }
        state.evaluate(SmallProblem.TIME, problem.state(problem.system(), 3), true);
        return state;
    }

    private static NernstPlanckPoisson system(SmallProblem problem, List<DiffusivityLaw> laws) {
        return problem.system(laws);
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, offset(1e-12 * (1 + Math.abs(expected))));
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).containsExactly(expected, offset(tolerance * (1 + size)));
    }
}
