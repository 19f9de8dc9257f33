package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianDistributionTest {
    private static final GaussianDistribution GLASS = new GaussianDistribution(0.4, 0.25);

    @Test
    void densityFallsToHalfAtHalfTheFullWidth() {
        double peak = GLASS.density(0.4);
        assertThat(GLASS.density(0.4 + 0.125)).isCloseTo(0.5 * peak, within(1e-15 * peak));
        assertThat(GLASS.density(0.4 - 0.125)).isCloseTo(0.5 * peak, within(1e-15 * peak));
    }

    @Test
    void densityIntegratesToOne() {
        // Trapezoid sums of a Gaussian converge faster than any power; 13 standard deviations reach 1e-38.
        double h = 0.01;
        double sum = 0;
        for (int k = -140; k <= 140; k++) {
            sum += GLASS.density(0.4 + k * h) * h;
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
    }

    /** The half-maximum points of the cut-off density, searched on the density itself. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.6, 0.1, 0.3, 0.39, 0.4, 0.45, 0.5, 0.524})
    void populatedWidthRunsFromTheLowerHalfMaximumToTheFermiLevel(double fermiLevel) {
        double maximum = GLASS.density(Math.min(fermiLevel, 0.4));
        double low = fermiLevel - 1;
        double high = Math.min(fermiLevel, 0.4);
        for (int k = 0; k < 60; k++) {
            double middle = 0.5 * (low + high);
            if (GLASS.density(middle) < 0.5 * maximum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        assertThat(GLASS.populatedFwhm(fermiLevel)).isCloseTo(fermiLevel - low, within(1e-13));
    }

    @Test
    void populatedWidthIsTheFullWidthOnceTheUpperHalfMaximumIsFilled() {
        assertThat(GLASS.populatedFwhm(0.526)).isCloseTo(0.25, within(1e-15));
        assertThat(GLASS.populatedFwhm(5)).isCloseTo(0.25, within(1e-15));
    }

    /** 1/Phi(sqrt(2 ln 2)) - 1 = 0.13573 is the vacancy fraction beyond which the populated part is narrower. */
    @Test
    void populatedPartOfABulkWithUpTo13PercentVacanciesIsAsWideAsTheDistribution() {
        assertThat(GLASS.populatedFwhm(new FermiLevel(GLASS, 0.1357).bulkEnergy()))
                .isCloseTo(0.25, within(1e-15));
        assertThat(GLASS.populatedFwhm(new FermiLevel(GLASS, 0.1358).bulkEnergy()))
                .isLessThan(0.249999);
    }

    @Test
    void rejectsAWidthThatIsNotPositive() {
        assertThatThrownBy(() -> new GaussianDistribution(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("full width at half maximum is 0.0 eV; it must be positive");
        assertThatThrownBy(() -> new GaussianDistribution(0, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new GaussianDistribution(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> new GaussianDistribution(Double.NaN, 0.1)).hasMessageContaining("mean site energy");
        assertThatThrownBy(() -> GLASS.with(new double[] {0.1, 0.2})).hasMessageContaining("2 values were given");
    }
}
