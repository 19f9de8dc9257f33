package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.model.ConstantDiffusivity;

/**
 * A foreign ion ten times faster than the native one makes no steady front but a fan: u = (S - D_1)/(D_2 - D_1), S = sqrt(D_1
 * D_2 I t/(N x)), in the limit of long times.
 */
final class Rarefaction {
    private static final double SLOW = 0.1;
    private static final double TIME = 400;
    private static final double[] PLACES = {0.2, 0.5, 1, 2, 5};
    private static final double[] FRACTIONS = {0.674563, 0.385793, 0.240253, 0.137341, 0.046024};

    private Rarefaction() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "rarefaction",
                "entropy solution of the electroneutral equation, exact for long times; diffusion rounds it over sqrt(t)",
                Rarefaction::checks);
    }

    private static List<Check> checks() {
        FrontProblem front = new FrontProblem(11 * TIME, 2200, 0.01, new ConstantDiffusivity(SLOW), 1e-4).to(TIME);
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < PLACES.length; k++) {
            double ours = 1 - front.nativeAt(PLACES[k] * TIME);
            checks.add(Check.value(
                    "foreign fraction at x N/(I t) = " + PLACES[k], FRACTIONS[k], ours, PLACES[k] < 0.3 ? 7e-3 : 3e-3));
        }
        return checks;
    }
}
