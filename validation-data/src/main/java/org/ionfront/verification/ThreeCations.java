package org.ionfront.verification;

import static org.ionfront.verification.PlateExperiments.PLATE;
import static org.ionfront.verification.PlateExperiments.PLATE_DENSITY;
import static org.ionfront.verification.PlateExperiments.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;

/**
 * 60 % A and 40 % B with D_A : D_B : D_F = 100 : 10 : 1: behind the first front B piles up, then F follows. Fronts at I t/N and
 * D_A/(a D_A + b D_B) = 1.5625 of it.
 */
final class ThreeCations {
    private static final double CURRENT = 2e-3;
    private static final double CHARGE_PER_METRE = PhysicalConstants.ELEMENTARY_CHARGE * PLATE_DENSITY;
    private static final double NATURAL_LENGTH = 1e-20 * CHARGE_PER_METRE / CURRENT;
    private static final double TIME_UNIT = NATURAL_LENGTH * CHARGE_PER_METRE / CURRENT;

    private ThreeCations() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "three-cations",
                "closed form of the displacement train; another full program: speed 1.56189, largest n_B/N 0.995",
                ThreeCations::checks);
    }

    private static List<Check> checks() {
        Solution solution = PlateExperiments.train(CURRENT, 120 * TIME_UNIT, 1e-3);
        Profile last = solution.last();
        Profile before = solution.profiles().get(0);
        double run = 60 * NATURAL_LENGTH;
        double lostA = (0.6 * PLATE.thickness() - content(last, 0)) / NATURAL_LENGTH;
        double lostB = (0.4 * PLATE.thickness() - content(last, 1)) / NATURAL_LENGTH;
        double most = Arrays.stream(last.fractions().get(1)).max().orElse(Double.NaN);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.value(
                "speed of the foreign front (I/N)",
                1,
                (last.depthOfLevel(2, 0.5) - before.depthOfLevel(2, 0.5)) / run,
                1e-3));
        // The front of B is still widening.
        checks.add(Check.value(
                "speed of the front of B (I/N)",
                1.5625,
                (last.depthOfLevel(0, 0.3) - before.depthOfLevel(0, 0.3)) / run,
                0.01));
        checks.add(Check.value("loss of A (ell)", 112.5, lostA, 1e-2));
        checks.add(Check.value("loss of B (ell)", 7.5, lostB, 1e-2));
        checks.add(Check.value("largest n_B/N", 0.995, most, 1e-3));
        checks.addAll(PlateExperiments.invariants("", solution));
        return checks;
    }
}
