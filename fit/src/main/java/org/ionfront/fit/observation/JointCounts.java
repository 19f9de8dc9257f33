package org.ionfront.fit.observation;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * Counts of native, foreign and reference ions that share an unknown intensity f at each point: mu = f (lambda_n,
 * lambda_f, 1). The most probable f = (sum of counts) / (sum of lambda) is put in for each point, which leaves the
 * multinomial likelihood of how the counts divide among the signals (docs/fit.md, Eq. 4 to 9). With dead time the detector of
 * each signal is open for the share that its own counts leave (Eq. 38).
 *
 * @param nativeCounts one per point
 * @param foreignCounts one per point
 * @param referenceCounts one per point
 * @param limit most counts a detector can have at a point; infinite without dead time
 */
record JointCounts(double[] nativeCounts, double[] foreignCounts, double[] referenceCounts, double limit)
        implements PointLikelihood {
    /** Without dead time. */
    JointCounts(double[] nativeCounts, double[] foreignCounts, double[] referenceCounts) {
        this(nativeCounts, foreignCounts, referenceCounts, Double.POSITIVE_INFINITY);
    }

    @Override
    public int rows() {
        return 3;
    }

    @Override
    public boolean informative(int point) {
        return nativeCounts[point] + foreignCounts[point] + referenceCounts[point] > 0;
    }

    @Override
    public boolean accepts(double expected) {
        return expected > 0 && Double.isFinite(expected);
    }

    @Override
    public void evaluate(int point, double expectedNative, double expectedForeign, PointTerms terms) {
        double total = nativeCounts[point] + foreignCounts[point] + referenceCounts[point];
        double nativeOpen = 1 - nativeCounts[point] / limit;
        double foreignOpen = 1 - foreignCounts[point] / limit;
        double referenceOpen = 1 - referenceCounts[point] / limit;
        double sum = expectedNative * nativeOpen + expectedForeign * foreignOpen + referenceOpen;
        for (int row = 0; row < 3; row++) {
            double lambda =
                    row == 0 ? expectedNative * nativeOpen : row == 1 ? expectedForeign * foreignOpen : referenceOpen;
            double counts = row == 0 ? nativeCounts[point] : row == 1 ? foreignCounts[point] : referenceCounts[point];
            double share = lambda / sum;
            double mu = total * share;
            double x = (counts - mu) / mu;
            double q = Deviance.shape(x);
            double root = Math.sqrt(mu);
            terms.residual[row] = root * x * q;
            terms.standardised[row] = terms.residual[row] / Math.sqrt(1 - share);
            // d ln(mu_s) / d lambda_t = [s is t] / lambda_t - open_t / sum, because f follows the sum
            double logByNative = (row == 0 ? 1 / expectedNative : 0) - nativeOpen / sum;
            double logByForeign = (row == 1 ? 1 / expectedForeign : 0) - foreignOpen / sum;
            terms.byNative[row] = -root / q * logByNative;
            terms.byForeign[row] = -root / q * logByForeign;
            terms.informationByNative[row] = -root * logByNative;
            terms.informationByForeign[row] = -root * logByForeign;
        }
    }

    /** The intensity of each point is its most probable one. */
    @Override
    public JointCounts drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random) {
        int points = nativeCounts.length;
        double[][] drawn = new double[3][points];
        for (int k = 0; k < points; k++) {
            double intensity = intensity(k, expectedNative[k], expectedForeign[k]);
            drawn[0][k] = PoissonCounts.draw(intensity * expectedNative[k], limit, random);
            drawn[1][k] = PoissonCounts.draw(intensity * expectedForeign[k], limit, random);
            drawn[2][k] = PoissonCounts.draw(intensity, limit, random);
        }
        return new JointCounts(drawn[0], drawn[1], drawn[2], limit);
    }

    /** The most probable one. */
    private double intensity(int k, double expectedNative, double expectedForeign) {
        double total = nativeCounts[k] + foreignCounts[k] + referenceCounts[k];
        return total
                / (expectedNative * (1 - nativeCounts[k] / limit)
                        + expectedForeign * (1 - foreignCounts[k] / limit)
                        + (1 - referenceCounts[k] / limit));
    }

    @Override
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        double intensity = referenceCounts[point] / (1 - referenceCounts[point] / limit);
        if (intensity == 0) {
            intensity = intensity(point, expectedNative, expectedForeign);
        }
        return intensity == 0
                ? new double[2]
                : new double[] {
                    nativeCounts[point] / (1 - nativeCounts[point] / limit) / intensity,
                    foreignCounts[point] / (1 - foreignCounts[point] / limit) / intensity
                };
    }
}
