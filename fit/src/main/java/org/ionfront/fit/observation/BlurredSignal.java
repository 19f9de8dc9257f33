package org.ionfront.fit.observation;

/**
 * The charge fraction of one ion as an instrument of finite depth resolution sees it, one entry per point; read-only.
 *
 * @param value blurred fraction W [-]
 * @param depthSlope dW/dz [1/m]
 * @param widthSlope dW/dsigma [1/m]
 * @param leadingSlope dW/d(leading length) [1/m]
 * @param trailingSlope dW/d(trailing length) [1/m]
 */
public record BlurredSignal(
        double[] value, double[] depthSlope, double[] widthSlope, double[] leadingSlope, double[] trailingSlope) {
    /** Nothing seen yet at so many points. */
    static BlurredSignal empty(int points) {
        return new BlurredSignal(
                new double[points], new double[points], new double[points], new double[points], new double[points]);
    }
}
