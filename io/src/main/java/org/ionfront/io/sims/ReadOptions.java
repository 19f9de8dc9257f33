package org.ionfront.io.sims;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a user says about a file when its content does not say it, or says it wrongly; empty means: see for yourself.
 *
 * @param format the family of formats to read the file as
 * @param decimalSign the decimal sign of the data
 * @param axis the axis to use where a file has both sputter time and depth; depth is used otherwise
 * @param atTime which profile to read of a table that has several, each at a time of its own [s]
 */
public record ReadOptions(
        Optional<Format.Family> format,
        Optional<DecimalSign> decimalSign,
        Optional<Axis.Kind> axis,
        OptionalDouble atTime) {

    /** The key of a fit file that chooses the time. */
    public static final String AT_TIME = "at_time";

    /** Everything is seen in the file. */
    public static ReadOptions none() {
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
    }

    /** The same, with the format forced. */
    public ReadOptions withFormat(Format.Family forced) {
        return new ReadOptions(Optional.of(forced), decimalSign, axis, atTime);
    }

    /** The same, with the decimal sign forced. */
    public ReadOptions withDecimalSign(DecimalSign forced) {
        return new ReadOptions(format, Optional.of(forced), axis, atTime);
    }

    /** The same, with the axis forced. */
    public ReadOptions withAxis(Axis.Kind forced) {
        return new ReadOptions(format, decimalSign, Optional.of(forced), atTime);
    }

    /** The same, with the profile of one time [s]. */
    public ReadOptions withTime(double time) {
        return new ReadOptions(format, decimalSign, axis, OptionalDouble.of(time));
    }
}
