package org.ionfront.fit.observation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where points lie; arrays have one entry per point and are read-only.
 *
 * @param relative share of the sputter time [-]
 * @param depth [m]
 * @param clock by which depth follows time; empty for a constant rate
 */
record PointDepths(double[] relative, double[] depth, Optional<SputterClock> clock) {
    /** At a constant sputter rate. */
    static PointDepths uniform(double[] relative, double crater) {
        return new PointDepths(
                relative, Arrays.stream(relative).map(share -> share * crater).toArray(), Optional.empty());
    }

    /** At a rate that follows the composition. */
    static PointDepths by(SputterClock clock, double[] relative) {
        return new PointDepths(
                relative, Arrays.stream(relative).map(clock::depth).toArray(), Optional.of(clock));
    }

    /** Derivative with respect to the depth of the crater [-]. */
    double[] byCrater() {
        if (clock.isEmpty()) {
            return relative;
        }
        double[] derivative = new double[depth.length];
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] = clock.get().byCrater(relative[i], depth[i]);
        }
        return derivative;
    }

    /** Derivative with respect to the ratio of rates [m]; none without one. */
    double[] byRatio() {
        return clock.map(c -> c.byRatio(relative, depth)).orElseGet(() -> new double[depth.length]);
    }
}
