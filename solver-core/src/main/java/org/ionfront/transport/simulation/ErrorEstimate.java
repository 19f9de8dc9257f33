package org.ionfront.transport.simulation;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.discretisation.ConservativeRemap;
import org.ionfront.transport.model.Experiment;

/**
 * By how much a simulation may be off: a third of its difference from one with a fourth of its accuracy, because errors of
 * cells and steps fall in proportion to the accuracy asked for (docs/solver.md, section 5).
 *
 * @param profile L1 distance of the profiles, relative to the ions moved, the largest over species and recorded times [-]
 * @param surfacePotential error of the surface potential, relative to it or to kT/e if that is more, the largest over the
 *     recorded times [-]
 * @param dose error of the charge passed in the end, relative to it [-]
 */
public record ErrorEstimate(double profile, double surfacePotential, double dose) {
    /** Errors of first order in the accuracy: the coarser result is off by four, the finer one by one. */
    private static final double SHARE_OF_DIFFERENCE = 1.0 / 3;

    private static final double SAME_TIME = 1e-9;

    /** The largest of the three. */
    public double largest() {
        return Math.max(profile, Math.max(surfacePotential, dose));
    }

    /**
     * Compares two results for the same experiment.
     *
     * @param coarse with four times the accuracy
     * @param fine whose error is wanted
     * @return empty where no two profiles belong to the same time
     */
    static Optional<ErrorEstimate> of(Solution coarse, Solution fine) {
        double profile = 0;
        double potential = 0;
        boolean compared = false;
        for (Profile one : fine.profiles()) {
            for (Profile other : coarse.profiles()) {
                if (one.time() > 0 && Math.abs(one.time() - other.time()) <= SAME_TIME * one.time()) {
                    compared = true;
                    profile = Math.max(profile, distance(other, one, fine.experiment()));
                    potential = Math.max(
                            potential,
                            potentialDistance(
                                    other, one, fine.experiment().sample().thermalVoltage()));
                }
            }
        }
        if (!compared) {
            return Optional.empty();
        }
        double charge = lastCharge(fine.trace());
        double dose = charge == 0 ? 0 : Math.abs(lastCharge(coarse.trace()) / charge - 1);
        return Optional.of(new ErrorEstimate(
                SHARE_OF_DIFFERENCE * profile, SHARE_OF_DIFFERENCE * potential, SHARE_OF_DIFFERENCE * dose));
    }

    private static double lastCharge(Trace trace) {
        return trace.charge()[trace.size() - 1];
    }

    private static double potentialDistance(Profile coarse, Profile fine, double thermalVoltage) {
        double difference = Math.abs(coarse.surfacePotential() - fine.surfacePotential());
        return difference / Math.max(thermalVoltage, Math.abs(fine.surfacePotential()));
    }

    /* The fine profile in the coarse cells, so that only means over the same cells are compared. */
    private static double distance(Profile coarse, Profile fine, Experiment experiment) {
        double background = experiment.backgroundDensity();
        double moved = 0;
        double largest = 0;
        List<double[]> fractions = fine.fractions();
        for (int i = 0; i < fractions.size(); i++) {
            var species = experiment.species().get(i);
            double bulk = species.ion().valence() * species.initialDensity() / background;
            double[] contents = contents(fine, i);
            double change = 0;
            for (int k = 0; k < contents.length; k++) {
                change += Math.abs(contents[k] - bulk * (fine.faces()[k + 1] - fine.faces()[k]));
            }
            moved = Math.max(moved, change);
            double[] remapped = ConservativeRemap.cumulated(fine.faces(), contents, coarse.faces());
            double[] own = contents(coarse, i);
            double sum = 0;
            for (int k = 0; k < own.length; k++) {
                sum += Math.abs(remapped[k + 1] - remapped[k] - own[k]);
            }
            largest = Math.max(largest, sum);
        }
        return moved == 0 ? 0 : largest / moved;
    }

    private static double[] contents(Profile profile, int species) {
        double[] contents = profile.fractions().get(species).clone();
        for (int k = 0; k < contents.length; k++) {
            contents[k] *= profile.faces()[k + 1] - profile.faces()[k];
        }
        return contents;
    }
}
