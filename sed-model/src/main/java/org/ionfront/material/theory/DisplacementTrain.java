package org.ionfront.material.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Sharp fronts with which a slow foreign ion displaces several native ions of constant diffusivity, fastest first: each
 * native ion leaves at a front of its own, and the ions left behind it pile up above their share of the untouched glass;
 * Eqs. 15 to 17 of {@code docs/theory.md}.
 *
 * <p>All ions are monovalent. With one native ion there is one front, that of {@link CompleteReplacement}.
 *
 * @param zones from the untouched glass towards the surface; the last one holds the foreign ion alone
 */
public record DisplacementTrain(List<Zone> zones) {
    private static final double ACCURACY = 1e-15;
    private static final int MAX_EVALUATIONS = 1000;

    /**
     * A stretch of uniform composition.
     *
     * @param fractions charge fractions of the native ions in the order given, then that of the foreign ion; sum 1
     * @param reach depth of its deep end over the charge depth x_Q [-]; infinite for the untouched glass
     */
    public record Zone(List<Double> fractions, double reach) {
        /** Copies the list. */
        public Zone {
            fractions = List.copyOf(fractions);
        }
    }

    /** Copies the list. */
    public DisplacementTrain {
        zones = List.copyOf(zones);
    }

    /**
     * Finds the fronts.
     *
     * @param fractions charge fractions of the native ions in the untouched glass [-], positive, sum 1
     * @param diffusivities of the native ions [m^2/s], falling, and of the foreign ion after them, the smallest
     * @throws IllegalArgumentException where these conditions are not met: without them fronts spread or overtake
     */
    public static DisplacementTrain of(List<Double> fractions, List<Double> diffusivities) {
        require(fractions, diffusivities);
        List<Zone> zones = new ArrayList<>();
        List<Double> composition = new ArrayList<>(fractions);
        composition.add(0.0);
        zones.add(new Zone(composition, Double.POSITIVE_INFINITY));
        for (int leaving = 0; leaving < fractions.size(); leaving++) {
            double sum = mobilitySum(composition, diffusivities);
            double speed = diffusivities.get(leaving) / sum;
            composition = behind(leaving, composition, diffusivities, sum);
            zones.add(new Zone(composition, speed));
        }
        return new DisplacementTrain(zones);
    }

    /** Native fraction or foreign fraction at a depth x/x_Q [-]. */
    public double fraction(int ion, double depth) {
        Zone found = zones.get(0);
        for (Zone zone : zones) {
            found = depth <= zone.reach() ? zone : found;
        }
        return found.fractions().get(ion);
    }

    /** Composition behind the front of an ion: w_i' (D_k/S - D_i/S') = w_i (D_k/S - D_i/S) for the ions that stay. */
    private static List<Double> behind(int leaving, List<Double> ahead, List<Double> diffusivities, double sumAhead) {
        int count = ahead.size();
        List<Double> behind = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            behind.add(0.0);
        }
        if (leaving == count - 2) {
            behind.set(count - 1, 1.0);
            return behind;
        }
        // The sum of fractions falls with S' from infinity at the pole of the next ion to below 1 at its own D.
        double next = diffusivities.get(leaving + 1);
        double pole = next / diffusivities.get(leaving) * sumAhead;
        double low = Math.max(pole * (1 + 1e-14), diffusivities.get(count - 2) * (1 - 1e-12));
        double high = next * (1 + 1e-12);
        double sumBehind = new BrentSolver(ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .solve(MAX_EVALUATIONS, s -> excess(leaving, ahead, diffusivities, sumAhead, s), low, high);
        for (int i = leaving + 1; i < count - 1; i++) {
            behind.set(i, share(leaving, i, ahead, diffusivities, sumAhead, sumBehind));
        }
        return behind;
    }

    private static double excess(
            int leaving, List<Double> ahead, List<Double> diffusivities, double sumAhead, double sumBehind) {
        double total = -1;
        for (int i = leaving + 1; i < ahead.size() - 1; i++) {
            total += share(leaving, i, ahead, diffusivities, sumAhead, sumBehind);
        }
        return total;
    }

    private static double share(
            int leaving, int ion, List<Double> ahead, List<Double> diffusivities, double sumAhead, double sumBehind) {
        double fast = diffusivities.get(leaving);
        double slow = diffusivities.get(ion);
        return ahead.get(ion) * (fast - slow) / (fast - slow * sumAhead / sumBehind);
    }

    private static double mobilitySum(List<Double> composition, List<Double> diffusivities) {
        double sum = 0;
        for (int i = 0; i < composition.size(); i++) {
            sum += composition.get(i) * diffusivities.get(i);
        }
        return sum;
    }

    private static void require(List<Double> fractions, List<Double> diffusivities) {
        if (fractions.isEmpty() || diffusivities.size() != fractions.size() + 1) {
            throw new IllegalArgumentException(
                    "a train needs at least one native ion, and a diffusivity for each and for"
                            + " the foreign ion; found " + fractions.size() + " fractions and " + diffusivities.size()
                            + " diffusivities");
        }
        double sum = 0;
        for (double fraction : fractions) {
            if (!(fraction > 0)) {
                throw new IllegalArgumentException("a native fraction is " + fraction + "; it must be positive");
            }
            sum += fraction;
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException("the native fractions add up to " + sum + "; they must add up to 1");
        }
        for (int i = 0; i < diffusivities.size(); i++) {
            double previous = i == 0 ? Double.POSITIVE_INFINITY : diffusivities.get(i - 1);
            if (!(diffusivities.get(i) > 0 && diffusivities.get(i) < previous)) {
                throw new IllegalArgumentException("the diffusivities are " + diffusivities
                        + "; fronts stay sharp only if each ion is slower than the one before it");
            }
        }
    }
}
