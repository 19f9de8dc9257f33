package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.transport.model.PhysicalConstants;
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

    /** Decades of D from full occupation to a fifth at 300 K for published widths in meV; own computation, two decimals. */
    @ParameterizedTest
    @CsvSource({"113, 1.81", "114, 1.82", "122, 1.95", "126, 2.02", "280, 4.48", "320, 5.12"})
    void publishedWidthsInDecades(double width, double decades) {
        FermiLevel level = new FermiLevel(new GaussianDistribution(0, width / 1e3), 0.10);
        double found = level.activationEnergyIncrease(0.2) / (PhysicalConstants.BOLTZMANN_EV * 300 * Math.log(10));
        assertThat(found).isCloseTo(decades, within(0.0051));
    }

    /** 0.3 eV are 5.04 decades at 300 K and 4 decades at 378 K. */
    @Test
    void threeTenthsOfAnElectronvoltInDecades() {
        double perKelvin = PhysicalConstants.BOLTZMANN_EV * Math.log(10);
        assertThat(0.3 / (perKelvin * 300)).isCloseTo(5.04, within(0.005));
        assertThat(0.3 / (perKelvin * 4)).isCloseTo(378, within(0.5));
    }

    /** Widths in meV that put the Fermi level of 15 % as far below that of the bulk as 250 meV do with 10 % vacancies. */
    @ParameterizedTest
    @CsvSource({"0.03, 206", "0.05, 222", "0.10, 250", "0.20, 287"})
    void aWidthBelongsToItsVacancies(double vacancies, double width) {
        double wanted = LEVEL.activationEnergyIncrease(0.15);
        double perWidth = new FermiLevel(new GaussianDistribution(0, 1), vacancies).activationEnergyIncrease(0.15);
        assertThat(1e3 * wanted / perWidth).isCloseTo(width, within(0.5));
    }

    /** From full occupation to a tenth: 0.309 eV with a Fermi edge of 300 K, 0.2835 eV with step filling. */
    @Test
    void aFermiEdgeAddsToTheSpanOfLevels() {
        FermiLevel warm = new FermiLevel(GLASS, 0.10, new FermiDiracFilling(300));
        assertThat(warm.activationEnergyIncrease(0.1)).isCloseTo(0.309, within(5e-4));
        assertThat(LEVEL.activationEnergyIncrease(0.1)).isCloseTo(0.2835, within(5e-5));
    }
}
