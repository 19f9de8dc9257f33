package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.ionfront.fit.FrontProfiles;
import org.ionfront.transport.simulation.Profile;
import org.junit.jupiter.api.Test;

class DepthResolutionTest {
    private static final double NM = 1e-9;
    private static final int[] FIRST = {0};

    /** Uneven cells of 0.3 to 5 nm. */
    private static final double[] FACES = {0, 0.3 * NM, 1 * NM, 3 * NM, 8 * NM, 9 * NM, 13 * NM, 15 * NM, 40 * NM};

    private static Profile profile(double... means) {
        return new Profile(0, FACES, List.of(means), new double[means.length], new double[means.length], 0, 0);
    }

    private static BlurredSignal blur(Profile profile, double sigma, double... depths) {
        return new DepthResolution(sigma).blur(profile, FIRST, depths).get(0);
    }

    @Test
    void aConstantStaysAConstantUpToTheSurfaceAndTheBackFace() {
        BlurredSignal signal =
                blur(profile(0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7), 3 * NM, 0, 1 * NM, 12 * NM, 40 * NM);

        for (int i = 0; i < 4; i++) {
            assertThat(signal.value()[i]).isCloseTo(0.7, within(1e-13));
            assertThat(signal.depthSlope()[i] * NM).isCloseTo(0, within(1e-13));
            assertThat(signal.widthSlope()[i] * NM).isCloseTo(0, within(1e-13));
        }
    }

    @Test
    void isTheIntegralOfTheCutAndRenormalisedGaussianOverStraightLines() {
        Profile profile = profile(0.05, 0.1, 0.3, 0.2, 0.9, 0.8, 1, 1);
        double sigma = 2.5 * NM;
        NormalDistribution gaussian = new NormalDistribution(0, 1);
        for (double z : new double[] {0.5 * NM, 4 * NM, 14 * NM}) {
            double sum = 0;
            double weight = 0;
            int n = 20_000;
            for (int k = 0; k < n; k++) {
                double x = (k + 0.5) * 40 * NM / n;
                double w = blur(profile, 0, x).value()[0];
                double g = gaussian.density((z - x) / sigma);
                sum += w * g;
                weight += g;
            }
            assertThat(blur(profile, sigma, z).value()[0]).isCloseTo(sum / weight, within(1e-6)); // midpoint rule;
        }
    }

    @Test
    void aBlurredErrorFunctionIsAWiderErrorFunction() {
        double front = FrontProfiles.CHARGE_DEPTH;
        double[] depths = {95 * NM, 98 * NM, 100 * NM, 103 * NM, 110 * NM};
        double[] blurred = FrontProfiles.blurred(1e-12, 4 * NM, 3 * NM, depths).get(1);

        for (int i = 0; i < depths.length; i++) {
            double exact = 0.5 * Erf.erfc((depths[i] - front) / (5 * NM) / Math.sqrt(2));
            // Straight lines between centres 1 nm apart: h^2/8 times the curvature, 0.24/25 per nm^2.
            assertThat(blurred[i]).isCloseTo(exact, within(1.3e-3));
        }
    }

    @Test
    void derivativesAgreeWithDifferences() {
        Profile profile = profile(0.05, 0.1, 0.3, 0.2, 0.9, 0.8, 1, 1);
        double sigma = 2 * NM;
        double h = 1e-5 * NM;
        for (double z : new double[] {0.2 * NM, 1.7 * NM, 9 * NM, 14.2 * NM, 39 * NM}) {
            BlurredSignal here = blur(profile, sigma, z);
            double byDepth = (blur(profile, sigma, z + h).value()[0]
                            - blur(profile, sigma, z - h).value()[0])
                    / (2 * h);
            double byWidth = (blur(profile, sigma + h, z).value()[0]
                            - blur(profile, sigma - h, z).value()[0])
                    / (2 * h);
            assertThat(here.depthSlope()[0] * NM).isCloseTo(byDepth * NM, within(1e-8));
            assertThat(here.widthSlope()[0] * NM).isCloseTo(byWidth * NM, within(1e-8));
        }
    }

    @Test
    void aSharpInstrumentShowsTheProfileItself() {
        BlurredSignal signal = blur(profile(0, 0.1, 0.2, 0.4, 0.5, 0.6, 0.7, 1), 0, 5.5 * NM, 7 * NM);

        assertThat(signal.value()[0]).isCloseTo(0.4, within(1e-12)); // centre of the fourth cell
        assertThat(signal.value()[1]).isCloseTo(0.45, within(1e-12)); // half way to the next centre
        assertThat(signal.depthSlope()[1] * NM).isCloseTo(0.1 / 3, within(1e-12));
    }

    @Test
    void aPointOutsideTheSampleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blur(profile(1, 1, 1, 1, 1, 1, 1, 1), 1 * NM, 41 * NM))
                .withMessageContaining("outside the sample");
    }

    private static BlurredSignal tailed(
            Profile profile, double sigma, double leading, double trailing, double... depths) {
        return new DepthResolution(sigma, leading, trailing)
                .blur(profile, FIRST, depths)
                .get(0);
    }

    /** A layer of unit content, a hundredth of a nanometre thin, 60 nm deep. */
    private static Profile thinLayer() {
        double thin = 0.01 * NM;
        double[] faces = new double[12_001];
        double[] means = new double[12_000];
        for (int k = 0; k < faces.length; k++) {
            faces[k] = k * thin;
        }
        means[6000] = NM / thin;
        return new Profile(0, faces, List.of(means), new double[12_000], new double[12_000], 0, 0);
    }

    /**
     * Numbers of an independent evaluation of Dowsett's function for a decay of 4 nm, a rise of 1 nm and a sigma of 1.5 nm: area 1,
     * mean 3.0000 nm, variance 19.2500 nm^2, maximum 0.128064 per nm at 0.984 nm.
     */
    @Test
    void aThinLayerBecomesDowsettsFunction() {
        double layer = 60.005 * NM;
        int n = 4000;
        double[] depths = new double[n];
        for (int k = 0; k < n; k++) {
            depths[k] = layer + (-25 + 0.02 * k) * NM;
        }
        double[] response =
                tailed(thinLayer(), 1.5 * NM, 1 * NM, 4 * NM, depths).value();
        double area = 0;
        double mean = 0;
        double square = 0;
        int highest = 0;
        for (int k = 0; k < n; k++) {
            double y = (depths[k] - layer) / NM;
            area += 0.02 * response[k];
            mean += 0.02 * y * response[k];
            square += 0.02 * y * y * response[k];
            highest = response[k] > response[highest] ? k : highest;
        }

        // The tail beyond 55 nm holds exp(-55/4) = 1e-6.
        assertThat(area).isCloseTo(1, within(3e-6));
        assertThat(mean).isCloseTo(3.0, within(2e-4));
        assertThat(square - mean * mean).isCloseTo(19.25, within(5e-3));
        assertThat(response[highest]).isCloseTo(0.128064, within(2e-6));
        assertThat((depths[highest] - layer) / NM).isCloseTo(0.984, within(0.02)); // the step of the depths
    }

    @Test
    void tailsAverageAConstantToItselfUpToTheSurfaceAndTheBackFace() {
        Profile constant = profile(0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7);
        BlurredSignal signal = tailed(constant, 3 * NM, 0.8 * NM, 2 * NM, 0, 1 * NM, 12 * NM, 40 * NM);

        for (int i = 0; i < 4; i++) {
            assertThat(signal.value()[i]).isCloseTo(0.7, within(1e-12));
            for (double[] slope :
                    List.of(signal.depthSlope(), signal.widthSlope(), signal.leadingSlope(), signal.trailingSlope())) {
                assertThat(slope[i] * NM).isCloseTo(0, within(1e-12));
            }
        }
    }

    /** From tails far shorter than the Gaussian, where a series takes over, to far longer ones. */
    @Test
    void derivativesWithTailsAgreeWithDifferences() {
        Profile profile = profile(0.05, 0.1, 0.3, 0.2, 0.9, 0.8, 1, 1);
        double h = 1e-5 * NM;
        double[][] kernels = {{2, 1, 3}, {2, 0.001, 1.5}, {2, 0.5, 0.003}, {0.1, 2, 0.7}, {2, 0.02, 0.02}};
        for (double[] k : kernels) {
            for (double z : new double[] {0.2 * NM, 1.7 * NM, 9 * NM, 14.2 * NM, 39 * NM}) {
                double[] at = {z, k[0] * NM, k[1] * NM, k[2] * NM};
                BlurredSignal here = tailed(profile, at[1], at[2], at[3], z);
                double[] slopes = {
                    here.depthSlope()[0], here.widthSlope()[0], here.leadingSlope()[0], here.trailingSlope()[0]
                };
                for (int d = 0; d < 4; d++) {
                    double[] up = at.clone();
                    double[] down = at.clone();
                    up[d] += h;
                    down[d] -= h;
                    double difference =
                            (tailed(profile, up[1], up[2], up[3], up[0]).value()[0]
                                            - tailed(profile, down[1], down[2], down[3], down[0])
                                                    .value()[0])
                                    / (2 * h);
                    assertThat(slopes[d] * NM)
                            .as("kernel %s, depth %s, derivative %d", List.of(k[0], k[1], k[2]), z, d)
                            .isCloseTo(difference * NM, within(2e-7));
                }
            }
        }
    }

    @Test
    void theSeriesOfAShortTailMeetsTheClosedForms() {
        double sigma = 3 * NM;
        for (double t : new double[] {-9, -6.5, -2, 0, 0.7, 4}) {
            ExponentialTail series = new ExponentialTail(sigma, 0.9999e-3 * sigma);
            ExponentialTail closed = new ExponentialTail(sigma, 1.0001e-3 * sigma);
            series.moveTo(t * sigma);
            closed.moveTo(t * sigma);
            double peak = 1 / sigma;
            assertThat(series.density() / peak).isCloseTo(closed.density() / peak, within(3e-7));
            assertThat(series.densitySlope() / peak * sigma)
                    .isCloseTo(closed.densitySlope() / peak * sigma, within(3e-6));
            assertThat(series.integralByLength() / peak).isCloseTo(closed.integralByLength() / peak, within(1e-6));
        }
    }

    @Test
    void vanishingTailsLeaveTheGaussianAndItsDerivatives() {
        Profile profile = profile(0.05, 0.1, 0.3, 0.2, 0.9, 0.8, 1, 1);
        for (double z : new double[] {1.7 * NM, 14.2 * NM}) {
            BlurredSignal none = blur(profile, 2 * NM, z);
            BlurredSignal brief = tailed(profile, 2 * NM, 1e-7 * NM, 1e-7 * NM, z);

            assertThat(brief.value()[0]).isCloseTo(none.value()[0], within(1e-8));
            assertThat(brief.trailingSlope()[0] * NM).isCloseTo(none.trailingSlope()[0] * NM, within(1e-5));
            assertThat(brief.leadingSlope()[0] * NM).isCloseTo(none.leadingSlope()[0] * NM, within(1e-5));
            assertThat(brief.widthSlope()[0] * NM).isCloseTo(none.widthSlope()[0] * NM, within(1e-6));
        }
    }
}
