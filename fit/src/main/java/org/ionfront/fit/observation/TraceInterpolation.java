package org.ionfront.fit.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Solution;

/**
 * Reads the rows of a simulated trace at other times: by cubics through four rows, none across the border of two stages or
 * a kink of the drive. At a border the later stage is read. Immutable.
 */
final class TraceInterpolation {
    private static final int ROWS = 4;

    /** Of sums of stage lengths. */
    private static final double ROUNDING = 1e-9;

    private final int[] from;
    private final double[][] weights;

    private TraceInterpolation(int[] from, double[][] weights) {
        this.from = from;
        this.weights = weights;
    }

    /**
     * Prepares.
     *
     * @param solution whose rows are read
     * @param times at which, increasing [s]; not modified
     * @throws IllegalArgumentException where a time lies beyond the rows
     */
    static TraceInterpolation of(Solution solution, double[] times) {
        double[] rows = solution.trace().time();
        double[] kinks = kinks(solution.experiment().protocol());
        int[] from = new int[times.length];
        double[][] weights = new double[times.length][];
        int row = 0;
        for (int k = 0; k < times.length; k++) {
            double time = within(times[k], rows);
            while (row + 2 < rows.length && rows[row + 1] <= time) {
                row++;
            }
            while (row > 0 && rows[row + 1] <= rows[row]) {
                row--;
            }
            int first = row;
            while (first > 0
                    && row - first < ROWS - 1
                    && rows[first - 1] < rows[first]
                    && !isKink(rows[first], kinks)) {
                first--;
            }
            int last = row + 1;
            while (last + 1 < rows.length
                    && last - row < ROWS - 1
                    && rows[last + 1] > rows[last]
                    && !isKink(rows[last], kinks)) {
                last++;
            }
            from[k] = Math.max(first, Math.min(row - 1, last - ROWS + 1));
            weights[k] = weights(rows, from[k], Math.min(last, from[k] + ROWS - 1), time);
        }
        return new TraceInterpolation(from, weights);
    }

    private static double within(double time, double[] rows) {
        double end = rows[rows.length - 1];
        if (!(time >= 0) || time > end * (1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "a reading at " + time + " s lies outside the simulated time of " + end + " s");
        }
        return Math.min(time, end);
    }

    private static double[] weights(double[] rows, int from, int to, double time) {
        double[] weights = new double[to - from + 1];
        for (int i = from; i <= to; i++) {
            double weight = 1;
            for (int j = from; j <= to; j++) {
                if (j != i) {
                    weight *= (time - rows[j]) / (rows[i] - rows[j]);
                }
            }
            weights[i - from] = weight;
        }
        return weights;
    }

    private static boolean isKink(double time, double[] kinks) {
        int place = Arrays.binarySearch(kinks, time);
        int above = place < 0 ? -place - 1 : place;
        return isNear(time, kinks, above) || isNear(time, kinks, above - 1);
    }

    private static boolean isNear(double time, double[] kinks, int k) {
        return k >= 0 && k < kinks.length && Math.abs(time - kinks[k]) <= ROUNDING * kinks[k];
    }

    /** Ends of stages and knots of their drives, increasing. */
    private static double[] kinks(List<Stage> protocol) {
        DoubleStream.Builder found = DoubleStream.builder();
        double start = 0;
        for (Stage stage : protocol) {
            Optional<PiecewiseLinear> trace = stage.drive() instanceof Drive.Current current
                    ? Optional.of(current.trace())
                    : stage.drive() instanceof Drive.SurfacePotential potential
                            ? Optional.of(potential.trace())
                            : Optional.empty();
            if (trace.isPresent()) {
                for (int k = 0; k < trace.get().size(); k++) {
                    found.add(start + trace.get().time(k));
                }
            }
            start += stage.duration();
            found.add(start);
        }
        return found.build().sorted().toArray();
    }

    /** Values at the times from values in the rows. */
    double[] apply(double[] rows) {
        double[] values = new double[from.length];
        for (int k = 0; k < values.length; k++) {
            for (int i = 0; i < weights[k].length; i++) {
                values[k] += weights[k][i] * rows[from[k] + i];
            }
        }
        return values;
    }
}
