package org.ionfront.material.conductivity;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Time correlation of a series with itself, about zero: a current in equilibrium has no mean. */
final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * C(k) = (1/(n - k)) sum x(t) x(t + k) by a Fourier transform; Eq. 7 of {@code docs/conductivity.md}.
     *
     * @param series not modified
     * @param from first sample
     * @param to one beyond the last sample
     * @param longestLag K, below the number of samples
     * @return C(0) to C(K)
     */
    static double[] unbiased(double[] series, int from, int to, int longestLag) {
        int count = to - from;
        // Zeros behind the samples keep the end from meeting the beginning.
        int length = Integer.highestOneBit(count + longestLag) * 2;
        double[][] parts = new double[2][length];
        System.arraycopy(series, from, parts[0], 0, count);
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int k = 0; k < length; k++) {
            parts[0][k] = parts[0][k] * parts[0][k] + parts[1][k] * parts[1][k];
            parts[1][k] = 0;
        }
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.INVERSE);
        double[] correlation = new double[longestLag + 1];
        for (int k = 0; k <= longestLag; k++) {
            correlation[k] = parts[0][k] / (count - k);
        }
        return correlation;
    }

    /** Integral of the correlation from 0 to each lag by trapezoids, in the unit of the correlation times s. */
    static double[] runningIntegral(double[] correlation, double timeStep) {
        double[] integral = new double[correlation.length];
        for (int k = 1; k < correlation.length; k++) {
            integral[k] = integral[k - 1] + timeStep * (correlation[k - 1] + correlation[k]) / 2;
        }
        return integral;
    }
}
