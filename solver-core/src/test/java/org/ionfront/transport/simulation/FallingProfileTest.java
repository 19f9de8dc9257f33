package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.PiecewiseLinear;
import org.junit.jupiter.api.Test;

/** A foreign ion that rises behind its front by more than the accuracy. */
class FallingProfileTest {
    private static final double ACCURACY = 1e-3;
    private static final double DURATION = 2e4;

    @Test
    void aSteadyCurrentMakesAProfileThatFalls() {
        assertThat(FallingProfile.isKept(simulate(rubidium(current(CURRENT, DURATION), DURATION, ACCURACY))))
                .isTrue();
    }

    @Test
    void aRiseByMoreThanTheAccuracyIsSeen() {
        Solution solution = simulate(rubidium(current(CURRENT, DURATION), DURATION, ACCURACY));
        assertThat(FallingProfile.isKept(risingBy(0.9 * ACCURACY, solution))).isTrue();
        assertThat(FallingProfile.isKept(risingBy(1.1 * ACCURACY, solution))).isFalse();
    }

    @Test
    void aCurrentThatFallsMayLeaveARise() {
        Drive falling = new Drive.Current(
                new PiecewiseLinear(new double[] {0, DURATION}, new double[] {CURRENT, 0.5 * CURRENT}));
        Solution solution = simulate(rubidium(falling, DURATION, ACCURACY));
        assertThat(FallingProfile.isKept(risingBy(0.1, solution))).isTrue();
    }

    /* From the last cell but one to the last, where there are no foreign ions. */
    private static Solution risingBy(double rise, Solution solution) {
        Profile last = solution.last();
        double[] foreign = last.fractions().get(1).clone();
        foreign[foreign.length - 1] = foreign[foreign.length - 2] + rise;
        Profile changed = new Profile(
                last.time(),
                last.faces(),
                List.of(last.fractions().get(0), foreign),
                last.potential(),
                last.excessCharge(),
                last.surfacePotential(),
                last.sheetCharge());
        return new Solution(
                solution.experiment(),
                List.of(changed),
                solution.trace(),
                solution.diagnostics(),
                solution.termination(),
                solution.message(),
                solution.checkpoint(),
                solution.frames());
    }
}
