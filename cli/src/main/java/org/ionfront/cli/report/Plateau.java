package org.ionfront.cli.report;

import java.util.Optional;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;

/**
 * Front and plateau of the first native ion in the last profile of a simulation.
 *
 * @param frontDepth where the native fraction comes through half its bulk value [m]
 * @param fraction native fraction half way between surface and front, relative to its bulk value [-]
 */
record Plateau(double frontDepth, double fraction) {
    private static final double HALF = 0.5;

    /** Empty where there is no front, for example before any charge has passed. */
    static Optional<Plateau> of(Solution solution) {
        Experiment experiment = solution.experiment();
        Species first = experiment.species().get(0);
        double bulk = first.ion().valence() * first.initialDensity() / experiment.backgroundDensity();
        Profile last = solution.last();
        double depth = last.depthOfLevel(0, HALF * bulk);
        if (Double.isNaN(depth)) {
            return Optional.empty();
        }
        return Optional.of(new Plateau(depth, at(last, HALF * depth) / bulk));
    }

    /** Native fraction at a depth, by straight lines between cell centres. */
    private static double at(Profile profile, double depth) {
        double[] fraction = profile.fractions().get(0);
        int right = 0;
        while (right < profile.cells() - 1 && profile.centre(right) < depth) {
            right++;
        }
        if (right == 0) {
            return fraction[0];
        }
        double share = (depth - profile.centre(right - 1)) / (profile.centre(right) - profile.centre(right - 1));
        return fraction[right - 1] + share * (fraction[right] - fraction[right - 1]);
    }
}
