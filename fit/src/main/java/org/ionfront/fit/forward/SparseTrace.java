package org.ionfront.fit.forward;

import java.util.Arrays;
import org.ionfront.transport.model.PiecewiseLinear;

/**
 * A recorded trace with as few points as its integral allows (docs/fit.md, Eq. 53): the straight pieces between some of its times that
 * come nearest to it by least squares, so that the integral over all of it is kept, and that in between is never far off.
 */
final class SparseTrace {
    /** Values so small against the largest one are zeros. */
    private static final double ROUNDING = 1e-12;

    private final double[] times;
    private final double[] values;
    private final double largest;
    private final double tolerance;
    private final double[] integral;
    private final boolean[] isKnot;

    private SparseTrace(double[] times, double[] values, double share) {
        this.times = times;
        this.values = values;
        largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        integral = new double[times.length];
        for (int k = 1; k < times.length; k++) {
            double width = times[k] - times[k - 1];
            integral[k] = integral[k - 1] + 0.5 * width * (Math.abs(values[k - 1]) + Math.abs(values[k]));
        }
        tolerance = share * integral[times.length - 1];
        isKnot = new boolean[times.length];
        isKnot[0] = true;
        isKnot[times.length - 1] = true;
    }

    /**
     * Leaves points out.
     *
     * @param trace values against time [s]
     * @param duration what is beyond this time does not matter [s]
     * @param share largest error of the integral up to any point, relative to that of all sizes
     * @return on [0, duration]; the trace itself where nothing can be left out
     */
    static PiecewiseLinear of(PiecewiseLinear trace, double duration, double share) {
        double[] inside = Arrays.stream(timesOf(trace))
                .filter(time -> time > 0 && time < duration)
                .toArray();
        double[] times = new double[inside.length + 2];
        System.arraycopy(inside, 0, times, 1, inside.length);
        times[times.length - 1] = duration;
        double[] values = Arrays.stream(times).map(trace::at).toArray();
        return new SparseTrace(times, values, share).reduced(trace);
    }

    private static double[] timesOf(PiecewiseLinear trace) {
        double[] times = new double[trace.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = trace.time(k);
        }
        return times;
    }

    private PiecewiseLinear reduced(PiecewiseLinear otherwise) {
        int before = 0;
        int[] knots = knots();
        while (knots.length > before && knots.length < times.length) {
            double[] nearest = nearest(knots);
            if (isGood(knots, nearest)) {
                return new PiecewiseLinear(
                        Arrays.stream(knots).mapToDouble(k -> times[k]).toArray(), nearest);
            }
            before = knots.length;
            knots = knots();
        }
        return otherwise;
    }

    private int[] knots() {
        int[] knots = new int[times.length];
        int count = 0;
        for (int k = 0; k < isKnot.length; k++) {
            if (isKnot[k]) {
                knots[count++] = k;
            }
        }
        return Arrays.copyOf(knots, count);
    }

    /** Values at the knots of the straight pieces nearest to the trace. */
    private double[] nearest(int[] knots) {
        int n = knots.length;
        double[] diagonal = new double[n];
        double[] beside = new double[n];
        double[] right = new double[n];
        for (int j = 0; j + 1 < n; j++) {
            double begin = times[knots[j]];
            double width = times[knots[j + 1]] - begin;
            diagonal[j] += width / 3;
            diagonal[j + 1] += width / 3;
            beside[j] = width / 6;
            for (int k = knots[j]; k < knots[j + 1]; k++) {
                double step = times[k + 1] - times[k];
                double first = (times[k] - begin) / width;
                double second = (times[k + 1] - begin) / width;
                double rising = values[k] * (2 * first + second) + values[k + 1] * (first + 2 * second);
                double both = 3 * (values[k] + values[k + 1]);
                right[j + 1] += step / 6 * rising;
                right[j] += step / 6 * (both - rising);
            }
        }
        for (int j = 1; j < n; j++) {
            double factor = beside[j - 1] / diagonal[j - 1];
            diagonal[j] -= factor * beside[j - 1];
            right[j] -= factor * right[j - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int j = n - 2; j >= 0; j--) {
            right[j] = (right[j] - beside[j] * right[j + 1]) / diagonal[j];
        }
        return Arrays.stream(right)
                .map(value -> Math.abs(value) < ROUNDING * largest ? 0 : value)
                .toArray();
    }

    /** Whether the integral is right; where it is not, there are more knots from now on. */
    private boolean isGood(int[] knots, double[] nearest) {
        boolean good = true;
        double off = 0;
        for (int j = 0; j + 1 < knots.length; j++) {
            double begin = times[knots[j]];
            double slope = (nearest[j + 1] - nearest[j]) / (times[knots[j + 1]] - begin);
            double furthest = Math.abs(off);
            for (int k = knots[j]; k < knots[j + 1]; k++) {
                double middle = 0.5 * (times[k] + times[k + 1]) - begin;
                double mean = nearest[j] + slope * middle;
                off += (times[k + 1] - times[k]) * (mean - 0.5 * (values[k] + values[k + 1]));
                furthest = Math.max(furthest, Math.abs(off));
            }
            boolean here = furthest <= tolerance && hasSign(knots[j], knots[j + 1], nearest[j], nearest[j + 1]);
            if (!here) {
                split(knots[j], knots[j + 1]);
                good = false;
            }
        }
        return good;
    }

    /** Whether the ends of a piece have a sign that the trace has there: a current that only enters must not leave. */
    private boolean hasSign(int from, int to, double first, double second) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = from; k <= to; k++) {
            least = Math.min(least, values[k]);
            most = Math.max(most, values[k]);
        }
        boolean negative = least < 0 || Math.min(first, second) >= 0;
        boolean positive = most > 0 || Math.max(first, second) <= 0;
        return negative && positive;
    }

    /** Puts a knot where half of what a piece holds has passed; a piece without points inside stays. */
    private void split(int from, int to) {
        double half = 0.5 * (integral[from] + integral[to]);
        int found = Arrays.binarySearch(integral, from, to + 1, half);
        int middle = found >= 0 ? found : -found - 1;
        if (to > from + 1) {
            isKnot[Math.max(from + 1, Math.min(to - 1, middle))] = true;
        }
    }
}
