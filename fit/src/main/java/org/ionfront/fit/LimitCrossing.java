package org.ionfront.fit;

import java.util.OptionalDouble;

/**
 * Finds where an increasing function crosses zero from values asked for one by one: first outwards along the secant,
 * then by false position with the Illinois rule, which keeps a curved function from holding one end for good.
 */
final class LimitCrossing {
    /** Outward steps grow by no more than this: a flat beginning says little about how far the crossing is. */
    private static final double GROWTH = 3;

    private final double origin;
    private double inside;
    private double insideValue;
    private OptionalDouble outside = OptionalDouble.empty();
    private double outsideValue;
    private int sameSide;

    /**
     * Starts where the function is negative.
     *
     * @param origin there
     * @param value of the function, negative
     */
    LimitCrossing(double origin, double value) {
        this.origin = origin;
        inside = origin;
        insideValue = value;
    }

    /** Where to look next, after the function turned out to have a value. */
    double nextAfter(double x, double value) {
        if (value > 0) {
            sameSide = outside.isPresent() && sameSide > 0 ? sameSide + 1 : 1;
            outside = OptionalDouble.of(x);
            outsideValue = value;
            if (sameSide > 1) {
                insideValue /= 2;
            }
            return between();
        }
        double slope = (value - insideValue) / (x - inside);
        sameSide = sameSide < 0 ? sameSide - 1 : -1;
        inside = x;
        insideValue = value;
        if (outside.isPresent()) {
            if (sameSide < -1) {
                outsideValue /= 2;
            }
            return between();
        }
        double farthest = origin + GROWTH * (x - origin);
        double secant = x - value / slope;
        boolean sensible = (secant - x) * (farthest - secant) > 0;
        return sensible ? secant : farthest;
    }

    /** Where to look next, after the function turned out to have no value at a place outside. */
    double nextAfterFailure(double x) {
        outside = OptionalDouble.of(x);
        outsideValue = -insideValue;
        return between();
    }

    private double between() {
        double end = outside.orElseThrow();
        return inside - insideValue * (end - inside) / (outsideValue - insideValue);
    }
}
