package org.ionfront.transport.model;

/**
 * One stage of the protocol.
 *
 * @param ion the ion that arrives at the front face
 * @param drive current or potential
 * @param duration [s], positive
 */
public record Stage(Ion ion, Drive drive, double duration) {
    /** Rejects a duration that is not positive. */
    public Stage {
        if (!(duration > 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("the duration of a stage is " + duration + " s; it must be positive");
        }
    }
}
