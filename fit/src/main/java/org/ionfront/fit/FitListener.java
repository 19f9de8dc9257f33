package org.ionfront.fit;

/** Told of progress after every iteration; can stop the fit. */
@FunctionalInterface
public interface FitListener {
    /** Listens to nothing and never stops. */
    FitListener NONE = progress -> true;

    /**
     * Called after an iteration, on the thread that called the fit.
     *
     * @return false to stop; the result then holds the best found so far
     */
    boolean proceed(FitProgress progress);

    /** Asked after every step of a simulation, from several threads at once; true ends the fit as soon as possible. */
    default boolean stopRequested() {
        return false;
    }
}
