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
    TRANSIENT_DEPTH(ObservationParameter.TRANSIENT_DEPTH.key(), QuantityKind.LENGTH);

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

    /** Whether it is an amplitude that may have either sign; the signal is then less than nothing below -1. */
    boolean mayBeNegative() {
        return this == NATIVE_TRANSIENT || this == FOREIGN_TRANSIENT;
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
