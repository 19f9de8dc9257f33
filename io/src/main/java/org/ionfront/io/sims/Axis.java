package org.ionfront.io.sims;

import java.util.Arrays;
import java.util.Objects;

/** What a signal was recorded against: strictly increasing sputter times [s] or depths [m]. */
public final class Axis {

    /** What the axis counts. */
    public enum Kind {
        /** Sputter time, in seconds. */
        TIME("time", "s", 0),
        /** Depth below the surface; in metres here, in nanometres in files we write and on screen. */
        DEPTH("depth", "nm", 9);

        private final String key;
        private final String shownUnit;
        private final int shownPower;

        Kind(String key, String shownUnit, int shownPower) {
            this.key = key;
            this.shownUnit = shownUnit;
            this.shownPower = shownPower;
        }

        /** The word for this kind in files and messages. */
        public String key() {
            return key;
        }

        /** The unit in files we write and on screen. */
        String shownUnit() {
            return shownUnit;
        }

        /** The power of ten from the SI unit to the unit shown. */
        int shownPower() {
            return shownPower;
        }
    }

    private final Kind kind;
    private final String title;
    private final String unit;
    private final double[] values;

    /**
     * An axis with the given points.
     *
     * @param title the column title as printed in the file
     * @param unit the unit as printed in the file, empty when it has none
     * @param values [s] or [m], finite and strictly increasing; copied
     */
    public Axis(Kind kind, String title, String unit, double[] values) {
        this.kind = Objects.requireNonNull(kind);
        this.title = Objects.requireNonNull(title);
        this.unit = Objects.requireNonNull(unit);
        this.values = values.clone();
        for (int i = 0; i < this.values.length; i++) {
            if (!Double.isFinite(this.values[i]) || (i > 0 && this.values[i] <= this.values[i - 1])) {
                throw new IllegalArgumentException("the axis must increase at every point, but does not at point " + i);
            }
        }
    }

    /** What the axis counts. */
    public Kind kind() {
        return kind;
    }

    /** The column title as printed in the file. */
    public String title() {
        return title;
    }

    /** The unit as printed in the file, empty when it has none; {@link #values()} are in SI whatever it is. */
    public String unit() {
        return unit;
    }

    /** A copy of the points [s] or [m], strictly increasing. */
    public double[] values() {
        return values.clone();
    }

    /**
     * The points divided by the depth of the crater [-].
     *
     * @param crater depth of the crater [m], above 0
     * @throws IllegalStateException where the axis counts times, which say nothing of depths by themselves
     */
    public double[] relativeTo(double crater) {
        if (kind != Kind.DEPTH) {
            throw new IllegalStateException(
                    "the points are times; a depth belongs to each only with a time of sputtering");
        }
        if (!(crater > 0)) {
            throw new IllegalArgumentException("the crater is " + crater + " m deep; it must be more than 0");
        }
        return Arrays.stream(values).map(at -> at / crater).toArray();
    }

    /** The number of points. */
    public int size() {
        return values.length;
    }

    /** One point [s] or [m]. */
    public double value(int index) {
        return values[index];
    }

    /** The first point [s] or [m]. */
    public double first() {
        return values[0];
    }

    /** The last point [s] or [m]. */
    public double last() {
        return values[values.length - 1];
    }
}
