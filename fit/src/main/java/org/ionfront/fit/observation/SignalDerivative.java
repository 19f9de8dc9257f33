package org.ionfront.fit.observation;

/**
 * How the expected signals change with one parameter, one entry per observed point; read-only.
 *
 * @param ofNative d lambda_n / d p
 * @param ofForeign d lambda_f / d p
 * @param ofTraces d reading / d p for all readings of the profile's traces, one trace after the other; empty where there are
 *     none
 */
public record SignalDerivative(double[] ofNative, double[] ofForeign, double[] ofTraces) {
    /** Of a profile without traces, or of something that traces do not depend on. */
    public SignalDerivative(double[] ofNative, double[] ofForeign) {
        this(ofNative, ofForeign, new double[0]);
    }

    /** The same with the derivatives of the traces. */
    public SignalDerivative withTraces(double[] readings) {
        return new SignalDerivative(ofNative, ofForeign, readings);
    }

    /** The derivative with respect to a variable of which the parameter is a function with that slope. */
    public SignalDerivative times(double slope) {
        return new SignalDerivative(times(slope, ofNative), times(slope, ofForeign), times(slope, ofTraces));
    }

    /** The sum of two changes. */
    public SignalDerivative plus(SignalDerivative other) {
        return new SignalDerivative(
                sum(ofNative, other.ofNative), sum(ofForeign, other.ofForeign), sum(ofTraces, other.ofTraces));
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double[] times(double factor, double[] values) {
        double[] product = new double[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = factor * values[i];
        }
        return product;
    }
}
