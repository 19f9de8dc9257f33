package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FermiLevelTest {
    private static final GaussianDistribution GLASS = new GaussianDistribution(0, 0.25);
    private static final FermiLevel LEVEL = new FermiLevel(GLASS, 0.10);

    /** s Phi^-1(1/1.1), s = 0.25 eV/2.3548200450, with Phi^-1 = 1.33517773611893649 from mpmath. */
    @Test
    void bulkLevelLies142MilliElectronvoltsAboveTheCentre() {
        assertThat(LEVEL.bulkEnergy()).isCloseTo(0.25 / 2.3548200450309493 * 1.3351777361189365, within(1e-16));
        assertThat(LEVEL.bulkEnergy()).isCloseTo(0.14175, within(5e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-12, 1e-3, 0.1, 0.5, 0.55, 0.9, 1, 1.05, 1.0999})
    void levelFillsAsManySitesAsThereAreIons(double fraction) {
        double filled = 1.1 * GLASS.cumulative(LEVEL.energy(fraction));
        // Round-off of z^2/2 in the exponent, z = -30 at the lowest fraction.
        assertThat(filled).isCloseTo(fraction, within(1e-12 * fraction));
    }

    /** E_F(1) = -quantile(v/(1+v)) exactly; mpmath gives Phi^-1(1e-17) = -8.49379322410959807. */
    @Test
    void fewVacanciesAreNotLostAgainstTheIons() {
        FermiLevel nearlyFull = new FermiLevel(new GaussianDistribution(0, StandardNormal.FWHM), 1e-17);
        assertThat(nearlyFull.bulkEnergy()).isCloseTo(8.493793224109599, within(1e-14));
    }

    @Test
    void levelHasNoValueWhereThereAreNoSites() {
        assertThat(LEVEL.energy(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(LEVEL.energy(-1e-9)).isNaN();
        assertThat(LEVEL.energy(1.1000001)).isNaN();
        assertThat(LEVEL.energy(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 0.1, 0.5, 0.549, 0.551, 0.9, 1, 1.09})
    void slopeMatchesAFiniteDifference(double fraction) {
        double h = 1e-5 * Math.min(fraction, 1.1 - fraction);
        double slope = (LEVEL.energy(fraction + h) - LEVEL.energy(fraction - h)) / (2 * h);
        assertThat(LEVEL.slope(fraction)).isCloseTo(slope, within(1e-8 * slope));
        assertThat(LEVEL.capacity(LEVEL.energy(fraction)) * slope).isCloseTo(1, within(1e-8));
    }

    /** Own computation with scipy.special.ndtri; printed to 0.001 meV. Measured from full occupation to 20 and 10 %. */
    @ParameterizedTest
    @CsvSource({"1, 0", "0.9, 0.045303", "0.5, 0.153872", "0.2, 0.238196", "0.1, 0.283499", "0.01, 0.3925005"})
    void activationEnergyRisesAsTheLandscapeEmpties(double fraction, double rise) {
        assertThat(LEVEL.activationEnergyIncrease(fraction)).isCloseTo(rise, within(6e-7));
    }

    @Test
    void originOfTheEnergyDropsOutOfDifferences() {
        FermiLevel shifted = new FermiLevel(new GaussianDistribution(-3, 0.25), 0.10);
        assertThat(shifted.activationEnergyIncrease(0.1)).isCloseTo(LEVEL.activationEnergyIncrease(0.1), within(2e-15));
    }

    @Test
    void rejectsAVacancyFractionThatIsNotPositive() {
        assertThatThrownBy(() -> new FermiLevel(GLASS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the vacancy fraction is 0.0; it must be positive");
        assertThatThrownBy(() -> new FermiLevel(GLASS, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new FermiLevel(GLASS, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }
}
