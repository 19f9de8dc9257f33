package org.ionfront.fit.observation;

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
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        return new double[] {nativeCounts[point], foreignCounts[point]};
    }
}
