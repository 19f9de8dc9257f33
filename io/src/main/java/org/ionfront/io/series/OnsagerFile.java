package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ionfront.io.InputException;
import org.ionfront.material.onsager.OnsagerMatrix;
import org.ionfront.material.table.OnsagerRow;
import org.ionfront.material.table.TabulatedOnsager;

/**
 * Onsager coefficients against composition in a table as {@code ionfront onsager} writes it: the columns {@code temperature_K},
 * {@code native_fraction}, {@code native_per_m3}, {@code foreign_per_m3}, {@code L11}, {@code L12}, {@code L21} and {@code L22}
 * [1/(m s J)] by name; others are not looked at.
 */
public final class OnsagerFile {
    private static final double SAME = 1e-6;

    private OnsagerFile() {}

    /**
     * Reads the rows of one temperature.
     *
     * @param background charge density of the glass of the experiment in elementary charges [1/m^3]
     * @param valences charge numbers of both ions, length 2
     * @param temperature of the experiment [K]
     * @throws InputException where the file is no such table, or that of another glass or temperature; the message names line
     *     and column
     */
    public static TabulatedOnsager read(Path file, double background, int[] valences, double temperature) {
        List<OnsagerRow> rows = new ArrayList<>();
        TreeSet<Double> others = new TreeSet<>();
        for (NamedRows.Row row : NamedRows.read(file).rows()) {
            double found = row.number("temperature_K");
            if (Math.abs(found - temperature) > SAME * temperature) {
                others.add(found);
                continue;
            }
            double charge = valences[0] * row.number("native_per_m3") + valences[1] * row.number("foreign_per_m3");
            if (Math.abs(charge - background) > SAME * background) {
                throw row.fault(
                        "native_per_m3",
                        "the charge density of both ions is " + charge + " 1/m^3, that of the glass of the experiment "
                                + background + " 1/m^3; the table is of another glass");
            }
            rows.add(row(row));
        }
        if (rows.isEmpty()) {
            throw InputException.of(
                    file, "no rows at " + temperature + " K; the table has rows at the temperatures (K) " + others);
        }
        try {
            return TabulatedOnsager.of(rows, background, valences, temperature);
        } catch (IllegalArgumentException wrong) {
            throw InputException.of(file, String.valueOf(wrong.getMessage()));
        }
    }

    private static OnsagerRow row(NamedRows.Row row) {
        double fraction = row.number("native_fraction");
        double l11 = row.number("L11");
        double l12 = row.number("L12");
        double l21 = row.number("L21");
        double l22 = row.number("L22");
        try {
            return new OnsagerRow(fraction, new OnsagerMatrix(l11, l12, l21, l22));
        } catch (IllegalArgumentException wrong) {
            String text = String.valueOf(wrong.getMessage());
            String column =
                    text.startsWith("L21 ") ? "L21" : text.startsWith("the fraction") ? "native_fraction" : "L12";
            throw row.fault(column, text);
        }
    }
}
