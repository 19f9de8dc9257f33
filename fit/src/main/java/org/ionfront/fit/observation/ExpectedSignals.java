package org.ionfront.fit.observation;

import java.util.Arrays;
import org.ionfront.fit.problem.ObservationParameter;

/**
 * What an instrument should report of a profile, lambda = A W + b, and how that changes with the instrument.
 *
 * @param instrument its state
 * @param relativeDepth depth over crater depth of each point [-]; read-only
 * @param nativeFraction blurred fraction of the native ion
 * @param foreignFraction blurred fraction of the foreign ion
 */
public record ExpectedSignals(
        Instrument instrument, double[] relativeDepth, BlurredSignal nativeFraction, BlurredSignal foreignFraction) {
    /** Number of points. */
    public int points() {
        return relativeDepth.length;
    }

    /** Depth of each point [m]. */
    double[] depths() {
        return Arrays.stream(relativeDepth)
                .map(depth -> depth * instrument.craterDepth())
                .toArray();
    }

    /** lambda of the native ion at a point. */
    public double expectedNative(int point) {
        return instrument.nativeSensitivity() * nativeFraction.value()[point] + instrument.nativeBackground();
    }

    /** lambda of the foreign ion at a point. */
    public double expectedForeign(int point) {
        return instrument.foreignSensitivity() * foreignFraction.value()[point] + instrument.foreignBackground();
    }

    /** Derivative with respect to a parameter of the instrument. */
    public SignalDerivative derivative(ObservationParameter parameter) {
        double[] none = new double[points()];
        return switch (parameter) {
            case NATIVE_SENSITIVITY -> new SignalDerivative(nativeFraction.value(), none);
            case FOREIGN_SENSITIVITY -> new SignalDerivative(none, foreignFraction.value());
            case NATIVE_BACKGROUND -> new SignalDerivative(ones(), none);
            case FOREIGN_BACKGROUND -> new SignalDerivative(none, ones());
            case DEPTH_RESOLUTION -> derivative(nativeFraction.widthSlope(), foreignFraction.widthSlope());
            case CRATER_DEPTH ->
                derivative(timesDepth(nativeFraction.depthSlope()), timesDepth(foreignFraction.depthSlope()));
        };
    }

    /**
     * Derivative with respect to anything that changes the blurred fractions.
     *
     * @param ofNativeFraction dW/dp of the native ion per point; not modified
     * @param ofForeignFraction dW/dp of the foreign ion per point; not modified
     */
    public SignalDerivative derivative(double[] ofNativeFraction, double[] ofForeignFraction) {
        return new SignalDerivative(
                times(instrument.nativeSensitivity(), ofNativeFraction),
                times(instrument.foreignSensitivity(), ofForeignFraction));
    }

    private double[] timesDepth(double[] slope) {
        double[] product = new double[points()];
        for (int i = 0; i < product.length; i++) {
            product[i] = slope[i] * relativeDepth[i];
        }
        return product;
    }

    private static double[] times(double factor, double[] values) {
        double[] product = new double[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = factor * values[i];
        }
        return product;
    }

    private double[] ones() {
        double[] ones = new double[points()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
