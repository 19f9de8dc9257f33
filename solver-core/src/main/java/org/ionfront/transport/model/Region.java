package org.ionfront.transport.model;

/**
 * A layer of the sample with a permittivity of its own.
 *
 * @param from depth at which it begins [m], 0 or more
 * @param to depth at which it ends [m], above {@code from}
 * @param relativePermittivity [-], at least 1
 */
public record Region(double from, double to, double relativePermittivity) {
    /** Rejects values outside the ranges given above. */
    public Region {
        if (!(from >= 0 && to > from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("a region from " + from + " to " + to + " m has no thickness");
        }
        if (!(relativePermittivity >= 1) || Double.isInfinite(relativePermittivity)) {
            throw new IllegalArgumentException(
                    "the relative permittivity of a region is " + relativePermittivity + "; it must be 1 or more");
        }
    }
}
