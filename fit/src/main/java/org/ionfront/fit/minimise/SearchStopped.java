package org.ionfront.fit.minimise;

/** Thrown out of a {@link ResidualFunction} to end the search at once: what was asked for was stopped on request. */
public final class SearchStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A stop on request. */
    public SearchStopped() {
        super("stopped on request", null, false, false);
    }
}
