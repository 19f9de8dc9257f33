package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class CountingLikelihoodTest {
    private static PointTerms joint(double kn, double kf, double kr, double ln, double lf) {
        PointTerms terms = new PointTerms();
        new JointCounts(new double[] {kn}, new double[] {kf}, new double[] {kr}).evaluate(0, ln, lf, terms);
        return terms;
    }

    private static double deviance(PointTerms terms) {
        double sum = 0;
        for (double r : terms.residual) {
            sum += r * r;
        }
        return sum;
    }

    /** -2 ln of the multinomial likelihood over its largest possible value, written down directly. */
    private static double multinomial(double[] k, double[] lambda) {
        double sum = 0;
        double counts = k[0] + k[1] + k[2];
        double all = lambda[0] + lambda[1] + 1;
        for (int s = 0; s < 3; s++) {
            double probability = (s < 2 ? lambda[s] : 1) / all;
            sum += k[s] == 0 ? 0 : 2 * k[s] * Math.log(k[s] / counts / probability);
        }
        return sum;
    }

    @Test
    void sumOfSquaresIsTheMultinomialDeviance() {
        double[][] counts = {{120, 3500, 210}, {0, 17, 3}, {1903.06, 135609, 6950.21}, {5, 0, 0}};
        double[] lambda = {0.4, 14.2};
        for (double[] k : counts) {
            assertThat(deviance(joint(k[0], k[1], k[2], lambda[0], lambda[1])))
                    .isCloseTo(multinomial(k, lambda), within(1e-9 * (1 + multinomial(k, lambda))));
        }
    }

    @Test
    void theMostProbableIntensityMakesTheDevianceSmallest() {
        double[] k = {130, 3500, 210};
        double[] lambda = {0.5, 14.2, 1};
        double smallest = Double.POSITIVE_INFINITY;
        for (double f = 150; f < 350; f += 0.01) {
            double sum = 0;
            for (int s = 0; s < 3; s++) {
                double mu = f * lambda[s];
                sum += 2 * (mu - k[s] + k[s] * Math.log(k[s] / mu));
            }
            smallest = Math.min(smallest, sum);
        }
        assertThat(deviance(joint(k[0], k[1], k[2], lambda[0], lambda[1]))).isCloseTo(smallest, within(1e-5));
    }

    @Test
    void derivativesOfTheResidualsAgreeWithDifferences() {
        double[][] cases = {{120, 3500, 210, 0.4, 14.2}, {0, 17, 3, 0.1, 9}, {900, 2, 300, 3, 0.01}};
        for (double[] c : cases) {
            PointTerms here = joint(c[0], c[1], c[2], c[3], c[4]);
            double hn = 1e-6 * c[3];
            double hf = 1e-6 * c[4];
            PointTerms nativeUp = joint(c[0], c[1], c[2], c[3] + hn, c[4]);
            PointTerms nativeDown = joint(c[0], c[1], c[2], c[3] - hn, c[4]);
            PointTerms foreignUp = joint(c[0], c[1], c[2], c[3], c[4] + hf);
            PointTerms foreignDown = joint(c[0], c[1], c[2], c[3], c[4] - hf);
            for (int row = 0; row < 3; row++) {
                double byNative = (nativeUp.residual[row] - nativeDown.residual[row]) / (2 * hn);
                double byForeign = (foreignUp.residual[row] - foreignDown.residual[row]) / (2 * hf);
                assertThat(here.byNative[row]).isCloseTo(byNative, within(1e-6 * (1 + Math.abs(byNative))));
                assertThat(here.byForeign[row]).isCloseTo(byForeign, within(1e-6 * (1 + Math.abs(byForeign))));
            }
        }
    }

    /**
     * The expected information is minus the expected second derivative of the log-likelihood. That derivative is linear
     * in the counts, so its expectation is its value at the expected counts, computed here by differences.
     */
    @Test
    void informationIsTheExpectedCurvatureOfTheLogLikelihood() {
        double ln = 0.6;
        double lf = 12.5;
        double intensity = 240;
        double[] k = {intensity * ln, intensity * lf, intensity};
        PointTerms terms = joint(k[0], k[1], k[2], ln, lf);
        double h = 1e-3;
        double[] step = {h * ln, h * lf};
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double curvature = 0;
                for (int sa = -1; sa <= 1; sa += 2) {
                    for (int sb = -1; sb <= 1; sb += 2) {
                        double[] lambda = {ln, lf};
                        lambda[a] += sa * step[a];
                        lambda[b] += sb * step[b];
                        curvature += sa * sb * 0.5 * multinomial(k, lambda) / (4 * step[a] * step[b]);
                    }
                }
                double information = 0;
                double gaussNewton = 0;
                for (int row = 0; row < 3; row++) {
                    double[] f = {terms.informationByNative[row], terms.informationByForeign[row]};
                    double[] j = {terms.byNative[row], terms.byForeign[row]};
                    information += f[a] * f[b];
                    gaussNewton += j[a] * j[b];
                }
                // Differences of relative step 1e-3 are good to 1e-5.
                assertThat(information / curvature).isCloseTo(1, within(1e-5));
                assertThat(gaussNewton / curvature).isCloseTo(1, within(1e-5));
            }
        }
    }

    /** The share of scatter that the fitted intensity takes away from each signal is its share of the counts. */
    @Test
    void standardisedResidualsHaveUnitVariance() {
        var random = new SplittableRandom(7);
        double ln = 0.5;
        double lf = 2;
        double[] squares = new double[3];
        int trials = 20_000;
        var poisson = new PoissonSource(random);
        for (int t = 0; t < trials; t++) {
            double f = 100 + 100 * random.nextDouble();
            PointTerms terms = joint(poisson.next(f * ln), poisson.next(f * lf), poisson.next(f), ln, lf);
            for (int row = 0; row < 3; row++) {
                squares[row] += terms.standardised[row] * terms.standardised[row] / trials;
            }
        }
        for (double variance : squares) {
            // Four standard deviations of a mean of 20,000 squares, and 1 % for 75 and more counts not being Gaussian.
            assertThat(variance).isCloseTo(1, within(0.04 + 0.01));
        }
    }

    @Test
    void separateCountsGiveThePoissonDeviance() {
        PointTerms terms = new PointTerms();
        new SeparateCounts(new double[] {0}, new double[] {40}).evaluate(0, 3, 35, terms);

        assertThat(terms.residual[0]).isCloseTo(-Math.sqrt(6), within(1e-14));
        assertThat(terms.residual[1]).isCloseTo(Math.sqrt(2 * (35 - 40 + 40 * Math.log(40 / 35.0))), within(1e-12));
    }

    @Test
    void theShapeOfTheDevianceIsSmoothWhereItsSeriesTakesOver() {
        for (double x : new double[] {-2e-3, 2e-3}) {
            assertThat(Deviance.shape(x * (1 - 1e-9))).isCloseTo(Deviance.shape(x * (1 + 1e-9)), within(1e-10));
        }
        assertThat(Deviance.shape(0)).isEqualTo(1);
        assertThat(Deviance.shape(-1)).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    private static PointTerms[] variants(double[] c, double hn, double hf, BiFunction<Double, Double, PointTerms> at) {
        return new PointTerms[] {
            at.apply(c[3], c[4]),
            at.apply(c[3] + hn, c[4]),
            at.apply(c[3] - hn, c[4]),
            at.apply(c[3], c[4] + hf),
            at.apply(c[3], c[4] - hf)
        };
    }

    private static void assertDerivatives(double[] c, int rows, BiFunction<Double, Double, PointTerms> at) {
        double hn = 1e-6 * c[3];
        double hf = 1e-6 * c[4];
        PointTerms[] all = variants(c, hn, hf, at);
        for (int row = 0; row < rows; row++) {
            double byNative = (all[1].residual[row] - all[2].residual[row]) / (2 * hn);
            double byForeign = (all[3].residual[row] - all[4].residual[row]) / (2 * hf);
            assertThat(all[0].byNative[row]).isCloseTo(byNative, within(1e-6 * (1 + Math.abs(byNative))));
            assertThat(all[0].byForeign[row]).isCloseTo(byForeign, within(1e-6 * (1 + Math.abs(byForeign))));
        }
    }

    @Test
    void derivativesOfAllOtherLikelihoodsAgreeWithDifferences() {
        double[] c = {120, 3500, 210, 0.5, 14.2};
        assertDerivatives(c, 3, (ln, lf) -> {
            PointTerms terms = new PointTerms();
            new JointCounts(new double[] {c[0]}, new double[] {c[1]}, new double[] {c[2]}, 5000)
                    .evaluate(0, ln, lf, terms);
            return terms;
        });
        assertDerivatives(c, 3, (ln, lf) -> {
            PointTerms terms = joint(c[0], 3 * c[1], c[2], ln, lf);
            new DownWeighting().apply(terms, 3);
            return terms;
        });
        double[] plain = {130, 3300, 0, 120, 3500};
        assertDerivatives(plain, 2, (ln, lf) -> {
            PointTerms terms = new PointTerms();
            new SeparateCounts(new double[] {plain[0]}, new double[] {plain[1]}, 5000).evaluate(0, ln, lf, terms);
            return terms;
        });
        assertDerivatives(plain, 2, (ln, lf) -> {
            PointTerms terms = new PointTerms();
            new GaussianScatter(new double[] {130, 131, 128}, new double[] {3300, 3330, 3290}, 4, 50, 0.03)
                    .evaluate(1, ln, lf, terms);
            return terms;
        });
    }

    /** The likelihood of k events in a time T with a dead time tau after each: rate^k exp(-rate (T - k tau)). */
    @Test
    void aDeadTimeLeavesTheLikelihoodOfTheOpenTime() {
        double counts = 3000;
        double limit = 10_000;
        for (double mean : new double[] {4000, 4285.714285714286, 4600}) {
            PointTerms terms = new PointTerms();
            new SeparateCounts(new double[] {counts}, new double[] {1}, limit)
                    .evaluate(0, mean, 1 / (1 - 1 / limit), terms);
            double best = counts / (1 - counts / limit);
            double direct = -2 * (counts * Math.log(mean / best) - (mean - best) * (1 - counts / limit));
            assertThat(terms.residual[0] * terms.residual[0]).isCloseTo(direct, within(1e-8));
        }
    }

    /** Counted event by event: mean m = mu/(1 + mu/M), and the residuals keep unit variance. */
    @Test
    void drawnCountsOfADetectorWithDeadTimeHaveTheMeanAndTheVarianceOfRenewalTheory() {
        var random = new Well19937c(5);
        for (double mean : new double[] {60, 900}) {
            double limit = 3 * mean;
            double sum = 0;
            double squares = 0;
            int trials = 20_000;
            for (int t = 0; t < trials; t++) {
                double k = PoissonCounts.draw(mean, limit, random);
                sum += k;
                squares += k * k;
            }
            double expected = mean / (1 + mean / limit);
            double variance = expected * Math.pow(1 - expected / limit, 2);
            // Renewal theory is asymptotic: the first ion finds the detector open, worth less than one count.
            assertThat(sum / trials).isCloseTo(expected, within(0.6));
            assertThat(squares / trials - Math.pow(sum / trials, 2)).isCloseTo(variance, within(0.06 * variance));
        }
    }
}
