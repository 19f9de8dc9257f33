package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ionfront.io.InputException;

/**
 * Whether a table with times and depths holds one profile after the other, each with its own time in all of its rows, as
 * {@code profiles.csv} of a simulation does.
 *
 * <p>A sputter profile that has both columns is told from such a table by its depths: they do not begin anew.
 */
final class ProfileTimes implements DataRows.Visitor {

    private static final int FEWEST_ROWS = 2;

    /** Times are asked for as they are shown, with seven digits. */
    private static final double ROUNDED = 1e-6;

    private static final int SHOWN = 24;

    private final Layout.AxisColumn time;
    private final Layout.AxisColumn depth;
    private final AxisUnit timeUnit;
    private final DecimalSign sign;
    private final DoubleColumn times = new DoubleColumn();
    private boolean stacked = true;
    private int rows;
    private double lastDepth;

    ProfileTimes(Layout.AxisColumn time, Layout.AxisColumn depth, AxisUnit timeUnit, DecimalSign sign) {
        this.time = time;
        this.depth = depth;
        this.timeUnit = timeUnit;
        this.sign = sign;
    }

    @Override
    public void row(int line, List<String> cells) {
        if (!stacked) {
            return;
        }
        double at = time(cells);
        double below = sign.parse(cells.get(depth.column() - 1));
        boolean first = times.size() == 0;
        boolean goesOn = !first && at == times.last();
        boolean begins = first || (at > times.last() && below < lastDepth && rows >= FEWEST_ROWS);
        stacked = goesOn ? below > lastDepth : begins && Double.isFinite(below);
        if (begins) {
            times.add(at);
            rows = 0;
        }
        rows++;
        lastDepth = below;
    }

    /** The time of a row [s]; NaN where there is none. */
    double time(List<String> cells) {
        return timeUnit.parse(cells.get(time.column() - 1), sign);
    }

    /** The times of the profiles [s]; one alone if all rows have the same, none if the table is not of this kind. */
    double[] times() {
        return stacked && rows >= FEWEST_ROWS ? times.toArray() : new double[0];
    }

    /**
     * What is chosen in a file without such times, which is nothing.
     *
     * @throws InputException where a time was asked for
     */
    static OptionalDouble ofOne(Path path, OptionalDouble asked) {
        asked.ifPresent(time -> {
            throw noneAt(path, time, "the file holds one profile, and not the time beside each of its depths");
        });
        return OptionalDouble.empty();
    }

    /** Whether there is a time for each profile, be it one alone. */
    boolean found() {
        return times().length > 0;
    }

    /**
     * The time of the profile that is meant [s]; empty where there is but one and none was asked for.
     *
     * @throws InputException where there are several and none was asked for, or none as asked for
     */
    OptionalDouble chosen(Path path, OptionalDouble asked) {
        double[] known = times();
        if (asked.isEmpty()) {
            if (known.length > 1) {
                throw InputException.of(
                        path,
                        "holds profiles at " + shown(known) + "; say which, as in '"
                                + PlainNumber.shown(known[known.length - 1])
                                + " s': with --at-time on the command line, or at_time in a fit file");
            }
            return OptionalDouble.empty();
        }
        double time = asked.getAsDouble();
        double nearest = known[0];
        for (double at : known) {
            nearest = Math.abs(at - time) < Math.abs(nearest - time) ? at : nearest;
        }
        if (!(Math.abs(nearest - time) <= ROUNDED * Math.abs(nearest))) {
            throw noneAt(path, time, "the file holds " + (known.length == 1 ? "that at " : "those at ") + shown(known));
        }
        return OptionalDouble.of(nearest);
    }

    /** With the key of a fit file, whose reader adds the line. */
    private static InputException noneAt(Path path, double time, String but) {
        return InputException.atKey(
                path, ReadOptions.AT_TIME, "there is no profile at " + PlainNumber.shown(time) + " s; " + but);
    }

    private static String shown(double[] known) {
        String list =
                Arrays.stream(known).limit(SHOWN).mapToObj(PlainNumber::shown).collect(Collectors.joining(", "));
        return known.length > SHOWN
                ? known.length + " times, " + list + ", ... " + PlainNumber.shown(known[known.length - 1]) + " s"
                : list + " s";
    }
}
