package org.ionfront.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.io.series.PublishedConductor;
import org.ionfront.io.series.PublishedImprovement;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;

/** The tables described in {@code wang-2022/README.md}. */
class PublishedConductorsValidation {
    private static final double ROOM_TEMPERATURE = 298.15;
    private static final List<PublishedConductor> CONDUCTORS = PublishedConductor.read(Path.of("wang-2022/table1.csv"));
    private static final List<PublishedImprovement> IMPROVEMENTS =
            PublishedImprovement.read(Path.of("wang-2022/table2.csv"));

    @Test
    void everyRowOfTheFirstTableIsRead() {
        assertThat(CONDUCTORS).hasSize(15);
        assertThat(CONDUCTORS.stream().map(PublishedConductor::ion).distinct())
                .containsExactly("Li+", "Na+", "K+", "Mg2+", "Ca2+", "Al3+");
        PublishedConductor aluminate = CONDUCTORS.get(6);
        assertThat(aluminate.material()).isEqualTo("beta-Al2O3");
        assertThat(aluminate.highestConductivity()).isCloseTo(100, within(1e-9));
        assertThat(aluminate.temperature()).hasValue(573.15);
        assertThat(CONDUCTORS).allMatch(row -> row.lowestConductivity() <= row.highestConductivity());
    }

    @Test
    void everyRowOfTheSecondTableIsRead() {
        assertThat(IMPROVEMENTS).hasSize(23);
        assertThat(IMPROVEMENTS.stream()
                        .filter(row -> row.conductivityBefore().isPresent())
                        .filter(row -> row.conductivityAfter().getAsDouble()
                                > row.conductivityBefore().getAsDouble()))
                .hasSize(15);
        assertThat(IMPROVEMENTS.stream().filter(PublishedImprovement::theory)).hasSize(8);
        PublishedImprovement iodide = IMPROVEMENTS.get(5);
        assertThat(iodide.conductivityAfter()).hasValueCloseTo(1.31, within(1e-12));
        assertThat(iodide.energyAfter()).contains(new PublishedImprovement.EnergyRange(0.17, 0.17));
    }

    /**
     * sigma T exp(E_a/kT) of a hopping ion is about n q^2 nu a^2/k: with n from 1e27 to 5e28 1/m^3, a from 1 to 5 Angstrom and nu
     * from 1e11 to 1e14 Hz it lies between 2e5 and 2.4e12 S K/m. Pairs printed together, taken at room temperature, lie
     * there, or up to a factor of 100 below it where few of the ions are free to move. One does not: the 0.96 eV of
     * Mg(BH4)2NH3 with its 3.3e-4 S/cm.
     */
    @Test
    void printedConductivitiesAndActivationEnergiesFitTogether() {
        List<String> outside = IMPROVEMENTS.stream()
                .filter(row -> !row.theory() && row.temperatureAfter().isEmpty())
                .filter(row ->
                        row.conductivityAfter().isPresent() && row.energyAfter().isPresent())
                .filter(row -> prefactor(row) < 2e3 || prefactor(row) > 2.4e12)
                .map(PublishedImprovement::material)
                .toList();
        assertThat(outside).containsExactly("Mg(BH4)2NH3");
    }

    private static double prefactor(PublishedImprovement row) {
        return row.conductivityAfter().orElseThrow()
                * ROOM_TEMPERATURE
                * Math.exp(
                        row.energyAfter().orElseThrow().lowest() / (PhysicalConstants.BOLTZMANN_EV * ROOM_TEMPERATURE));
    }
}
