package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.io.InputException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.table.TabulatedDiffusivity;

/**
 * A diffusivity against composition in a table of two columns: {@code fraction,diffusivity [m^2/s]} or {@code density
 * [1/cm^3],diffusivity [cm^2/s]}.
 */
public final class DiffusivityFile {
    private DiffusivityFile() {}

    /**
     * Reads the table.
     *
     * @param fullDensity density of the ion that makes its charge fraction 1 [1/m^3]; 0 where there is none, so that only
     *     fractions will do
     * @throws InputException where the file is no such table; the message names line and column
     */
    public static TabulatedDiffusivity read(Path file, double fullDensity) {
        SeriesTable table = SeriesTable.read(file);
        SeriesTable.Column diffusivity = table.column(QuantityKind.DIFFUSIVITY, "fraction,diffusivity [m^2/s]");
        double[] fractions = table.numbers(table.beside(diffusivity));
        List<SeriesTable.Column> density = table.columns(QuantityKind.NUMBER_DENSITY);
        if (!density.isEmpty()) {
            if (fullDensity == 0) {
                throw InputException.of(
                        file,
                        "the column '" + density.get(0).title()
                                + "' needs an ion that has the sites for itself; give charge fractions");
            }
            fractions = table.values(density.get(0));
            for (int k = 0; k < fractions.length; k++) {
                fractions[k] /= fullDensity;
            }
        }
        try {
            return new TabulatedDiffusivity(fractions, table.values(diffusivity));
        } catch (IllegalArgumentException wrong) {
            throw InputException.of(file, String.valueOf(wrong.getMessage()));
        }
    }
}
