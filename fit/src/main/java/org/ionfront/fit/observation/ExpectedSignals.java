package org.ionfront.fit.observation;

import java.util.Arrays;
import org.ionfront.fit.problem.ObservationParameter;

/**
 * What an instrument should report of a profile, lambda = A V + b with the fraction V as it is seen, and how that changes with
 * the instrument. V is the blurred fraction W, times the yield near the surface over that at depth where the two differ.
 *
 * @param instrument its state
 * @param where the points lie
 * @param nativeFraction blurred fraction of the native ion
 * @param foreignFraction blurred fraction of the foreign ion
 */
public record ExpectedSignals(
        Instrument instrument, PointDepths where, BlurredSignal nativeFraction, BlurredSignal foreignFraction) {
    /** Number of points. */
    public int points() {
        return where.depth().length;
    }

    /** Depth of each point [m]; read-only. */
    public double[] depths() {
        return where.depth();
    }

    /** V of the native ion at a point. */
    public double seenNative(int point) {
        return nativeFraction.value()[point] * gain(nativeTransient(), point);
    }

    /** V of the foreign ion at a point. */
    public double seenForeign(int point) {
        return foreignFraction.value()[point] * gain(foreignTransient(), point);
    }

    /** V of the native ion at every point. */
    public double[] seenNative() {
        return seen(nativeFraction.value(), nativeTransient());
    }

    /** V of the foreign ion at every point. */
    public double[] seenForeign() {
        return seen(foreignFraction.value(), foreignTransient());
    }

    /** lambda of the native ion at a point. */
    public double expectedNative(int point) {
        return instrument.nativeSensitivity() * seenNative(point) + instrument.nativeBackground();
    }

    /** lambda of the foreign ion at a point. */
    public double expectedForeign(int point) {
        return instrument.foreignSensitivity() * seenForeign(point) + instrument.foreignBackground();
    }

    /** Derivative with respect to a parameter of the instrument. */
    public SignalDerivative derivative(ObservationParameter parameter) {
        double[] none = new double[points()];
        return switch (parameter) {
            case NATIVE_SENSITIVITY -> new SignalDerivative(seenNative(), none);
            case FOREIGN_SENSITIVITY -> new SignalDerivative(none, seenForeign());
            case NATIVE_BACKGROUND -> new SignalDerivative(ones(), none);
            case FOREIGN_BACKGROUND -> new SignalDerivative(none, ones());
            case POTENTIAL_OFFSET, CURRENT_OFFSET -> new SignalDerivative(none, none);
            case DEPTH_RESOLUTION -> derivative(nativeFraction.widthSlope(), foreignFraction.widthSlope());
            case LEADING_LENGTH -> derivative(nativeFraction.leadingSlope(), foreignFraction.leadingSlope());
            case TRAILING_LENGTH -> derivative(nativeFraction.trailingSlope(), foreignFraction.trailingSlope());
            case CRATER_DEPTH -> derivativeByDepth(where.byCrater());
            case SPUTTER_RATE_RATIO -> derivativeByDepth(where.byRatio());
            case NATIVE_TRANSIENT -> ofSeen(settling(nativeFraction.value()), none);
            case FOREIGN_TRANSIENT -> ofSeen(none, settling(foreignFraction.value()));
            case TRANSIENT_DEPTH ->
                ofSeen(
                        settlingByDepth(nativeFraction.value(), nativeTransient()),
                        settlingByDepth(foreignFraction.value(), foreignTransient()));
        };
    }

    /**
     * Derivative with respect to anything that changes the blurred fractions.
     *
     * @param ofNativeFraction dW/dp of the native ion per point; not modified
     * @param ofForeignFraction dW/dp of the foreign ion per point; not modified
     */
    public SignalDerivative derivative(double[] ofNativeFraction, double[] ofForeignFraction) {
        return ofSeen(seen(ofNativeFraction, nativeTransient()), seen(ofForeignFraction, foreignTransient()));
    }

    /**
     * Derivative with respect to anything that changes what is seen of the fractions.
     *
     * @param ofNative dV/dp of the native ion per point; not modified
     * @param ofForeign dV/dp of the foreign ion per point; not modified
     */
    public SignalDerivative ofSeen(double[] ofNative, double[] ofForeign) {
        return new SignalDerivative(
                times(instrument.nativeSensitivity(), ofNative), times(instrument.foreignSensitivity(), ofForeign));
    }

    /** Derivative with respect to anything that moves the points by that much [m]; not modified. */
    SignalDerivative derivativeByDepth(double[] moved) {
        return ofSeen(
                byDepth(nativeFraction, nativeTransient(), moved), byDepth(foreignFraction, foreignTransient(), moved));
    }

    private double nativeTransient() {
        return instrument.effects().nativeTransient();
    }

    private double foreignTransient() {
        return instrument.effects().foreignTransient();
    }

    private double gain(double amplitude, int point) {
        return instrument.effects().gain(amplitude, where.depth()[point]);
    }

    private double[] seen(double[] fraction, double amplitude) {
        double[] seen = fraction.clone();
        for (int i = 0; i < seen.length && amplitude != 0; i++) {
            seen[i] *= gain(amplitude, i);
        }
        return seen;
    }

    private double[] byDepth(BlurredSignal fraction, double amplitude, double[] moved) {
        double[] change = new double[points()];
        for (int i = 0; i < change.length; i++) {
            double slope = fraction.depthSlope()[i];
            if (amplitude != 0) {
                slope = slope * gain(amplitude, i)
                        + fraction.value()[i] * instrument.effects().gainSlope(amplitude, where.depth()[i]);
            }
            change[i] = slope * moved[i];
        }
        return change;
    }

    private double[] settling(double[] fraction) {
        double[] change = new double[points()];
        for (int i = 0; i < change.length; i++) {
            change[i] = fraction[i] * instrument.effects().settling(where.depth()[i]);
        }
        return change;
    }

    /** d(exp(-z/l))/dl = exp(-z/l) z / l^2. */
    private double[] settlingByDepth(double[] fraction, double amplitude) {
        double length = instrument.effects().transientDepth();
        double[] change = settling(fraction);
        for (int i = 0; i < change.length; i++) {
            change[i] *= amplitude * where.depth()[i] / (length * length);
        }
        return change;
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
