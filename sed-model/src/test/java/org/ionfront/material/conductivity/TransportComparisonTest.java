package org.ionfront.material.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.transport.model.Ion;
import org.junit.jupiter.api.Test;

class TransportComparisonTest {
    /** n q^2 D/kT with n = 1e28, D = 1e-12, q = e, 300 K. */
    @Test
    void nernstEinstein() {
        assertThat(NernstEinstein.conductivity(1e-12, 300, new Ion("Li+", 1), 1e28))
                .isCloseTo(6.197496e-2, within(1e-8));
    }

    @Test
    void theHavenRatioLeadsBothWays() {
        HavenRatio ratio = HavenRatio.of(3e-13, 1e-12);
        assertThat(ratio.value()).isCloseTo(0.3, within(1e-15));
        assertThat(ratio.tracer(1e-12)).isCloseTo(3e-13, within(1e-27));
        assertThat(ratio.conductivityDiffusivity(3e-13)).isCloseTo(1e-12, within(1e-27));
        assertThatThrownBy(() -> new HavenRatio(0)).hasMessageContaining("the Haven ratio is 0.0; it must be positive");
    }

    /** Masses of 6Li and 7Li in u (AME 2020): 6.0151228874 and 7.0160034343; sqrt of their ratio 1.079997. */
    @Test
    void theIsotopeExponentOfLithium() {
        double light = 6.0151228874;
        double heavy = 7.0160034343;
        assertThat(new IsotopeExponent(0.5).ratio(light, heavy)).isCloseTo(1.079997, within(5e-7));
        assertThat(IsotopeExponent.of(1.08, light, heavy).value()).isCloseTo(0.50002, within(5e-6));
        assertThat(IsotopeExponent.of(1.03, light, heavy).value()).isCloseTo(0.19204, within(5e-6));
        assertThatThrownBy(() -> IsotopeExponent.of(1.1, 6, 6)).hasMessageContaining("both isotopes have the mass 6.0");
    }

    /** MSD = 6 D t + cage: the line in the window gives D, the exponent tells how diffusive the window is. */
    @Test
    void aStraightMeanSquareDisplacementGivesTheTracerCoefficient() {
        double[] times = new double[200];
        double[] squares = new double[200];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * 1e-12;
            squares[k] = 6 * 2e-10 * times[k] + 1e-20 * (1 - Math.exp(-k / 3.0));
        }
        TracerDiffusion fit = TracerDiffusion.of(times, squares, 50e-12, 190e-12, 3);
        assertThat(fit.diffusivity().value()).isCloseTo(2e-10, within(1e-16));
        assertThat(fit.points()).isEqualTo(141);
        assertThat(fit.exponent().value()).isBetween(0.9, 0.95);
        assertThat(TracerDiffusion.of(times, squares, 1e-12, 3e-12, 3)
                        .exponent()
                        .value())
                .isBetween(0.75, 0.85);
    }

    @Test
    void theErrorOfATracerCoefficientIsThatOfTheLine() {
        Random random = new Random(4107);
        double[] times = new double[50];
        double[] squares = new double[50];
        int held = 0;
        for (int run = 0; run < 1000; run++) {
            for (int k = 0; k < times.length; k++) {
                times[k] = (k + 50) * 1e-12;
                squares[k] = 2 * 3e-9 * times[k] + 1e-22 * random.nextGaussian();
            }
            Estimate d = TracerDiffusion.of(times, squares, 0, 1, 1).diffusivity();
            if (d.lower95() < 3e-9 && 3e-9 < d.upper95()) {
                held++;
            }
        }
        assertThat(held / 1000.0).isCloseTo(0.95, within(0.021));
    }

    @Test
    void windowsWithoutALineAreRefused() {
        double[] times = {0, 1e-12, 2e-12, 3e-12};
        double[] squares = {0, 1e-20, 2e-20, 3e-20};
        assertThatThrownBy(() -> TracerDiffusion.of(times, squares, 2e-12, 3e-12, 3))
                .hasMessageContaining("there are 2 points");
        assertThatThrownBy(() -> TracerDiffusion.of(times, squares, 0, 3e-12, 3))
                .hasMessageContaining("the time in the window is 0.0 s");
        assertThatThrownBy(() -> TracerDiffusion.of(times, squares, 0, 3e-12, 4))
                .hasMessageContaining("4 dimensions");
    }
}
