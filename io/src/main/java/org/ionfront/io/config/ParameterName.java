package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.io.units.QuantityKind;

/**
 * A parameter that a fit file can name.
 *
 * @param key in the file
 * @param kind what it measures
 * @param least value that means something: below an amplitude of -1 the signal is less than nothing, offsets may be anything
 */
record ParameterName(String key, QuantityKind kind, double least) {
    static final ParameterName FWHM = new ParameterName("fwhm", QuantityKind.ENERGY, 0);

    static final ParameterName BULK_DIFFUSIVITY = new ParameterName("bulk_diffusivity", QuantityKind.DIFFUSIVITY, 0);

    static final ParameterName FOREIGN_DIFFUSIVITY =
            new ParameterName("foreign_diffusivity", QuantityKind.DIFFUSIVITY, 0);

    static final ParameterName DEPTH_RESOLUTION =
            new ParameterName(ObservationParameter.DEPTH_RESOLUTION.key(), QuantityKind.LENGTH, 0);

    static final ParameterName CRATER_DEPTH =
            new ParameterName(ObservationParameter.CRATER_DEPTH.key(), QuantityKind.LENGTH, 0);

    static final ParameterName NATIVE_SENSITIVITY =
            new ParameterName(ObservationParameter.NATIVE_SENSITIVITY.key(), QuantityKind.FRACTION, 0);

    static final ParameterName FOREIGN_SENSITIVITY =
            new ParameterName(ObservationParameter.FOREIGN_SENSITIVITY.key(), QuantityKind.FRACTION, 0);

    static final ParameterName NATIVE_BACKGROUND =
            new ParameterName(ObservationParameter.NATIVE_BACKGROUND.key(), QuantityKind.FRACTION, 0);

    static final ParameterName FOREIGN_BACKGROUND =
            new ParameterName(ObservationParameter.FOREIGN_BACKGROUND.key(), QuantityKind.FRACTION, 0);

    static final ParameterName LEADING_LENGTH =
            new ParameterName(ObservationParameter.LEADING_LENGTH.key(), QuantityKind.LENGTH, 0);

    static final ParameterName TRAILING_LENGTH =
            new ParameterName(ObservationParameter.TRAILING_LENGTH.key(), QuantityKind.LENGTH, 0);

    static final ParameterName SPUTTER_RATE_RATIO =
            new ParameterName(ObservationParameter.SPUTTER_RATE_RATIO.key(), QuantityKind.FRACTION, 0);

    static final ParameterName NATIVE_TRANSIENT =
            new ParameterName(ObservationParameter.NATIVE_TRANSIENT.key(), QuantityKind.FRACTION, -1);

    static final ParameterName FOREIGN_TRANSIENT =
            new ParameterName(ObservationParameter.FOREIGN_TRANSIENT.key(), QuantityKind.FRACTION, -1);

    static final ParameterName TRANSIENT_DEPTH =
            new ParameterName(ObservationParameter.TRANSIENT_DEPTH.key(), QuantityKind.LENGTH, 0);

    static final ParameterName POTENTIAL_OFFSET = new ParameterName(
            ObservationParameter.POTENTIAL_OFFSET.key(), QuantityKind.POTENTIAL, Double.NEGATIVE_INFINITY);

    static final ParameterName CURRENT_OFFSET = new ParameterName(
            ObservationParameter.CURRENT_OFFSET.key(), QuantityKind.CURRENT_DENSITY, Double.NEGATIVE_INFINITY);

    private static final List<ParameterName> ALL = List.of(
            FWHM,
            BULK_DIFFUSIVITY,
            FOREIGN_DIFFUSIVITY,
            DEPTH_RESOLUTION,
            CRATER_DEPTH,
            NATIVE_SENSITIVITY,
            FOREIGN_SENSITIVITY,
            NATIVE_BACKGROUND,
            FOREIGN_BACKGROUND,
            LEADING_LENGTH,
            TRAILING_LENGTH,
            SPUTTER_RATE_RATIO,
            NATIVE_TRANSIENT,
            FOREIGN_TRANSIENT,
            TRANSIENT_DEPTH,
            POTENTIAL_OFFSET,
            CURRENT_OFFSET);

    /** Whether it is added to the readings of a trace. */
    boolean isOffset() {
        return equals(POTENTIAL_OFFSET) || equals(CURRENT_OFFSET);
    }

    /** Whether values below 0 mean something. */
    boolean mayBeNegative() {
        return least < 0;
    }

    /** Whether 0 means something. */
    boolean mayBeZero() {
        return kind == QuantityKind.FRACTION && !equals(SPUTTER_RATE_RATIO);
    }

    /** The keys that every fit knows; laws have more ({@link LawKeys}). */
    static List<String> keys() {
        return ALL.stream().map(ParameterName::key).toList();
    }

    static Optional<ParameterName> named(String key) {
        return ALL.stream()
                .filter(name -> name.key.equals(key))
                .findFirst()
                .or(() -> LawKeys.named(key)
                        .map(law -> new ParameterName(
                                key, law.kind(), law.mayBeNegative() ? Double.NEGATIVE_INFINITY : 0)));
    }

    /** What a parameter measures; a number for one that no file can name. */
    static QuantityKind kindOf(String key) {
        return named(key).map(ParameterName::kind).orElse(QuantityKind.FRACTION);
    }
}
