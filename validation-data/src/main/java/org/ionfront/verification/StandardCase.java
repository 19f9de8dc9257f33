package org.ionfront.verification;

import static org.ionfront.verification.PlateExperiments.NANOMETRES;
import static org.ionfront.verification.PlateExperiments.STANDARD_DURATION;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** LBO-A and its variant at 8 V; the numbers and their uncertainty are those of {@code lbo-a/README.md}. */
final class StandardCase {
    private static final double ACCURACY = 1e-6;

    private StandardCase() {}

    static VerificationCase atCurrent() {
        return new VerificationCase(
                "lbo-a",
                "two independent programs, November 2026: native fraction 0.5 at 112.077 and 112.078 nm",
                StandardCase::currentChecks);
    }

    static VerificationCase atPotential() {
        return new VerificationCase(
                "lbo-a-8V",
                "independent electroneutral program (Python, LSODA, 4400 cells), extrapolated to h = 0",
                StandardCase::potentialChecks);
    }

    private static List<Check> currentChecks() {
        Solution solution = PlateExperiments.standard(PlateExperiments.current(1e-3, STANDARD_DURATION), ACCURACY);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.between("depth of native fraction 0.5 (nm)", 112.0765, 112.0785, depth(solution)));
        checks.addAll(PlateExperiments.invariants("", solution));
        return checks;
    }

    private static List<Check> potentialChecks() {
        Solution solution = PlateExperiments.standard(PlateExperiments.potential(8, STANDARD_DURATION), ACCURACY);
        Trace trace = solution.trace();
        int end = trace.size() - 1;
        List<Check> checks = new ArrayList<>();
        checks.add(Check.value("depth of native fraction 0.5 (nm)", 116.7536, depth(solution), 0.002));
        checks.add(Check.relative("current density at the end (A/m2)", 9.35172e-4, trace.currentDensity()[end], 3e-5));
        checks.add(Check.relative("charge passed (C/m2)", 229.412, trace.charge()[end], 2e-5));
        checks.addAll(PlateExperiments.invariants("", solution));
        return checks;
    }

    private static double depth(Solution solution) {
        return NANOMETRES * solution.last().depthOfLevel(0, 0.5);
    }
}
