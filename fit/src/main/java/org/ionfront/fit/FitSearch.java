package org.ionfront.fit;

import java.util.List;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.problem.FitParameter;

/** The way from a start to the minimum. */
final class FitSearch {
    static final int ITERATIONS = 200;

    /** In standard errors. */
    static final double TOLERANCE = 0.03;

    /**
     * Also converged where no step lowers chi-square and the next one promises 0.01 of it: where the solver takes another
     * number of steps chi-square jumps by some tenths.
     */
    static final double ROUGHNESS = 0.1;

    /** For the part with a coarse accuracy, whose minimum lies about as far from the true one. */
    private static final double ROUGH = 10;

    private static final double OF_INSTRUMENT = 0.1;

    private final FitObjective objective;
    private final FitObjective quick;
    private final List<FitParameter> listed;
    private final IterationListener listener;
    private final LevenbergMarquardt minimiser;
    private int iterations;

    /**
     * A search.
     *
     * @param objective with derivatives good enough for the end of the search
     * @param quick the same with cheaper derivatives, for the way there
     * @param listed parameters that the problem lists
     * @param listener asked after every iteration, counted over all parts
     */
    FitSearch(FitObjective objective, FitObjective quick, List<FitParameter> listed, IterationListener listener) {
        this.objective = objective;
        this.quick = quick;
        this.listed = List.copyOf(listed);
        this.listener = listener;
        minimiser = new LevenbergMarquardt(ITERATIONS, TOLERANCE, ROUGHNESS, !FitSolution.anyGaussian(objective));
    }

    /** The same, counting on, for another objective whose minimum is near. */
    FitSearch with(FitObjective other) {
        FitSearch search = new FitSearch(other, quick, listed, listener);
        search.iterations = iterations;
        return search;
    }

    /** The same from the beginning, by simulations of its own, for another thread. */
    FitSearch branch(FitObjective other) {
        return new FitSearch(other, other.coarser(ProfileFitter.COARSE), listed, IterationListener.NONE);
    }

    /** Steps of the optimiser so far. */
    int iterations() {
        return iterations;
    }

    /**
     * From a start to the minimum, in parts: with a coarse accuracy and backgrounds as read off the data, which far from the
     * minimum would make up for everything; then with all variables; then with the accuracy asked for.
     */
    Minimum from(double[] start) {
        if (!objective.anySimulated()) {
            return near(start);
        }
        Minimum near = rough(start);
        return ended(near) ? near : near(instrument(objective, near.variables()).variables());
    }

    /** The first parts of it, with a coarse accuracy. */
    Minimum rough(double[] start) {
        LevenbergMarquardt rough = new LevenbergMarquardt(ITERATIONS, ROUGH, minimiser.knownNoise());
        Minimum near = search(rough, quick, start, objective.space().automaticBackgrounds(listed));
        return ended(near)
                ? near
                : search(
                        rough,
                        quick,
                        expanded(
                                quick,
                                ROUGH,
                                instrument(quick, near.variables()).variables()),
                        new boolean[start.length]);
    }

    /** From a point near the minimum. */
    Minimum near(double[] start) {
        return search(minimiser, objective, expanded(objective, 0, start), new boolean[start.length]);
    }

    private double[] expanded(FitObjective function, double worth, double[] start) {
        int before = iterations;
        return new ExpandedSearch(function, minimiser, worth).from(start, (round, chiSquare) -> {
            iterations = before + round;
            return listener.proceed(iterations, chiSquare);
        });
    }

    private static boolean ended(Minimum minimum) {
        return minimum.ending() == Ending.START_FAILED || minimum.ending() == Ending.STOPPED;
    }

    /** A point with the best instrument for its simulations, of a coarse accuracy. */
    Minimum instrumentAt(double[] variables) {
        return instrument(quick, variables);
    }

    /** The same point with the best instrument for its simulations, which costs no further ones. */
    private Minimum instrument(FitObjective function, double[] variables) {
        boolean[] simulated = new boolean[variables.length];
        for (int v = 0; v < simulated.length; v++) {
            simulated[v] = function.space().observationParameter(v).isEmpty();
        }
        return new LevenbergMarquardt(ITERATIONS, OF_INSTRUMENT, minimiser.knownNoise())
                .minimise(function, variables, function.space().bounds(), simulated, IterationListener.NONE);
    }

    private Minimum search(LevenbergMarquardt by, FitObjective function, double[] start, boolean[] held) {
        int before = iterations;
        Minimum minimum = by.minimise(function, start, function.space().bounds(), held, (iteration, chiSquare) -> {
            iterations = before + iteration;
            return listener.proceed(iterations, chiSquare);
        });
        iterations = before + minimum.iterations();
        return minimum;
    }
}
