package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionfront.transport.model.TransportModel;

/** What docs/solver.md, section 6, promises of every result, and what is said where no cells could keep it. */
final class Promises {
    static final double LEAST_FRACTION = -1e-12;

    private static final double LARGEST_IMBALANCE = 1e-9;

    /** Rounding of a sum over the ions and of a difference of fields. */
    private static final double LARGEST_MISFIT = 1e-9;

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
        double misfit = solution.experiment().model() == TransportModel.ELECTRONEUTRAL ? 0 : largestMisfit(solution);
        if (!(misfit <= LARGEST_MISFIT)) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "the ions of a cell and the fields at its faces differ by a charge fraction of %.1e: the cells are too short for"
                            + " the digits of the fields; take space charge with care, or ask for a lower accuracy",
                    misfit));
        }
        if (!FallingProfile.isKept(solution)) {
            sentences.add(
                    "the ion that arrives is more abundant behind its front than the equations allow: do not rely on its"
                            + " profile, or ask for a finer accuracy");
        }
        return sentences;
    }

    /* Of all ions of a cell from what Gauss's law says of it. */
    private static double largestMisfit(Solution solution) {
        double largest = 0;
        for (Profile profile : solution.profiles()) {
            for (int k = 0; k < profile.cells(); k++) {
                double sum = 0;
                for (double[] fractions : profile.fractions()) {
                    sum += fractions[k];
                }
                double misfit = Math.abs(sum - 1 - profile.excessCharge()[k]) / (1 + Math.abs(sum));
                largest = misfit <= largest ? largest : misfit;
            }
        }
        return largest;
    }
}
