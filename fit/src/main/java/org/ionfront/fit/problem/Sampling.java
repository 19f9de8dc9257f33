package org.ionfront.fit.problem;

/**
 * How much is drawn at random for a bootstrap or a posterior.
 *
 * @param samples number of made-up experiments, or of points of the posterior, over all chains
 * @param seed everything random follows from it
 */
public record Sampling(int samples, long seed) {
    /** What is drawn where nothing is said. */
    public static final Sampling DEFAULT = new Sampling(400, 1);

    /** Rejects too few for an interval. */
    public Sampling {
        if (samples < 40) {
            throw new IllegalArgumentException("found " + samples + " samples; an interval of 95 % needs 40 or more");
        }
    }
}
