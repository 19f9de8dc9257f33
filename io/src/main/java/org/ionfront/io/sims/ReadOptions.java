package org.ionfront.io.sims;

import java.util.Optional;

/**
 * What a user says about a file when its content does not say it, or says it wrongly; empty means: see for yourself.
 *
 * @param format the family of formats to read the file as
 * @param decimalSign the decimal sign of the data
 * @param axis the axis to use where a file has both sputter time and depth; depth is used otherwise
 */
public record ReadOptions(Optional<Format.Family> format, Optional<DecimalSign> decimalSign, Optional<Axis.Kind> axis) {

    /** Everything is seen in the file. */
    public static ReadOptions none() {
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with the format forced. */
    public ReadOptions withFormat(Format.Family forced) {
        return new ReadOptions(Optional.of(forced), decimalSign, axis);
    }

    /** The same, with the decimal sign forced. */
    public ReadOptions withDecimalSign(DecimalSign forced) {
        return new ReadOptions(format, Optional.of(forced), axis);
    }

    /** The same, with the axis forced. */
    public ReadOptions withAxis(Axis.Kind forced) {
        return new ReadOptions(format, decimalSign, Optional.of(forced));
    }
}
