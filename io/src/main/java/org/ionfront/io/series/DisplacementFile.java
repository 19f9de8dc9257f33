package org.ionfront.io.series;

import java.nio.file.Path;
import org.ionfront.io.units.QuantityKind;

/** Mean square displacements against time: {@code time [ps],msd [nm^2]}. */
public final class DisplacementFile {
    private static final String EXAMPLE = "time [ps],msd [nm^2]";

    private DisplacementFile() {}

    /**
     * A mean square displacement.
     *
     * @param times [s], increasing
     * @param displacements [m^2]
     */
    public record Displacements(double[] times, double[] displacements) {
        /** Copies the arrays. */
        public Displacements {
            times = times.clone();
            displacements = displacements.clone();
        }

        /** A copy. */
        @Override
        public double[] times() {
            return times.clone();
        }

        /** A copy. */
        @Override
        public double[] displacements() {
            return displacements.clone();
        }
    }

    /**
     * Reads the table.
     *
     * @throws org.ionfront.io.InputException where the file is no such table; the message names line and column
     */
    public static Displacements read(Path file) {
        SeriesTable table = SeriesTable.read(file);
        SeriesTable.Column time = table.column(QuantityKind.TIME, EXAMPLE);
        SeriesTable.Column square = table.column(QuantityKind.AREA, EXAMPLE);
        double[] times = table.values(time);
        double[] squares = table.values(square);
        for (int k = 0; k < times.length; k++) {
            if (k > 0 && !(times[k] > times[k - 1])) {
                throw table.fault(k, time.title(), "the time does not increase");
            }
            if (squares[k] < 0) {
                throw table.fault(k, square.title(), "found a mean square displacement below 0");
            }
        }
        return new Displacements(times, squares);
    }
}
