package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One step of iterative refinement of the stages, with a residual of face fluxes: docs/solver.md, section 3. */
class RefinementTest {
    /** Largest share of the charge passed that plain solutions may lose before refined ones are asked for. */
    private static final double TOLERABLE = 5e-11;

    private static final double SLOW = 1e-8;
    /** So long that 1e8 diffusion times of the fast ion pass. */
    private static final double STEP = 1e8;

    /**
     * The second of three ions crosses neither the front, where another one attaches, nor the selective back, but is 1e8 times as
     * fast as the others; of the first one leaves what the back discharges.
     *
     * @return what is missing of either, as a share of the charge passed
     */
    private static double worstLoss(SmallProblem.Circuit circuit, boolean refined) {
        SmallProblem problem = new SmallProblem(3, 2, BackCondition.SELECTIVE, circuit, false);
        DiffusivityLaw slow = new ConstantDiffusivity(SLOW);
        NernstPlanckPoisson system = problem.system(List.of(slow, new ConstantDiffusivity(1), slow));
        system.refine(refined);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        double[] y = system.uniformState(0);
        double worst = 0;
        // What rounding makes of a single step is chance.
        for (int n = 0; n < 8; n++) {
            double step = STEP * (1 + 0.1 * n);
            system.setCircuit(drive(circuit, step));
            assertThat(stepper.attempt(0, y, step)).isFinite();
            double[] result = stepper.result();
            double left = system.dischargedThroughBack(result) - system.dischargedThroughBack(y);
            double passed = Math.abs(result[system.chargeIndex()] - y[system.chargeIndex()]);
            double lost =
                    Math.max(Math.abs(gained(system, 1, y, result)), Math.abs(gained(system, 0, y, result) + left));
            worst = Math.max(worst, lost / passed);
        }
        return worst;
    }

    private static double gained(NernstPlanckPoisson system, int species, double[] before, double[] after) {
        double sum = 0;
        for (int k = 0; k < system.cells(); k++) {
            sum += after[system.contentIndex(species, k)] - before[system.contentIndex(species, k)];
        }
        return sum;
    }

    /* A thousandth of the charge in the glass within a step, or some percent where the potential rises by 0.1 kT/e. */
    private static CircuitCondition drive(SmallProblem.Circuit circuit, double step) {
        return switch (circuit) {
            case CURRENT -> new CircuitCondition.Current(1e-3 / step, 0, 0);
            case POTENTIAL -> new CircuitCondition.Potential(0.1 / step);
            case BEAM ->
                new CircuitCondition.Beam(1e-3 / step, SmallProblem.REPELLING_POTENTIAL, SmallProblem.ENERGY_WIDTH);
        };
    }

    @ParameterizedTest
    @EnumSource(SmallProblem.Circuit.class)
    void refinedStepsConserveIonsThatPlainOnesLose(SmallProblem.Circuit circuit) {
        double plain = worstLoss(circuit, false);
        double refined = worstLoss(circuit, true);
        // Plain ones lose 2^-53 times 1e8 diffusion times and more; refined ones what is lost of that loss.
        assertThat(plain).isGreaterThan(10 * TOLERABLE);
        assertThat(refined).isLessThan(TOLERABLE).isLessThan(plain / 50);
    }

    @ParameterizedTest
    @MethodSource("org.ionfront.transport.discretisation.SmallProblem#all")
    void whatPlainSolutionsDoWellIsNotChanged(SmallProblem problem) {
        double[] plain = solution(problem, false, 7);
        double[] refined = solution(problem, true, 7);
        double largest = Arrays.stream(plain).map(Math::abs).max().orElseThrow();
        // Condition numbers are some 1e4 here; a term missing in the residual would show in the second digit.
        assertThat(refined).containsExactly(plain, offset(1e-11 * largest));
    }

    @Test
    void plainSolutionsAreAsBeforeOnceRefinementIsOver() {
        SmallProblem problem = new SmallProblem(3, 2, BackCondition.SELECTIVE, SmallProblem.Circuit.POTENTIAL, false);
        NernstPlanckPoisson system = problem.system();
        system.refine(true);
        double[] refined = solve(problem, system, 7);
        system.refine(false);
        assertThat(solve(problem, system, 7)).containsExactly(solution(problem, false, 7));
        // Else there would be nothing to tell the two apart by.
        assertThat(refined).isNotEqualTo(solution(problem, false, 7));
    }

    private static double[] solution(SmallProblem problem, boolean refined, long seed) {
        NernstPlanckPoisson system = problem.system();
        system.refine(refined);
        return solve(problem, system, seed);
    }

    /* For a random right-hand side, at a shift that makes contents and fluxes equals. */
    private static double[] solve(SmallProblem problem, NernstPlanckPoisson system, long seed) {
        double[] y = problem.state(system, seed);
        system.linearise(SmallProblem.TIME, y, new double[y.length], new double[y.length]);
        assertThat(system.factorise(3)).isTrue();
        double[] x = new Random(seed).doubles(y.length, -1, 1).toArray();
        // Block 0 has no cell on its left.
        Arrays.fill(x, 0, problem.species() - 1, 0);
        if (problem.isAttached()) {
            x[system.fieldIndex(0)] = 0;
        }
        system.solve(x);
        return x;
    }
}
