package org.ionfront.fit.observation;

import java.util.OptionalDouble;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;

/**
 * What few instruments are described by, all of it absent unless a fit names it.
 *
 * @param leadingLength decay length of the depth resolution ahead of an ion [m], 0 or more
 * @param trailingLength decay length behind an ion [m], 0 or more
 * @param sputterRateRatio rate in completely exchanged over that in untouched glass [-], positive; empty for one rate
 * @param nativeTransient amplitude of the native yield's transient at the surface [-]
 * @param foreignTransient amplitude of the foreign yield's transient at the surface [-]
 * @param transientDepth decay depth of both [m], positive
 */
public record InstrumentEffects(
        double leadingLength,
        double trailingLength,
        OptionalDouble sputterRateRatio,
        double nativeTransient,
        double foreignTransient,
        double transientDepth) {
    /** None of them. */
    public static final InstrumentEffects NONE =
            new InstrumentEffects(0, 0, OptionalDouble.empty(), 0, 0, Double.POSITIVE_INFINITY);

    /** Rejects lengths and ratios that mean nothing. */
    public InstrumentEffects {
        if (!(leadingLength >= 0 && trailingLength >= 0)) {
            throw new IllegalArgumentException("the decay lengths of the depth resolution are " + leadingLength
                    + " and " + trailingLength + " m; they must be 0 or more");
        }
        if (sputterRateRatio.isPresent() && !(sputterRateRatio.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "the ratio of sputter rates is " + sputterRateRatio.getAsDouble() + "; it must be positive");
        }
        if (!(transientDepth > 0)) {
            throw new IllegalArgumentException(
                    "the depth of the transient is " + transientDepth + " m; it must be positive");
        }
    }

    /** Reads the values that concern a profile. */
    static InstrumentEffects of(ParameterValues values, String profile) {
        double ofNative = number(values, ObservationParameter.NATIVE_TRANSIENT, profile);
        double ofForeign = number(values, ObservationParameter.FOREIGN_TRANSIENT, profile);
        OptionalDouble depth = values.find(ObservationParameter.TRANSIENT_DEPTH.key(), profile);
        if (depth.isEmpty() && (ofNative != 0 || ofForeign != 0)) {
            throw new IllegalArgumentException("the transient of profile " + profile + " has no transient_depth");
        }
        return new InstrumentEffects(
                number(values, ObservationParameter.LEADING_LENGTH, profile),
                number(values, ObservationParameter.TRAILING_LENGTH, profile),
                values.find(ObservationParameter.SPUTTER_RATE_RATIO.key(), profile),
                ofNative,
                ofForeign,
                depth.orElse(Double.POSITIVE_INFINITY));
    }

    private static double number(ParameterValues values, ObservationParameter parameter, String profile) {
        return values.find(parameter.key(), profile).orElse(0);
    }

    /** Yield at a depth [m] over that far below the surface, for a transient of that amplitude. */
    double gain(double amplitude, double depth) {
        return amplitude == 0 ? 1 : 1 + amplitude * settling(depth);
    }

    /** Derivative of {@link #gain} with respect to depth [1/m]. */
    double gainSlope(double amplitude, double depth) {
        return amplitude == 0 ? 0 : -amplitude * settling(depth) / transientDepth;
    }

    /** What is left of a transient at a depth [-]. */
    double settling(double depth) {
        return Math.exp(-depth / transientDepth);
    }
}
