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
}
