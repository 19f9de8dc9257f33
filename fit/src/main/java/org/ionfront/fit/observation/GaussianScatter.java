package org.ionfront.fit.observation;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Intensities with Gaussian scatter of one size per signal, read off the data themselves. Where they were divided by a reference
 * signal its scatter is in both: relative to the signals it is one number, c, and at each point the residuals have the
 * covariance diag(s_n^2, s_f^2) + c^2 y y^T (docs/fit.md, Eq. 44).
 *
 * @param nativeValues signal per point, relative to the reference where there is one
 * @param foreignValues the same for the foreign ion
 * @param nativeScatter standard deviation, positive
 * @param foreignScatter standard deviation, positive
 * @param commonScatter c, relative to either signal [-]; 0 for none
 */
record GaussianScatter(
        double[] nativeValues,
        double[] foreignValues,
        double nativeScatter,
        double foreignScatter,
        double commonScatter)
        implements PointLikelihood {
    /** Scatter assumed for perfectly smooth data, relative to their largest value: the six digits of a text export. */
    private static final double SMALLEST_SCATTER = 1e-6;

    /** Takes the scatter from the second differences of the points, which a smooth profile leaves nearly alone. */
    static GaussianScatter of(double[] nativeValues, double[] foreignValues) {
        return new GaussianScatter(nativeValues, foreignValues, scatter(nativeValues), scatter(foreignValues), 0);
    }

    /** The same for signals that were divided by one reference, whose own scatter is in both. */
    static GaussianScatter ofRatios(double[] nativeValues, double[] foreignValues, double[] reference) {
        GaussianScatter apart = of(nativeValues, foreignValues);
        double common = CommonScatter.of(nativeValues, foreignValues, reference);
        return common == 0
                ? apart
                : new GaussianScatter(
                        nativeValues,
                        foreignValues,
                        CommonScatter.own(nativeValues, common, apart.nativeScatter),
                        CommonScatter.own(foreignValues, common, apart.foreignScatter),
                        common);
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
        if (commonScatter > 0) {
            evaluateTogether(point, expectedNative, expectedForeign, terms);
            return;
        }
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

    /** Residuals of unit covariance, by the Cholesky factor of theirs. */
    private void evaluateTogether(int point, double expectedNative, double expectedForeign, PointTerms terms) {
        double ofNative = commonScatter * CommonScatter.level(nativeValues, point);
        double ofForeign = commonScatter * CommonScatter.level(foreignValues, point);
        double varianceNative = nativeScatter * nativeScatter + ofNative * ofNative;
        double varianceForeign = foreignScatter * foreignScatter + ofForeign * ofForeign;
        double first = Math.sqrt(varianceNative);
        double mixed = ofNative * ofForeign / first;
        double second = Math.sqrt(varianceForeign - mixed * mixed);
        double residual = (nativeValues[point] - expectedNative) / first;
        double other = foreignValues[point] - expectedForeign;
        terms.residual[0] = residual;
        terms.residual[1] = (other - mixed * residual) / second;
        terms.standardised[0] = residual;
        terms.standardised[1] = other / Math.sqrt(varianceForeign);
        terms.byNative[0] = -1 / first;
        terms.byNative[1] = mixed / (first * second);
        terms.byForeign[0] = 0;
        terms.byForeign[1] = -1 / second;
        System.arraycopy(terms.byNative, 0, terms.informationByNative, 0, 2);
        System.arraycopy(terms.byForeign, 0, terms.informationByForeign, 0, 2);
    }

    @Override
    public GaussianScatter drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random) {
        int points = nativeValues.length;
        double[][] drawn = new double[2][points];
        for (int k = 0; k < points; k++) {
            drawn[0][k] = expectedNative[k] + scatterScale * nativeScatter * random.nextGaussian();
            drawn[1][k] = expectedForeign[k] + scatterScale * foreignScatter * random.nextGaussian();
            if (commonScatter > 0) {
                double common = scatterScale * commonScatter * random.nextGaussian();
                drawn[0][k] += common * expectedNative[k];
                drawn[1][k] += common * expectedForeign[k];
            }
        }
        return new GaussianScatter(drawn[0], drawn[1], nativeScatter, foreignScatter, commonScatter);
    }

    @Override
    public double[] relativeSignals(int point, double expectedNative, double expectedForeign) {
        return new double[] {nativeValues[point], foreignValues[point]};
    }
}
