package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.conductivity.CurrentSeries;

/**
 * The total current of a simulated cell against time: {@code time [ps],Jx [e nm/ps],Jy [e nm/ps],Jz [e nm/ps]}, with one
 * to three components.
 */
public final class CurrentSeriesFile {
    private static final String EXAMPLE = "time [ps],Jx [e nm/ps]";
    private static final int MOST_AXES = 3;
    private static final int FEWEST_ROWS = 2;
    /** Times printed with few digits are taken for even. */
    private static final double UNEVEN = 0.01;

    private CurrentSeriesFile() {}

    /**
     * Reads a series.
     *
     * @throws org.ionfront.io.InputException where the file is no such series; the message names line and column
     */
    public static CurrentSeries read(Path file) {
        SeriesTable table = SeriesTable.read(file);
        SeriesTable.Column time = table.column(QuantityKind.TIME, EXAMPLE);
        List<SeriesTable.Column> currents = table.columns(QuantityKind.CHARGE_VELOCITY);
        if (currents.size() != 1) {
            requireAxes(table, currents);
        }
        double[] times = table.values(time);
        if (times.length < FEWEST_ROWS) {
            throw table.fault("a series needs at least two rows, found " + times.length);
        }
        double step = (times[times.length - 1] - times[0]) / (times.length - 1);
        for (int k = 0; k < times.length; k++) {
            if (!(Math.abs(times[k] - times[0] - k * step) <= UNEVEN * step)) {
                throw table.fault(
                        k,
                        time.title(),
                        "the times are not evenly spaced and increasing; the mean step is " + step + " s");
            }
        }
        return new CurrentSeries(step, currents.stream().map(table::values).toList());
    }

    private static void requireAxes(SeriesTable table, List<SeriesTable.Column> currents) {
        if (currents.isEmpty()) {
            table.column(QuantityKind.CHARGE_VELOCITY, EXAMPLE);
        }
        if (currents.size() > MOST_AXES) {
            throw table.fault("found " + currents.size() + " columns with a charge times a velocity; there are 1 to 3,"
                    + " one for each axis");
        }
    }
}
