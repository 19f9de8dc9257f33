package org.ionfront.fit.problem;

/**
 * How far a search looks around.
 *
 * @param method where it begins
 * @param starts number of points it begins at, or for CMA-ES of points that are tried, 1 or more
 * @param seed from which everything random follows
 */
public record SearchPlan(SearchMethod method, int starts, long seed) {
    /** From the start values alone. */
    public static final SearchPlan LOCAL = new SearchPlan(SearchMethod.LOCAL, 1, 1);

    /** Rejects a number of starts below 1. */
    public SearchPlan {
        if (starts < 1) {
            throw new IllegalArgumentException("found " + starts + " starts; there must be at least one");
        }
    }
}
