package org.ionfront.fit.observation;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Intensities with Gaussian scatter of one size per signal, read off the data themselves.
 *
 * @param nativeValues signal per point, relative to the reference where there is one
 * @param foreignValues the same for the foreign ion
 * @param nativeScatter standard deviation, positive
 * @param foreignScatter standard deviation, positive
 */
record GaussianScatter(double[] nativeValues, double[] foreignValues, double nativeScatter, double foreignScatter)
        implements PointLikelihood {
    /** Scatter assumed for perfectly smooth data, relative to their largest value: the six digits of a text export. */
    private static final double SMALLEST_SCATTER = 1e-6;

    /** Takes the scatter from the second differences of the points, which a smooth profile leaves nearly alone. */
    static GaussianScatter of(double[] nativeValues, double[] foreignValues) {
        return new GaussianScatter(nativeValues, foreignValues, scatter(nativeValues), scatter(foreignValues));
    }

    private static double scatter(double[] y) {
        double largest = Arrays.stream(y).max().orElse(0);
        if (!(largest > 0) || y.length < 3) {
            throw new IllegalArgumentException("a signal that is zero, or shorter than three points, has no scatter");
        }
        return Math.max(SecondDifferences.scatter(y), SMALLEST_SCATTER * largest);
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
        return Double.isFinite(expected);
    }

    @Override
    public void evaluate(int point, double expectedNative, double expectedForeign, PointTerms terms) {
        for (int row = 0; row < 2; row++) {
            double scatter = row == 0 ? nativeScatter : foreignScatter;
            double difference =
                    row == 0 ? nativeValues[point] - expectedNative : foreignValues[point] - expectedForeign;
            terms.residual[row] = difference / scatter;
            terms.standardised[row] = terms.residual[row];
            terms.byNative[row] = row == 0 ? -1 / scatter : 0;
            terms.byForeign[row] = row == 1 ? -1 / scatter : 0;
            terms.informationByNative[row] = terms.byNative[row];
            terms.informationByForeign[row] = terms.byForeign[row];
        }
    }

    @Override
    public GaussianScatter drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random) {
        int points = nativeValues.length;
        double[][] drawn = new double[2][points];
        for (int k = 0; k < points; k++) {
            drawn[0][k] = expectedNative[k] + scatterScale * nativeScatter * random.nextGaussian();
            drawn[1][k] = expectedForeign[k] + scatterScale * foreignScatter * random.nextGaussian();
        }
        return new GaussianScatter(drawn[0], drawn[1], nativeScatter, foreignScatter);
    }

    @Override
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        return new double[] {nativeValues[point], foreignValues[point]};
    }
}
