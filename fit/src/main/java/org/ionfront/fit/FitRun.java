package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ionfront.fit.forward.FrozenDerivatives;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.FitEffort;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.GoodnessOfFit;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.transport.simulation.Solution;

/** One fit from its start to its result: search, intervals, and the search again if these find something better. */
final class FitRun {
    private static final int ITERATIONS = 200;

    /**
     * In standard errors. Closer than this no search can get: where the solver takes another number of steps chi-square jumps
     * by some tenths.
     */
    private static final double TOLERANCE = 0.03;

    /** For the part with a coarse accuracy, whose minimum lies about as far from the true one. */
    private static final double ROUGH = 10;

    private static final double OF_INSTRUMENT = 0.1;

    private static final int RESTARTS = 3;

    private final FitProblem problem;
    private final FitObjective objective;
    private final FitObjective quick;
    private final ReplicateStore store;
    private final FitListener listener;
    private final long begin;
    private final LevenbergMarquardt minimiser;
    private int iterations;
    private boolean stopped;

    /**
     * A run.
     *
     * @param objective with derivatives good enough for the end of the search and for errors
     * @param quick the same with cheaper derivatives, for the way there
     * @param store of the fits to made-up experiments
     */
    FitRun(
            FitProblem problem,
            FitObjective objective,
            FitObjective quick,
            ReplicateStore store,
            FitListener listener,
            long begin) {
        this.problem = problem;
        this.objective = objective;
        this.quick = quick;
        this.store = store;
        this.listener = listener;
        this.begin = begin;
        minimiser = new LevenbergMarquardt(ITERATIONS, TOLERANCE, !FitSolution.anyGaussian(objective));
    }

    FitResult run() {
        Minimum minimum = search(objective.space().start());
        if (minimum.trial() instanceof Trial.Failed) {
            return withoutPoint(minimum.ending());
        }
        FitSolution solution = FitSolution.of(objective, minimum);
        Intervals intervals = intervals(solution);
        for (int restart = 0; restart < RESTARTS && intervals.better().length > 0; restart++) {
            minimum = search(intervals.better());
            solution = FitSolution.of(objective, minimum);
            intervals = intervals(solution);
        }
        return result(solution, intervals);
    }

    private FitResult result(FitSolution solution, Intervals intervals) {
        Optional<Samples> samples = samples(solution);
        return samples.map(drawn ->
                        result(solution, new Intervals(drawn.intervals(), new double[0]), Optional.of(drawn.result())))
                .orElseGet(() -> result(solution, intervals, Optional.empty()));
    }

    private Optional<Samples> samples(FitSolution solution) {
        if (solution.minimum().ending() != Ending.CONVERGED || stopped) {
            return Optional.empty();
        }
        double chiSquare = solution.minimum().sumOfSquares();
        IntPredicate proceed = count -> proceed(FitProgress.Phase.SAMPLES, count, chiSquare);
        try {
            return switch (problem.uncertainty()) {
                case COVARIANCE, PROFILE_LIKELIHOOD -> Optional.empty();
                case BOOTSTRAP ->
                    Optional.of(Samples.of(
                            solution,
                            problem.sampling(),
                            new SyntheticFits(solution, problem.sampling()).run(store, proceed)));
                case POSTERIOR ->
                    LinearisedPosterior.around(solution)
                            .map(linearised -> new PosteriorChains(solution, problem.sampling(), linearised))
                            .map(chains -> {
                                chains.run(proceed);
                                return Samples.of(solution, problem.sampling(), chains);
                            });
            };
        } catch (SearchStopped stop) {
            stopped = true;
            return Optional.empty();
        }
    }

    /**
     * From a start to the minimum, in parts: with a coarse accuracy and backgrounds as read off the data, which far from the
     * minimum would make up for everything; then with all variables; then with the accuracy asked for.
     */
    private Minimum search(double[] start) {
        boolean[] none = new boolean[start.length];
        if (!objective.anySimulated()) {
            return search(minimiser, objective, start, none);
        }
        LevenbergMarquardt rough = new LevenbergMarquardt(ITERATIONS, ROUGH, minimiser.knownNoise());
        Minimum near = search(rough, quick, start, objective.space().automaticBackgrounds(problem.parameters()));
        if (!ended(near)) {
            near = search(rough, quick, withInstrument(quick, near.variables()), none);
        }
        return ended(near) ? near : search(minimiser, objective, withInstrument(objective, near.variables()), none);
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
            return proceed(FitProgress.Phase.MINIMISATION, iterations, chiSquare);
        });
        iterations = before + minimum.iterations();
        return minimum;
    }

    private boolean proceed(FitProgress.Phase phase, int step, double chiSquare) {
        stopped |= !listener.proceed(
                new FitProgress(phase, step, chiSquare, objective.simulations().count()));
        return !stopped;
    }

    /** Intervals by variable, and the variables of a better solution if one turned up (else empty). */
    private record Intervals(Map<Integer, Interval> byVariable, double[] better) {}

    private Intervals intervals(FitSolution solution) {
        Map<Integer, Interval> found = new TreeMap<>();
        boolean asked = problem.uncertainty() == UncertaintyMethod.PROFILE_LIKELIHOOD;
        if (!asked || solution.minimum().ending() != Ending.CONVERGED) {
            return new Intervals(found, new double[0]);
        }
        try {
            return likelihoodIntervals(solution, found);
        } catch (SearchStopped stop) {
            stopped = true;
            return new Intervals(found, new double[0]);
        }
    }

    private Intervals likelihoodIntervals(FitSolution solution, Map<Integer, Interval> found) {
        ParameterSpace space = objective.space();
        List<Integer> listed = IntStream.range(0, space.variables())
                .filter(v -> problem.parameters().contains(space.parameter(v)))
                .boxed()
                .toList();
        double chiSquare = solution.minimum().sumOfSquares();
        FitObjective nearby = FrozenDerivatives.at(
                        objective.derivatives(), solution.point().point())
                .map(objective::withFrozen)
                .orElse(objective);
        Map<NewtonEnds.Key, IntervalSearch.End> ends =
                new NewtonEnds(solution, nearby).find(listed, () -> proceed(FitProgress.Phase.INTERVALS, 0, chiSquare));
        if (stopped) {
            return new Intervals(found, new double[0]);
        }
        ResultAssembly assembly = assembly(solution);
        IntervalSearch search = new IntervalSearch(solution, nearby);
        for (int v : listed) {
            List<IntervalSearch.End> both = new ArrayList<>();
            for (int side = -1; side <= 1; side += 2) {
                Optional<IntervalSearch.End> end = Optional.ofNullable(ends.get(new NewtonEnds.Key(v, side)));
                if (end.isEmpty()) {
                    end = Optional.of(search.end(v, side));
                }
                if (end.get() instanceof IntervalSearch.End.Better better) {
                    return new Intervals(found, better.variables());
                }
                both.add(end.get());
            }
            found.put(v, assembly.likelihoodInterval(v, both.get(0), both.get(1)));
            if (!proceed(FitProgress.Phase.INTERVALS, found.size(), chiSquare)) {
                break;
            }
        }
        return new Intervals(found, new double[0]);
    }

    private ResultAssembly assembly(FitSolution solution) {
        return new ResultAssembly(solution, problem.parameters().size());
    }

    private FitResult result(FitSolution solution, Intervals intervals, Optional<SamplingResult> sampling) {
        ResultAssembly assembly = assembly(solution);
        return new FitResult(
                stopped ? FitStatus.STOPPED : status(solution.minimum().ending()),
                message(solution.minimum(), intervals),
                assembly.parameters(intervals.byVariable()),
                assembly.correlations(),
                new GoodnessOfFit(
                        solution.minimum().sumOfSquares(),
                        solution.degreesOfFreedom(),
                        FitSolution.anyGaussian(objective)),
                effort(),
                profiles(solution),
                sampling);
    }

    private static FitStatus status(Ending ending) {
        return switch (ending) {
            case CONVERGED -> FitStatus.CONVERGED;
            case STALLED, ITERATION_LIMIT, NO_DERIVATIVES -> FitStatus.NOT_CONVERGED;
            case STOPPED -> FitStatus.STOPPED;
            case START_FAILED -> FitStatus.FAILED;
        };
    }

    private String message(Minimum minimum, Intervals intervals) {
        String reached = String.format(
                Locale.ROOT,
                "the next step would be %.2g standard errors long (a fit has converged at %.2g)",
                minimum.remainingStep(),
                TOLERANCE);
        String search = switch (minimum.ending()) {
            case CONVERGED -> reached;
            case STALLED -> "no step lowers chi-square any more, but " + reached;
            case ITERATION_LIMIT -> ITERATIONS + " iterations were not enough: " + reached;
            case NO_DERIVATIVES ->
                "derivatives could not be had at the best point: "
                        + objective.lastFailure().orElse("a neighbouring simulation failed");
            case STOPPED -> "stopped on request; the values are the best found so far";
            case START_FAILED ->
                "the start values could not be simulated: "
                        + objective.lastFailure().orElse("");
        };
        if (stopped && minimum.ending() == Ending.CONVERGED) {
            return search + "; stopped before all intervals were found";
        }
        return intervals.better().length > 0
                ? search + "; the likelihood has a lower minimum nearby that could not be settled in"
                : search;
    }

    private FitResult withoutPoint(Ending ending) {
        return new FitResult(
                status(ending),
                ending == Ending.STOPPED
                        ? "stopped on request before the start values were simulated"
                        : "the start values could not be simulated: "
                                + objective.lastFailure().orElse(""),
                ResultAssembly.starts(
                        objective.space().parameters(), problem.parameters().size()),
                new Correlations(List.of(), new double[0][0]),
                new GoodnessOfFit(Double.NaN, 0, FitSolution.anyGaussian(objective)),
                effort(),
                List.of());
    }

    private FitEffort effort() {
        return new FitEffort(
                iterations,
                objective.evaluations(),
                objective.simulations().count(),
                objective.failures(),
                objective.lastFailure(),
                (System.nanoTime() - begin) * 1e-9);
    }

    private List<ProfileFit> profiles(FitSolution solution) {
        ParameterValues values =
                objective.space().parameterValues(solution.minimum().variables());
        List<ProfileFit> profiles = new ArrayList<>();
        for (int p = 0; p < objective.observations().size(); p++) {
            SimsObservation observation = objective.observations().get(p);
            String id = observation.measured().id();
            Solution simulated = solution.point().point().simulations().get(p).solution();
            profiles.add(
                    ProfileComparison.of(observation, simulated, Instrument.of(values, id), !sensitivityFixed(id)));
        }
        return profiles;
    }

    private boolean sensitivityFixed(String profile) {
        for (FitParameter parameter : objective.space().parameters()) {
            boolean mine = parameter.profile().map(profile::equals).orElse(true);
            if (mine && parameter.name().equals(ObservationParameter.FOREIGN_SENSITIVITY.key()) && !parameter.fixed()) {
                return false;
            }
        }
        return true;
    }
}
