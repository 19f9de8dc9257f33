package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
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
import org.ionfront.transport.simulation.Solution;

/** One fit from its start to its result: search, intervals, and the search again if these find something better. */
final class FitRun {
    private static final int ITERATIONS = 200;

    /** The estimate then lies within a hundredth of its standard error of the minimum. */
    private static final double TOLERANCE = 0.01;

    /** In standard errors; the error of one-sided differences shifts the end of a search by a tenth of this. */
    private static final double ROUGH = 1;

    private static final int RESTARTS = 3;

    private final FitProblem problem;
    private final FitObjective objective;
    private final FitObjective quick;
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
     */
    FitRun(FitProblem problem, FitObjective objective, FitObjective quick, FitListener listener, long begin) {
        this.problem = problem;
        this.objective = objective;
        this.quick = quick;
        this.listener = listener;
        this.begin = begin;
        minimiser = new LevenbergMarquardt(ITERATIONS, TOLERANCE, !FitSolution.anyGaussian(objective));
    }

    FitResult run() {
        Minimum minimum = search(objective.space().start());
        if (minimum.ending() == Ending.START_FAILED) {
            return failed();
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

    private Minimum search(double[] start) {
        Minimum rough = search(new LevenbergMarquardt(ITERATIONS, ROUGH, minimiser.knownNoise()), quick, start);
        return rough.ending() == Ending.START_FAILED || rough.ending() == Ending.STOPPED
                ? rough
                : search(minimiser, objective, rough.variables());
    }

    private Minimum search(LevenbergMarquardt by, FitObjective function, double[] start) {
        int before = iterations;
        Minimum minimum = by.minimise(
                function, start, function.space().bounds(), new boolean[start.length], (iteration, chiSquare) -> {
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
        IntervalSearch search = new IntervalSearch(solution);
        ResultAssembly assembly = assembly(solution);
        ParameterSpace space = objective.space();
        for (int v = 0; v < space.variables(); v++) {
            boolean listed = problem.parameters().contains(space.parameter(v));
            if (!listed) {
                continue;
            }
            IntervalSearch.End lower = search.end(v, -1);
            IntervalSearch.End upper = search.end(v, +1);
            for (IntervalSearch.End end : List.of(lower, upper)) {
                if (end instanceof IntervalSearch.End.Better better) {
                    return new Intervals(found, better.variables());
                }
            }
            found.put(v, assembly.likelihoodInterval(v, lower, upper));
            if (!proceed(
                    FitProgress.Phase.INTERVALS,
                    found.size(),
                    solution.minimum().sumOfSquares())) {
                break;
            }
        }
        return new Intervals(found, new double[0]);
    }

    private ResultAssembly assembly(FitSolution solution) {
        return new ResultAssembly(solution, problem.parameters().size());
    }

    private FitResult result(FitSolution solution, Intervals intervals) {
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
                profiles(solution));
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
        String reached =
                String.format(Locale.ROOT, "the next step would be %.2g standard errors long", minimum.remainingStep());
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

    private FitResult failed() {
        return new FitResult(
                FitStatus.FAILED,
                "the start values could not be simulated: "
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
            Solution simulated = solution.point().point().solutions().get(p);
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
