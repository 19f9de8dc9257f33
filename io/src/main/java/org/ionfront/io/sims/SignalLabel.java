package org.ionfront.io.sims;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a file says about one signal.
 *
 * @param column the column of the file that holds the values, counted from 1
 * @param name exactly as printed; several signals may share it
 * @param massToCharge m/z of the ion, empty when the file gives none
 * @param title the column title as printed, such as {@code Intensity}; empty when the format has none
 * @param unit the unit of the values as printed, such as {@code cnt/s}; empty when not stated
 * @param kind what the values are
 */
public record SignalLabel(int column, String name, OptionalDouble massToCharge, String title, String unit, Kind kind) {

    /** What the values of a signal are. */
    public enum Kind {
        /** The intensity of one ion, or of several added up by the instrument's program. */
        ION("ion"),
        /** The intensity of all ions together. */
        TOTAL("total"),
        /** One intensity divided by another by the instrument's program; counting statistics do not hold. */
        RATIO("ratio"),
        /** A concentration calculated by the instrument's program; counting statistics do not hold. */
        CONCENTRATION("concentration");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word for this kind in files and messages. */
        public String key() {
            return key;
        }
    }

    /** Rejects a label without a name. */
    public SignalLabel {
        Objects.requireNonNull(massToCharge);
        Objects.requireNonNull(title);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(kind);
        if (name.isEmpty() || column < 1) {
            throw new IllegalArgumentException("a signal needs a name and a column, counted from 1");
        }
    }
}
