package org.ionfront.material.theory;

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
    private static final int LINEAR_STEPS = 200;
    private static final double LINEAR_FROM = 0.01;
    // Bisection from 1e-30 down to the smallest double takes a thousand halvings.
    private static final int MAX_EVALUATIONS = 10_000;

    private ReplacementSearch() {}

    /** The outcome for a pair of ions: where the mobility sum has its smallest value decides. */
    static Replacement of(IonPair pair) {
        double scale = pair.foreignDiffusivity();
        // S - D_2 rather than S: a plateau of very few ions differs from none only in this.
        double plateau =
                leastAt(w -> w * (pair.nativeDiffusivity(w) / scale - 1.0), w -> pair.mobilitySumSlope(w) / scale, 1.0);
        double least = pair.mobilitySum(plateau);
        // A steady front needs a bulk that conducts better than what follows; equal to rounding is no front.
        if (!(least < pair.mobilitySum(1.0) * (1.0 - 1e-12))) {
            return new SpreadingReplacement(pair);
        }
        return plateau > 0 ? new PartialReplacement(pair, plateau) : new CompleteReplacement(pair);
    }

    /**
     * Native fraction at a depth: the minimum over w of t_1(w) - depth w, t_1 being the native share of the current.
     *
     * <p>This is the concave envelope of t_2 written as its Legendre transform: it finds shocks and fans alike.
     *
     * @param depth x/x_Q [-]
     * @param highest largest fraction that can occur there
     */
    static double fractionAt(IonPair pair, double depth, double highest) {
        return leastAt(w -> pair.nativeTransference(w) - depth * w, w -> pair.characteristicDepth(w) - depth, highest);
    }

    private static double leastAt(DoubleUnaryOperator value, DoubleUnaryOperator slope, double highest) {
        double best = 0.0;
        // Not at 0 itself, where a law may be infinitely steep.
        double left = Double.MIN_NORMAL;
        double slopeLeft = number(slope, left);
        for (int k = 0; left < highest; k++) {
            double right = Math.min(gridFraction(k), highest);
            double slopeRight = number(slope, right);
            if (slopeLeft < 0 && slopeRight >= 0) {
                double root = rootBetween(slope, left, right, slopeRight);
                best = number(value, root) < number(value, best) ? root : best;
            }
            left = right;
            slopeLeft = slopeRight;
        }
        return number(value, highest) < number(value, best) ? highest : best;
    }

    private static double rootBetween(DoubleUnaryOperator slope, double left, double right, double slopeRight) {
        if (slopeRight == 0) {
            return right;
        }
        // Only the width of the bracket may end the search: the slope itself has no natural size.
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .solve(MAX_EVALUATIONS, slope::applyAsDouble, left, right);
    }

    private static double gridFraction(int k) {
        int geometric = PER_DECADE * (-2 - LAST_DECADE);
        if (k < geometric) {
            return Math.pow(10.0, LAST_DECADE + (double) k / PER_DECADE);
        }
        return LINEAR_FROM + (1.0 - LINEAR_FROM) * (k - geometric) / LINEAR_STEPS;
    }

    private static double number(DoubleUnaryOperator function, double fraction) {
        double value = function.applyAsDouble(fraction);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("the native diffusivity is not a number at the fraction " + fraction);
        }
        return value;
    }
}
