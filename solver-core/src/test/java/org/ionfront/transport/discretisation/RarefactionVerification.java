package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;

/**
 * A foreign ion ten times faster than the native one makes no steady front but a fan: u = (S - D1)/(D2 - D1) with S = sqrt(D1
 * D2 I t/(N x)) in the limit of long times.
 */
class RarefactionVerification {
    private static final double SLOW = 0.1;
    private static final double TIME = 400;

    @Test
    void theProfileSpreadsAsTheSquareRootLaw() {
        FrontProblem front = new FrontProblem(11 * TIME, 2200, 0.01, new ConstantDiffusivity(SLOW), 1e-4).to(TIME);
        for (double reduced : new double[] {0.2, 0.5, 1, 2, 5}) {
            double exact = (Math.sqrt(SLOW / reduced) - SLOW) / (1 - SLOW);
            // Diffusion rounds the kinks over sqrt(t), most near the surface: 1 % at 0.2, 0.3 % beyond.
            double u = 1 - front.nativeAt(reduced * TIME);
            assertThat(u).as("at x = %s I t/N", reduced).isCloseTo(exact, offset(reduced < 0.3 ? 7e-3 : 3e-3));
        }
    }
}
