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
    FOREIGN_BACKGROUND("foreign_background"),
    /** Length over which signals rise towards an ion before the instrument reaches it [m]; none listed means 0. */
    LEADING_LENGTH("leading_length"),
    /** Length over which signals decay once the instrument has passed an ion [m]; none listed means 0. */
    TRAILING_LENGTH("trailing_length"),
    /** Sputter rate where all places are taken by foreign ions over that of the untouched glass [1]; none listed means 1. */
    SPUTTER_RATE_RATIO("sputter_rate_ratio"),
    /** By how much the native yield is larger at the surface than at depth, relative to that [1]; none listed means 0. */
    NATIVE_TRANSIENT("native_transient"),
    /** The same for the foreign ion [1]. */
    FOREIGN_TRANSIENT("foreign_transient"),
    /** Depth over which the yields settle [m]; needed with one of the two before. */
    TRANSIENT_DEPTH("transient_depth"),
    /** Added to every recorded surface potential, such as a contact potential [V]; none listed means 0. */
    POTENTIAL_OFFSET("potential_offset"),
    /** Added to every recorded current density, such as a leakage current [A/m^2]; none listed means 0. */
    CURRENT_OFFSET("current_offset");

    private final String key;

    ObservationParameter(String key) {
        this.key = key;
    }

    /** The name used in files and in {@link FitParameter#name()}. */
    public String key() {
        return key;
    }

    /** Whether it is a factor of an ion's signal or added to it; all others change the shape of what is seen. */
    public boolean scalesSignal() {
        return switch (this) {
            case NATIVE_SENSITIVITY, FOREIGN_SENSITIVITY, NATIVE_BACKGROUND, FOREIGN_BACKGROUND -> true;
            default -> false;
        };
    }

    /** The observation parameter of that name; empty where the name belongs to the forward model. */
    public static Optional<ObservationParameter> named(String name) {
        return Arrays.stream(values()).filter(p -> p.key.equals(name)).findFirst();
    }
}
