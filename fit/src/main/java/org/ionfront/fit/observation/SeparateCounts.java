package org.ionfront.fit.observation;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * Counts of native and foreign ions without a reference: independent Poisson counts of mean lambda, less what a dead time hides
 * (docs/fit.md, Eq. 38).
 *
 * @param nativeCounts one per point
 * @param foreignCounts one per point
 * @param limit most counts a detector can have at a point; infinite without dead time
 */
record SeparateCounts(double[] nativeCounts, double[] foreignCounts, double limit) implements PointLikelihood {
    /** Without dead time. */
    SeparateCounts(double[] nativeCounts, double[] foreignCounts) {
        this(nativeCounts, foreignCounts, Double.POSITIVE_INFINITY);
    }

    @Override
    public int rows() {
        return 2;
    }

    @Override
    public boolean informative(int point) {
        return true;
    }

    @Override
    public boolean accepts(double expected) {
        return expected > 0 && Double.isFinite(expected);
    }

    @Override
    public void evaluate(int point, double expectedNative, double expectedForeign, PointTerms terms) {
        for (int row = 0; row < 2; row++) {
            double counts = row == 0 ? nativeCounts[point] : foreignCounts[point];
            double open = 1 - counts / limit;
            double mu = (row == 0 ? expectedNative : expectedForeign) * open;
            double x = (counts - mu) / mu;
            double q = Deviance.shape(x);
            double root = Math.sqrt(mu);
            terms.residual[row] = root * x * q;
            terms.standardised[row] = terms.residual[row];
            terms.byNative[row] = row == 0 ? -open / (root * q) : 0;
            terms.byForeign[row] = row == 1 ? -open / (root * q) : 0;
            terms.informationByNative[row] = row == 0 ? -open / root : 0;
            terms.informationByForeign[row] = row == 1 ? -open / root : 0;
        }
    }

    @Override
    public SeparateCounts drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random) {
        int points = nativeCounts.length;
        double[][] drawn = new double[2][points];
        for (int k = 0; k < points; k++) {
            drawn[0][k] = PoissonCounts.draw(expectedNative[k], limit, random);
            drawn[1][k] = PoissonCounts.draw(expectedForeign[k], limit, random);
        }
        return new SeparateCounts(drawn[0], drawn[1], limit);
    }

    @Override
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        return new double[] {
            nativeCounts[point] / (1 - nativeCounts[point] / limit),
            foreignCounts[point] / (1 - foreignCounts[point] / limit)
        };
    }
}
