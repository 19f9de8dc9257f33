package org.ionfront.material.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FreeFormDiffusivityTest {
    private static final double[] NODES = {0.01, 0.05, 0.3, 1};
    private static final FreeFormDiffusivity LAW = new FreeFormDiffusivity(NODES, 2e-18, new double[] {1.5, 2, 0, 8});

    private static double at(FreeFormDiffusivity law, double w) {
        return law.evaluate(new double[] {w, 1 - w}, 0, new double[2]);
    }

    /** D = D_b w^m has the same steepness everywhere (an exponential tail of site energies). */
    @Test
    void aConstantSteepnessIsAPowerLaw() {
        FreeFormDiffusivity power = new FreeFormDiffusivity(NODES, 3e-18, new double[] {4, 4, 4, 4});
        for (double w : new double[] {1e-4, 0.01, 0.02, 0.3, 0.9, 1, 1.001}) {
            assertThat(at(power, w) / (3e-18 * Math.pow(w, 4))).isCloseTo(1, within(1e-13));
        }
        assertThat(at(power, 0)).isZero();
    }

    @Test
    void slopesAgreeWithDifferences() {
        for (double w : new double[] {0.002, 0.02, 0.1, 0.5, 0.99}) {
            double[] partials = new double[2];
            LAW.evaluate(new double[] {w, 1 - w}, 0, partials);
            double h = 1e-6 * w;
            double difference = (at(LAW, w + h) - at(LAW, w - h)) / (2 * h);
            assertThat(partials[0]).isCloseTo(difference, within(1e-7 * Math.abs(difference) + 1e-30));
            assertThat(partials[1]).isZero();
        }
    }

    @Test
    void derivativesByItsParametersAgreeWithDifferences() {
        for (double w : new double[] {0.002, 0.02, 0.1, 0.5, 0.99, 1.01}) {
            double[] derivatives = new double[5];
            LAW.parameterDerivatives(new double[] {w, 1 - w}, 0, derivatives);
            for (int p = 0; p < 5; p++) {
                double[] values = LAW.parameterValues();
                double h = p == 0 ? 1e-24 : 1e-6;
                values[p] += h;
                double difference = (at(LAW.with(values), w) - at(LAW, w)) / h;
                double size = p == 0 ? 1 : at(LAW, w);
                assertThat(derivatives[p]).as(p + " at " + w).isCloseTo(difference, within(1e-4 * size));
            }
        }
        assertThat(LAW.parameterNames())
                .containsExactly("bulk_diffusivity", "steepness_1", "steepness_2", "steepness_3", "steepness_4");
    }

    @Test
    void aSteepnessBelowZeroIsNoSiteEnergyDistribution() {
        assertThatThrownBy(() -> new FreeFormDiffusivity(NODES, 1e-18, new double[] {1, -0.1, 1, 1}))
                .hasMessageContaining("node 2 is -0.1; it must be 0 or more");
        assertThatThrownBy(() -> new FreeFormDiffusivity(new double[] {0.1, 0.9}, 1e-18, new double[] {1, 1}))
                .hasMessageContaining("up to the fraction 1");
    }
}
