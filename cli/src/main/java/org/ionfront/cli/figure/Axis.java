package org.ionfront.cli.figure;

import java.util.Optional;

/**
 * One axis.
 *
 * @param label quantity and unit, for example {@code Depth (nm)}
 * @param scale linear or logarithmic
 * @param range what is shown; where empty, chosen from the data
 */
public record Axis(String label, Scale scale, Optional<Range> range) {
    /** Sums and products of the ends of an axis stay finite. */
    private static final double LARGEST = 1e150;

    private static final double SMALLEST = 1e-150;

    /** How values are placed along an axis. */
    public enum Scale {
        /** Equal distances for equal differences. */
        LINEAR,
        /** Equal distances for equal ratios. */
        LOGARITHMIC
    }

    /** Rejects a missing label and a logarithmic range that does not stay above zero. */
    public Axis {
        if (label.isBlank()) {
            throw new IllegalArgumentException("an axis needs a label");
        }
        if (scale == Scale.LOGARITHMIC && range.isPresent() && range.get().low() <= 0) {
            throw new IllegalArgumentException(
                    "a logarithmic axis cannot begin at " + range.get().low());
        }
    }

    /** A linear axis whose range follows the data. */
    public static Axis linear(String label) {
        return new Axis(label, Scale.LINEAR, Optional.empty());
    }

    /** A logarithmic axis whose range follows the data that are above zero. */
    public static Axis logarithmic(String label) {
        return new Axis(label, Scale.LOGARITHMIC, Optional.empty());
    }

    /** The same axis with a fixed range. */
    public Axis between(double low, double high) {
        return new Axis(label, scale, Optional.of(new Range(low, high)));
    }

    /** Whether the value has a place on this kind of axis; next to the largest and the smallest number there is no room for its ends. */
    boolean accepts(double value) {
        return Math.abs(value) <= LARGEST && (scale == Scale.LINEAR || value >= SMALLEST);
    }
}
