package org.ionfront.fit.minimise;

/** Told after every accepted step; can stop the search. */
@FunctionalInterface
public interface IterationListener {
    /** Listens to nothing and never stops. */
    IterationListener NONE = (iteration, sumOfSquares) -> true;

    /**
     * Called after an accepted step.
     *
     * @return false to stop
     */
    boolean proceed(int iteration, double sumOfSquares);
}
