package org.ionfront.io.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.io.units.QuantityKind;

/** The parameters a fit file can name, and what they measure. */
enum ParameterName {
    FWHM("fwhm", QuantityKind.ENERGY),
    BULK_DIFFUSIVITY("bulk_diffusivity", QuantityKind.DIFFUSIVITY),
    FOREIGN_DIFFUSIVITY("foreign_diffusivity", QuantityKind.DIFFUSIVITY),
    DEPTH_RESOLUTION(ObservationParameter.DEPTH_RESOLUTION.key(), QuantityKind.LENGTH),
    CRATER_DEPTH(ObservationParameter.CRATER_DEPTH.key(), QuantityKind.LENGTH),
    NATIVE_SENSITIVITY(ObservationParameter.NATIVE_SENSITIVITY.key(), QuantityKind.FRACTION),
    FOREIGN_SENSITIVITY(ObservationParameter.FOREIGN_SENSITIVITY.key(), QuantityKind.FRACTION),
    NATIVE_BACKGROUND(ObservationParameter.NATIVE_BACKGROUND.key(), QuantityKind.FRACTION),
    FOREIGN_BACKGROUND(ObservationParameter.FOREIGN_BACKGROUND.key(), QuantityKind.FRACTION),
    LEADING_LENGTH(ObservationParameter.LEADING_LENGTH.key(), QuantityKind.LENGTH),
    TRAILING_LENGTH(ObservationParameter.TRAILING_LENGTH.key(), QuantityKind.LENGTH),
    SPUTTER_RATE_RATIO(ObservationParameter.SPUTTER_RATE_RATIO.key(), QuantityKind.FRACTION),
    NATIVE_TRANSIENT(ObservationParameter.NATIVE_TRANSIENT.key(), QuantityKind.FRACTION),
    FOREIGN_TRANSIENT(ObservationParameter.FOREIGN_TRANSIENT.key(), QuantityKind.FRACTION),
    TRANSIENT_DEPTH(ObservationParameter.TRANSIENT_DEPTH.key(), QuantityKind.LENGTH),
    POTENTIAL_OFFSET(ObservationParameter.POTENTIAL_OFFSET.key(), QuantityKind.POTENTIAL),
    CURRENT_OFFSET(ObservationParameter.CURRENT_OFFSET.key(), QuantityKind.CURRENT_DENSITY);

    private final String key;
    private final QuantityKind kind;

    ParameterName(String key, QuantityKind kind) {
        this.key = key;
        this.kind = kind;
    }

    String key() {
        return key;
    }

    QuantityKind kind() {
        return kind;
    }

    /** Least value that means something: below an amplitude of -1 the signal is less than nothing, offsets may be anything. */
    double least() {
        return switch (this) {
            case NATIVE_TRANSIENT, FOREIGN_TRANSIENT -> -1;
            case POTENTIAL_OFFSET, CURRENT_OFFSET -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    /** Whether it is added to the readings of a trace. */
    boolean isOffset() {
        return this == POTENTIAL_OFFSET || this == CURRENT_OFFSET;
    }

    /** Whether values below 0 mean something. */
    boolean mayBeNegative() {
        return least() < 0;
    }

    /** Whether 0 means something. */
    boolean mayBeZero() {
        return kind == QuantityKind.FRACTION && this != SPUTTER_RATE_RATIO;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ParameterName::key).toList();
    }

    static Optional<ParameterName> named(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }

    /** What a parameter measures; a number for one that no file can name. */
    static QuantityKind kindOf(String key) {
        return named(key).map(ParameterName::kind).orElse(QuantityKind.FRACTION);
    }
}
