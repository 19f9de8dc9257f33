package org.ionfront.io.series;

import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.energy.TabulatedDistribution;

/** A distribution of site energies in a table of two columns, energy with its unit and density in any: {@code energy [meV],sites}. */
public final class SiteEnergyFile {
    private SiteEnergyFile() {}

    /**
     * Reads the table.
     *
     * @throws InputException where the file is no such table; the message names line and column
     */
    public static TabulatedDistribution read(Path file) {
        SeriesTable table = SeriesTable.read(file);
        SeriesTable.Column energy = table.column(QuantityKind.ENERGY, "energy [meV],sites");
        int density = table.beside(energy);
        try {
            return new TabulatedDistribution(table.values(energy), table.numbers(density));
        } catch (IllegalArgumentException wrong) {
            throw InputException.of(file, String.valueOf(wrong.getMessage()));
        }
    }
}
