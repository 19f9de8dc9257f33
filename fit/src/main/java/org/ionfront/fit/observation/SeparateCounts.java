package org.ionfront.fit.observation;

import org.apache.commons.math3.random.RandomGenerator;

/** Counts of native and foreign ions without a reference: independent Poisson counts of mean lambda. */
record SeparateCounts(double[] nativeCounts, double[] foreignCounts) implements PointLikelihood {
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
            double mu = row == 0 ? expectedNative : expectedForeign;
            double counts = row == 0 ? nativeCounts[point] : foreignCounts[point];
            double x = (counts - mu) / mu;
            double q = Deviance.shape(x);
            double root = Math.sqrt(mu);
            terms.residual[row] = root * x * q;
            terms.standardised[row] = terms.residual[row];
            terms.byNative[row] = row == 0 ? -1 / (root * q) : 0;
            terms.byForeign[row] = row == 1 ? -1 / (root * q) : 0;
            terms.informationByNative[row] = row == 0 ? -1 / root : 0;
            terms.informationByForeign[row] = row == 1 ? -1 / root : 0;
        }
    }

    @Override
    public SeparateCounts drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random) {
        int points = nativeCounts.length;
        double[][] drawn = new double[2][points];
        for (int k = 0; k < points; k++) {
            drawn[0][k] = PoissonCounts.draw(expectedNative[k], random);
            drawn[1][k] = PoissonCounts.draw(expectedForeign[k], random);
        }
        return new SeparateCounts(drawn[0], drawn[1]);
    }

    @Override
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        return new double[] {nativeCounts[point], foreignCounts[point]};
    }
}
