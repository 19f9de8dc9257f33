package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What docs/solver.md, section 6, promises of every result, and what is said where no cells could keep it. */
final class Promises {
    static final double LEAST_FRACTION = -1e-12;

    private static final double LARGEST_IMBALANCE = 1e-9;

    private Promises() {}

    /** Whether all are kept. */
    static boolean areKept(Solution solution) {
        return broken(solution).isEmpty();
    }

    /** A sentence for each that is not. */
    static List<String> broken(Solution solution) {
        List<String> sentences = new ArrayList<>();
        double balance = solution.diagnostics().chargeBalance();
        if (!(balance < LARGEST_IMBALANCE)) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "charge is balanced to %.1e only, where %.0e is promised: take amounts with care, or ask for another accuracy",
                    balance,
                    LARGEST_IMBALANCE));
        }
        double least = solution.diagnostics().minimumFraction();
        if (!(least >= LEAST_FRACTION)) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "charge fractions fall to %.1e, and no cells that were tried do better: do not rely on this result where ions"
                            + " are lacking, or ask for a finer accuracy",
                    least));
        }
        if (!FallingProfile.isKept(solution)) {
            sentences.add(
                    "the ion that arrives is more abundant behind its front than the equations allow: do not rely on its"
                            + " profile, or ask for a finer accuracy");
        }
        return sentences;
    }
}
