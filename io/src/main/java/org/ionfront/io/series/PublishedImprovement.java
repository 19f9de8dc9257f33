package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.io.units.QuantityKind;

/**
 * What a published measure did to an ionic conductor.
 *
 * @param strategy what kind of measure it is
 * @param material its formula as plain text
 * @param ion the mobile ion
 * @param measure what was done
 * @param conductivityBefore [S/m]; empty where none is given
 * @param conductivityAfter [S/m]; empty where none is given
 * @param temperatureAfter of the conductivity afterwards [K]; empty where none is given
 * @param energyBefore activation energy; empty where none is given
 * @param energyAfter activation energy; empty where none is given
 * @param theory whether the activation energies were computed
 * @param reference where it was published, as the table says it
 */
public record PublishedImprovement(
        String strategy,
        String material,
        String ion,
        String measure,
        OptionalDouble conductivityBefore,
        OptionalDouble conductivityAfter,
        OptionalDouble temperatureAfter,
        Optional<EnergyRange> energyBefore,
        Optional<EnergyRange> energyAfter,
        boolean theory,
        String reference) {

    /**
     * From the lowest to the highest value given.
     *
     * @param lowest [eV]
     * @param highest [eV]
     */
    public record EnergyRange(double lowest, double highest) {}

    /**
     * Reads a table with the header of {@code validation-data/wang-2022/table2.csv}.
     *
     * @throws org.ionfront.io.InputException where the file is no such table; the message names line and column
     */
    public static List<PublishedImprovement> read(Path file) {
        return NamedRows.read(file).rows().stream()
                .map(row -> new PublishedImprovement(
                        row.text("strategy"),
                        row.text("material"),
                        row.text("ion"),
                        row.text("measure"),
                        row.optional("conductivity_before", QuantityKind.CONDUCTIVITY),
                        row.optional("conductivity_after", QuantityKind.CONDUCTIVITY),
                        row.optional("temperature_after", QuantityKind.TEMPERATURE),
                        energies(row, "before"),
                        energies(row, "after"),
                        row.choice("theory", "yes", "no"),
                        row.text("reference")))
                .toList();
    }

    private static Optional<EnergyRange> energies(NamedRows.Row row, String when) {
        if (row.optional("lowest_energy_" + when, QuantityKind.ENERGY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EnergyRange(
                row.quantity("lowest_energy_" + when, QuantityKind.ENERGY),
                row.quantity("highest_energy_" + when, QuantityKind.ENERGY)));
    }
}
