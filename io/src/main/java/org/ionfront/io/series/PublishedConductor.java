package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.ionfront.io.units.QuantityKind;

/**
 * A solid electrolyte with its published conductivity, to compare one's own with.
 *
 * @param ion the mobile ion
 * @param material its formula as plain text
 * @param structure its type, empty where none is given
 * @param lowestConductivity [S/m]
 * @param highestConductivity [S/m]
 * @param temperature [K]; empty where none is given
 * @param reference where it was published, as the table says it
 */
public record PublishedConductor(
        String ion,
        String material,
        String structure,
        double lowestConductivity,
        double highestConductivity,
        OptionalDouble temperature,
        String reference) {

    /**
     * Reads a table with the header {@code
     * ion,material,structure,lowest_conductivity_S_cm,highest_conductivity_S_cm,temperature_K,reference}; other units of a
     * conductivity and a temperature will do.
     *
     * @throws org.ionfront.io.InputException where the file is no such table; the message names line and column
     */
    public static List<PublishedConductor> read(Path file) {
        return NamedRows.read(file).rows().stream()
                .map(row -> new PublishedConductor(
                        row.text("ion"),
                        row.text("material"),
                        row.text("structure"),
                        row.quantity("lowest_conductivity", QuantityKind.CONDUCTIVITY),
                        row.quantity("highest_conductivity", QuantityKind.CONDUCTIVITY),
                        row.optional("temperature", QuantityKind.TEMPERATURE),
                        row.text("reference")))
                .toList();
    }
}
