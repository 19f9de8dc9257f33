package org.ionfront.fit;

import java.util.Optional;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.minimise.Trial;

/**
 * Goes to the minimum for simulations expanded about a point, simulates there, and expands again, as long as this leads down as far as
 * foretold (docs/fit.md, Eq. 12a). For the last part of the way: front and plateau have to be nearly in place.
 *
 * @param objective whose minimum is near
 * @param minimiser for the expanded ones
 * @param worth fall of the sum of squares for which simulations are run
 */
record ExpandedSearch(FitObjective objective, LevenbergMarquardt minimiser, double worth) {
    private static final int ROUNDS = 10;

    /** Share of the fall foretold that has to come true for another round. */
    private static final double FORETOLD = 0.25;

    /**
     * Searches.
     *
     * @param start not modified
     * @param listener asked after every point that is better than the one before
     * @return the best point seen, for another search to judge
     */
    double[] from(double[] start, IterationListener listener) {
        double[] best = start;
        try {
            Trial trial = objective.evaluate(start);
            for (int round = 1; round <= ROUNDS && trial instanceof FitPoint point; round++) {
                Optional<Minimum> promise =
                        ExpandedObjective.about(objective, point).map(this::minimum);
                double before = point.sumOfSquares();
                double foretold =
                        promise.map(minimum -> before - minimum.sumOfSquares()).orElse(0.0);
                if (promise.isEmpty() || promise.get().iterations() == 0 || foretold < worth) {
                    return best;
                }
                trial = objective.evaluate(promise.get().variables());
                double fall = trial instanceof FitPoint next ? before - next.sumOfSquares() : 0;
                if (!(fall > 0)) {
                    return best;
                }
                best = promise.get().variables();
                if (!listener.proceed(round, before - fall) || fall < FORETOLD * foretold) {
                    return best;
                }
            }
        } catch (SearchStopped stop) {
            // The search that goes on from here is stopped as well, and says so.
            return best;
        }
        return best;
    }

    private Minimum minimum(ExpandedObjective expanded) {
        double[] origin = expanded.origin();
        return minimiser.minimise(
                expanded, origin, objective.space().bounds(), new boolean[origin.length], IterationListener.NONE);
    }
}
