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

    /** Steps of the optimiser so far. */
    int iterations() {
        return iterations;
    }

    /**
     * From a start to the minimum, in parts: with a coarse accuracy and backgrounds as read off the data, which far from the
     * minimum would make up for everything; then with all variables; then with the accuracy asked for.
     */
    Minimum from(double[] start) {
        boolean[] none = new boolean[start.length];
        if (!objective.anySimulated()) {
            return search(minimiser, objective, start, none);
        }
        LevenbergMarquardt rough = new LevenbergMarquardt(ITERATIONS, ROUGH, minimiser.knownNoise());
        Minimum near = search(rough, quick, start, objective.space().automaticBackgrounds(listed));
        if (!ended(near)) {
            near = search(rough, quick, withInstrument(quick, near.variables()), none);
        }
        return ended(near) ? near : search(minimiser, objective, withInstrument(objective, near.variables()), none);
    }

    /** From a point near the minimum. */
    Minimum near(double[] start) {
        return search(minimiser, objective, start, new boolean[start.length]);
    }

    private static boolean ended(Minimum minimum) {
        return minimum.ending() == Ending.START_FAILED || minimum.ending() == Ending.STOPPED;
    }

    /** The same point with the best instrument for its simulations, which costs no further ones. */
    private double[] withInstrument(FitObjective function, double[] variables) {
        boolean[] simulated = new boolean[variables.length];
        for (int v = 0; v < simulated.length; v++) {
            simulated[v] = function.space().observationParameter(v).isEmpty();
        }
        return new LevenbergMarquardt(ITERATIONS, OF_INSTRUMENT, minimiser.knownNoise())
                .minimise(function, variables, function.space().bounds(), simulated, IterationListener.NONE)
                .variables();
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
