package org.ionfront.fit.observation;

/**
 * Signals to hold data against, one entry per point; read-only.
 *
 * @param ofNative lambda of the native ion
 * @param ofForeign lambda of the foreign ion
 * @param depth of the points, for messages [m]
 */
public record Expectation(double[] ofNative, double[] ofForeign, double[] depth) {
    static Expectation of(ExpectedSignals signals) {
        double[] ofNative = new double[signals.points()];
        double[] ofForeign = new double[signals.points()];
        for (int i = 0; i < ofNative.length; i++) {
            ofNative[i] = signals.expectedNative(i);
            ofForeign[i] = signals.expectedForeign(i);
        }
        return new Expectation(ofNative, ofForeign, signals.depths());
    }
}
