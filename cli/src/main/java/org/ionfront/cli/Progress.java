package org.ionfront.cli;

import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * @param state in words
 * @param share of the work that is done [-], where it is known
 */
record Progress(String state, OptionalDouble share) {
    /** Work whose end nobody knows. */
    static Progress of(String state) {
        return new Progress(state, OptionalDouble.empty());
    }

    /** Work of which a share is done [-]. */
    static Progress of(String state, double share) {
        return new Progress(state, OptionalDouble.of(share));
    }
}
