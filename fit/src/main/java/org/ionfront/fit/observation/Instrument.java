package org.ionfront.fit.observation;

import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;

/**
 * The state of the instrument for one profile.
 *
 * @param depthResolution sigma [m], 0 or more
 * @param craterDepth [m], positive
 * @param nativeSensitivity A of the native ion, positive
 * @param foreignSensitivity A of the foreign ion, positive
 * @param nativeBackground b of the native signal, 0 or more
 * @param foreignBackground b of the foreign signal, 0 or more
 * @param effects what else it does to a profile
 */
public record Instrument(
        double depthResolution,
        double craterDepth,
        double nativeSensitivity,
        double foreignSensitivity,
        double nativeBackground,
        double foreignBackground,
        InstrumentEffects effects) {
    /** An instrument that does nothing else. */
    public Instrument(
            double depthResolution,
            double craterDepth,
            double nativeSensitivity,
            double foreignSensitivity,
            double nativeBackground,
            double foreignBackground) {
        this(
                depthResolution,
                craterDepth,
                nativeSensitivity,
                foreignSensitivity,
                nativeBackground,
                foreignBackground,
                InstrumentEffects.NONE);
    }

    /** Reads the values that concern a profile; a missing depth resolution means a sharp instrument. */
    public static Instrument of(ParameterValues values, String profile) {
        return new Instrument(
                values.find(ObservationParameter.DEPTH_RESOLUTION.key(), profile)
                        .orElse(0),
                values.get(ObservationParameter.CRATER_DEPTH.key(), profile),
                values.get(ObservationParameter.NATIVE_SENSITIVITY.key(), profile),
                values.get(ObservationParameter.FOREIGN_SENSITIVITY.key(), profile),
                values.get(ObservationParameter.NATIVE_BACKGROUND.key(), profile),
                values.get(ObservationParameter.FOREIGN_BACKGROUND.key(), profile),
                InstrumentEffects.of(values, profile));
    }

    /** What its depth resolution does to a profile. */
    DepthResolution resolution() {
        return new DepthResolution(depthResolution, effects.leadingLength(), effects.trailingLength());
    }
}
