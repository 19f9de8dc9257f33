package org.ionfront.material.conductivity;

import java.util.Optional;

/**
 * Finds the first lag from which a running integral stays the same for twice as long again.
 *
 * <p>The same means within 1.5 standard errors of the difference, which come from the blocks. Neither the decay of the
 * correlation nor its sign is assumed: currents that flow back make the integral fall to its plateau.
 */
final class PlateauSearch {
    private static final double ALLOWED_ERRORS = 1.5;
    private static final int SPAN = 3;
    private static final int POINTS = 12;
    private static final double GROWTH = 1.05;

    private final double[] whole;
    private final double[][] parts;

    /**
     * A search in one running integral.
     *
     * @param whole of the whole series
     * @param parts of its blocks
     */
    PlateauSearch(double[] whole, double[][] parts) {
        this.whole = whole;
        this.parts = parts;
    }

    /** Places of the first and the last value of a plateau. */
    record Range(int from, int to) {}

    Optional<Range> find() {
        int from = 1;
        while (SPAN * from < whole.length) {
            if (staysFrom(from)) {
                return Optional.of(new Range(from, 2 * from));
            }
            from = Math.max(from + 1, (int) (from * GROWTH));
        }
        return Optional.empty();
    }

    private boolean staysFrom(int from) {
        for (int j = 1; j <= POINTS; j++) {
            int to = from + Math.max(1, (SPAN - 1) * from * j / POINTS);
            double error = BlockError.of(parts, part -> part[to] - part[from]);
            if (!(Math.abs(whole[to] - whole[from]) <= ALLOWED_ERRORS * error)) {
                return false;
            }
        }
        return true;
    }

    /** Mean over a plateau with the error of the blocks' means. */
    Estimate mean(Range range) {
        double error = BlockError.of(parts, part -> mean(part, range));
        return new Estimate(mean(whole, range), error, parts.length - 1);
    }

    private static double mean(double[] values, Range range) {
        double sum = 0;
        for (int k = range.from(); k <= range.to(); k++) {
            sum += values[k];
        }
        return sum / (range.to() - range.from() + 1);
    }
}
