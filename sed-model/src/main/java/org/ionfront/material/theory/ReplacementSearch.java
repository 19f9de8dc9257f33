package org.ionfront.material.theory;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds extrema over the native fraction for a law of any shape.
 *
 * <p>Stationary points are bracketed by the sign of a derivative on a fixed grid and refined by Brent's method; the best of
 * them and of the two ends is taken. Two stationary points closer together than the grid escape: it has eight fractions a
 * decade from 1e-30 to 0.01, and steps of 0.005 above.
 */
final class ReplacementSearch {
    private static final int LAST_DECADE = -30;
    private static final int PER_DECADE = 8;
    private static final int GEOMETRIC = PER_DECADE * (-2 - LAST_DECADE);
    private static final int LINEAR_STEPS = 200;
    private static final double LINEAR_FROM = 0.01;
    // Bisection from 1e-30 down to the smallest double takes a thousand halvings.
    private static final int MAX_EVALUATIONS = 10_000;

    private final double[] grid;
    private final double[] slopes;
    private final DoubleUnaryOperator slope;

    /** Evaluates the derivative on the grid, which is nearly all the work. */
    private ReplacementSearch(DoubleUnaryOperator slope, double highest) {
        this.slope = slope;
        this.grid = grid(highest);
        this.slopes = Arrays.stream(grid).map(w -> number(slope, w)).toArray();
    }

    /** The outcome for a pair of ions: where the mobility sum has its smallest value decides. */
    static Replacement of(IonPair pair) {
        double scale = pair.foreignDiffusivity();
        // S - D_2 rather than S: a plateau of very few ions differs from none only in this.
        double plateau = new ReplacementSearch(w -> pair.mobilitySumSlope(w) / scale, 1.0)
                .leastAt(w -> w * (pair.nativeDiffusivity(w) / scale - 1.0), 0.0);
        double least = pair.mobilitySum(plateau);
        // A steady front needs a bulk that conducts better than what follows; equal to rounding is no front.
        if (!(least < pair.mobilitySum(1.0) * (1.0 - 1e-12))) {
            return new SpreadingReplacement(pair);
        }
        return plateau > 0 ? new PartialReplacement(pair, plateau) : new CompleteReplacement(pair);
    }

    /**
     * Native fraction [-] against depth x/x_Q [-]: the minimum over w of t_1(w) - depth w, t_1 being the native share of
     * the current.
     *
     * <p>This is the concave envelope of t_2 written as its Legendre transform: it finds shocks and fans alike.
     *
     * @param highest largest fraction that can occur
     */
    static DoubleUnaryOperator fractions(IonPair pair, double highest) {
        ReplacementSearch search = new ReplacementSearch(pair::characteristicDepth, highest);
        return depth -> search.leastAt(w -> pair.nativeTransference(w) - depth * w, depth);
    }

    /**
     * Where a function is least.
     *
     * @param value a function whose derivative is that of this search less the offset
     */
    private double leastAt(DoubleUnaryOperator value, double offset) {
        double best = 0.0;
        for (int k = 1; k < grid.length; k++) {
            if (slopes[k - 1] - offset < 0 && slopes[k] - offset >= 0) {
                double root = rootBetween(k, offset);
                best = number(value, root) < number(value, best) ? root : best;
            }
        }
        double highest = grid[grid.length - 1];
        return number(value, highest) < number(value, best) ? highest : best;
    }

    private double rootBetween(int right, double offset) {
        if (slopes[right] - offset == 0) {
            return grid[right];
        }
        // Only the width of the bracket may end the search: the slope itself has no natural size.
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .solve(MAX_EVALUATIONS, w -> slope.applyAsDouble(w) - offset, grid[right - 1], grid[right]);
    }

    /** Fractions up to the given one; not from 0 itself, where a law may be infinitely steep. */
    private static double[] grid(double highest) {
        double[] fractions = new double[GEOMETRIC + LINEAR_STEPS + 2];
        int count = 0;
        fractions[count++] = Double.MIN_NORMAL;
        for (int k = 0; fractions[count - 1] < highest; k++) {
            double next = k < GEOMETRIC
                    ? Math.pow(10.0, LAST_DECADE + (double) k / PER_DECADE)
                    : LINEAR_FROM + (1.0 - LINEAR_FROM) * (k - GEOMETRIC) / LINEAR_STEPS;
            fractions[count++] = Math.min(next, highest);
        }
        return Arrays.copyOf(fractions, count);
    }

    private static double number(DoubleUnaryOperator function, double fraction) {
        double value = function.applyAsDouble(fraction);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("the native diffusivity is not a number at the fraction " + fraction);
        }
        return value;
    }
}
