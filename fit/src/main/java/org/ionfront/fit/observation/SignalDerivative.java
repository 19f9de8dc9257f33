package org.ionfront.fit.observation;

/**
 * How the expected signals change with one parameter, one entry per observed point; read-only.
 *
 * @param ofNative d lambda_n / d p
 * @param ofForeign d lambda_f / d p
 */
public record SignalDerivative(double[] ofNative, double[] ofForeign) {
    /** The derivative with respect to a variable of which the parameter is a function with that slope. */
    public SignalDerivative times(double slope) {
        return new SignalDerivative(times(slope, ofNative), times(slope, ofForeign));
    }

    /** The sum of two changes. */
    SignalDerivative plus(SignalDerivative other) {
        return new SignalDerivative(sum(ofNative, other.ofNative), sum(ofForeign, other.ofForeign));
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
