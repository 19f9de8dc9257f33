package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.conductivity.ConductivityPoint;

/**
 * Conductivities against temperature: {@code temperature [degC],conductivity [S/cm],relative_error}. The last column, the
 * standard error over the value, may be missing; all points then weigh the same.
 */
public final class ConductivityFile {
    private static final String EXAMPLE = "temperature [K],conductivity [S/cm]";
    private static final String RELATIVE_ERROR = "relative_error";

    private ConductivityFile() {}

    /**
     * Reads the points.
     *
     * @throws org.ionfront.io.InputException where the file is no such table; the message names line and column
     */
    public static List<ConductivityPoint> read(Path file) {
        SeriesTable table = SeriesTable.read(file);
        SeriesTable.Column temperature = table.column(QuantityKind.TEMPERATURE, EXAMPLE);
        SeriesTable.Column conductivity = table.column(QuantityKind.CONDUCTIVITY, EXAMPLE);
        double[] temperatures = positive(table, temperature.title(), table.values(temperature), "K");
        double[] conductivities = positive(table, conductivity.title(), table.values(conductivity), "S/m");
        OptionalInt place = table.titled(RELATIVE_ERROR);
        double[] errors =
                place.isEmpty() ? new double[0] : positive(table, RELATIVE_ERROR, table.numbers(place.getAsInt()), "");
        List<ConductivityPoint> points = new ArrayList<>();
        for (int k = 0; k < table.rows(); k++) {
            points.add(
                    errors.length == 0
                            ? new ConductivityPoint(temperatures[k], conductivities[k])
                            : new ConductivityPoint(temperatures[k], conductivities[k], errors[k]));
        }
        return List.copyOf(points);
    }

    private static double[] positive(SeriesTable table, String title, double[] values, String unit) {
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] > 0) || Double.isInfinite(values[k])) {
                throw table.fault(
                        k, title, "found " + (values[k] + " " + unit).strip() + "; it must be greater than 0");
            }
        }
        return values;
    }
}
