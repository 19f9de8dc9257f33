package org.ionfront.fit.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters that describe the measurement and not the glass; a change of these needs no new simulation. Every
 * other parameter name belongs to the {@link ForwardModel}.
 */
public enum ObservationParameter {
    /** Standard deviation of the Gaussian depth resolution [m]; none listed means a sharp instrument. */
    DEPTH_RESOLUTION("depth_resolution"),
    /** Depth that corresponds to a relative depth of 1 [m]; every profile needs one. */
    CRATER_DEPTH("crater_depth"),
    /** Native signal of the untouched glass: relative to the reference signal [1], or without one in counts. */
    NATIVE_SENSITIVITY("native_sensitivity"),
    /** Foreign signal of completely exchanged glass: relative to the reference signal [1], or without one in counts. */
    FOREIGN_SENSITIVITY("foreign_sensitivity"),
    /** Native signal where there is no native ion, in the unit of the sensitivity. */
    NATIVE_BACKGROUND("native_background"),
    /** Foreign signal where there is no foreign ion, in the unit of the sensitivity. */
    FOREIGN_BACKGROUND("foreign_background");

    private final String key;

    ObservationParameter(String key) {
        this.key = key;
    }

    /** The name used in files and in {@link FitParameter#name()}. */
    public String key() {
        return key;
    }

    /** The observation parameter of that name; empty where the name belongs to the forward model. */
    public static Optional<ObservationParameter> named(String name) {
        return Arrays.stream(values()).filter(p -> p.key.equals(name)).findFirst();
    }
}
