package org.ionfront.fit.observation;

/**
 * Signed root of the Poisson deviance, r = sign(k - mu) sqrt(2 (mu - k + k ln(k / mu))), written as r = sqrt(mu) x q(x)
 * with x = (k - mu) / mu (docs/fit.md, Eq. 6).
 */
final class Deviance {
    /** Below this the difference in q would lose digits and its series has converged. */
    private static final double SMALL = 2e-3;

    private Deviance() {}

    /** q(x) for x of at least -1; 1 at x = 0, sqrt(2) at x = -1 (no counts). */
    static double shape(double x) {
        if (Math.abs(x) < SMALL) {
            return Math.sqrt(1 - x * (1 / 3.0 - x * (1 / 6.0 - x * (1 / 10.0 - x / 15.0))));
        }
        double entropy = x <= -1 ? 0 : (1 + x) * Math.log1p(x);
        return Math.sqrt(2 * (entropy - x)) / Math.abs(x);
    }
}
