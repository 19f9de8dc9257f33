package org.ionfront.fit;

import java.util.Locale;
import java.util.OptionalDouble;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * Profile likelihood of one variable: the values at which the smallest chi-square over all other variables has risen by
 * the 95 % point of chi-square with one degree of freedom (docs/fit.md, Eq. 14).
 */
final class IntervalSearch {
    /** 97.5 % point of the normal distribution; its square is the rise looked for. */
    static final double NORMAL_95 = 1.959963984540054;

    /** In roots of chi-square; the rest of the way, 2.5 percent, is taken along the chord. */
    private static final double PRECISION = 0.05;

    /** A lower chi-square than this, below the one thought best, is a better solution and not noise. */
    private static final double BETTER = 0.02;

    private static final int ATTEMPTS = 12;

    private final FitSolution solution;
    private final Bounds bounds;
    private final LevenbergMarquardt minimiser;
    private final double[] best;
    private final FitObjective nearby;

    /**
     * A search around a solution.
     *
     * @param nearby the objective, with derivatives that hold near the solution
     */
    IntervalSearch(FitSolution solution, FitObjective nearby) {
        this.solution = solution;
        this.nearby = nearby;
        FitObjective objective = solution.objective();
        bounds = objective.space().bounds();
        best = solution.minimum().variables();
        // The rise is off by the square of the remaining step, which this keeps well below the precision.
        minimiser = new LevenbergMarquardt(50, 0.1, !FitSolution.anyGaussian(objective));
    }

    /** What was found on one side. */
    sealed interface End {
        /** The likelihood crosses its limit at this variable; the others are about there at the point. */
        record At(double variable, double[] point) implements End {}

        /** It does not inside the bounds; how far it rises. */
        record Open(String reason) implements End {}

        /** The crossing was not found. */
        record NotFound(String reason) implements End {}

        /** A better solution than the one thought best turned up. */
        record Better(double[] variables) implements End {}
    }

    /**
     * Looks for one end.
     *
     * @param v variable
     * @param side -1 or +1
     */
    End end(int v, int side) {
        double limit = side < 0 ? bounds.lower()[v] : bounds.upper()[v];
        LimitCrossing crossing = new LimitCrossing(best[v], -NORMAL_95);
        double[] nearest = best;
        double next = best[v] + side * firstStep(v);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean atLimit = side * (next - limit) >= 0;
            double variable = atLimit ? limit : next;
            Minimum minimum = minimiseAt(v, variable, nearest);
            if (minimum.ending() == Ending.START_FAILED) {
                next = crossing.nextAfterFailure(variable);
                continue;
            }
            if (minimum.ending() != Ending.CONVERGED) {
                return new End.NotFound("a search along the likelihood did not converge");
            }
            double rise = (minimum.sumOfSquares() - solution.minimum().sumOfSquares()) / solution.noiseVariance();
            if (isBetter(rise)) {
                return new End.Better(minimum.variables());
            }
            double root = Math.sqrt(Math.max(0, rise));
            if (Math.abs(root - NORMAL_95) < PRECISION) {
                return new End.At(variable + (NORMAL_95 - root) * (variable - best[v]) / root, minimum.variables());
            }
            if (root < NORMAL_95) {
                if (atLimit) {
                    return new End.Open("chi-square rises by only " + rise(rise) + " up to the bound");
                }
                nearest = minimum.variables();
            }
            next = crossing.nextAfter(variable, root - NORMAL_95);
        }
        return new End.NotFound("chi-square did not reach its limit within " + ATTEMPTS + " attempts");
    }

    /** Whether residuals are those of a better solution than the one thought best. */
    static boolean isBetter(double[] residuals, FitSolution solution) {
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return isBetter((sum - solution.minimum().sumOfSquares()) / solution.noiseVariance());
    }

    private static boolean isBetter(double rise) {
        return rise < -BETTER;
    }

    private static String rise(double rise) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, rise));
    }

    private double firstStep(int v) {
        OptionalDouble error = covariance().standardError(v);
        return NORMAL_95 * error.orElse(0.1);
    }

    private Covariance covariance() {
        return solution.covariance().orElseThrow();
    }

    /** Smallest chi-square with one variable held; the others start where a linear model would have them. */
    private Minimum minimiseAt(int v, double variable, double[] from) {
        double[] start = from.clone();
        Covariance covariance = covariance();
        if (covariance.identifiable(v)) {
            for (int k = 0; k < start.length; k++) {
                if (k != v && covariance.identifiable(k)) {
                    start[k] += covariance.covariance(k, v) / covariance.covariance(v, v) * (variable - from[v]);
                }
            }
        }
        start[v] = variable;
        boolean[] held = new boolean[start.length];
        held[v] = true;
        Minimum minimum = minimiser.minimise(nearby, start, bounds, held, IterationListener.NONE);
        if (minimum.ending() == Ending.CONVERGED || minimum.ending() == Ending.START_FAILED) {
            return minimum;
        }
        // Too far from the estimate for its derivatives.
        return minimiser.minimise(solution.objective(), minimum.variables(), bounds, held, IterationListener.NONE);
    }
}
