package org.ionfront.fit.problem;

import java.util.OptionalDouble;

/**
 * That D of the native ion is to be found without a shape given to it.
 *
 * @param nodes number of places at which its steepness is free, 8 or more
 * @param smoothing weight of the roughness; empty where the noise of the data is to choose it
 */
public record FreeFormPlan(int nodes, OptionalDouble smoothing) {
    /** Rejects too few nodes and a weight that is not positive. */
    public FreeFormPlan {
        if (nodes < 8) {
            throw new IllegalArgumentException("found " + nodes + " nodes; there must be at least 8");
        }
        if (smoothing.isPresent() && !(smoothing.getAsDouble() > 0)) {
            throw new IllegalArgumentException("the smoothing is " + smoothing.getAsDouble() + "; it must be positive");
        }
    }
}
