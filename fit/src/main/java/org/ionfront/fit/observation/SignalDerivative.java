package org.ionfront.fit.observation;

/**
 * How the expected signals change with one parameter, one entry per observed point; read-only.
 *
 * @param ofNative d lambda_n / d p
 * @param ofForeign d lambda_f / d p
 */
public record SignalDerivative(double[] ofNative, double[] ofForeign) {}
