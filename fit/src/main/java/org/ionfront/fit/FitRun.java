package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ionfront.fit.minimise.Ending;
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
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.fit.result.SearchReport;
import org.ionfront.transport.simulation.Solution;

/** One fit from its start to its result: search, intervals, and the search again if these find something better. */
final class FitRun {
    private static final int RESTARTS = 3;

    /** Rounds in which scatters of traces and the best parameters for them are found in turn. */
    private static final int ROUNDS = 8;

    /** Change of chi-square of a trace, relative, that needs no further round. */
    private static final double SETTLED = 0.02;

    private final FitProblem problem;
    private FitObjective objective;
    private final ReplicateStore store;
    private final FitListener listener;
    private final long begin;
    private final boolean noiseIsLookedInto;
    private FitSearch search;
    private boolean stopped;
    private Optional<SearchReport> seen = Optional.empty();

    /**
     * A run.
     *
     * @param objective with derivatives good enough for the end of the search and for errors
     * @param quick the same with cheaper derivatives, for the way there
     * @param store of the fits to made-up experiments
     * @param noiseIsLookedInto whether residuals may show that the noise is correlated
     */
    FitRun(
            FitProblem problem,
            FitObjective objective,
            FitObjective quick,
            ReplicateStore store,
            FitListener listener,
            long begin,
            boolean noiseIsLookedInto) {
        this.problem = problem;
        this.objective = objective;
        this.store = store;
        this.listener = listener;
        this.begin = begin;
        this.noiseIsLookedInto = noiseIsLookedInto;
        search = new FitSearch(
                objective,
                quick,
                problem.parameters(),
                (iteration, chiSquare) -> proceed(FitProgress.Phase.MINIMISATION, iteration, chiSquare));
    }

    FitResult run() {
        GlobalSearch global = new GlobalSearch(
                objective,
                search,
                problem.parameters(),
                problem.search(),
                (count, chiSquare) -> proceed(FitProgress.Phase.MINIMISATION, count, chiSquare));
        Minimum first = global.run();
        seen = global.report();
        Minimum minimum = settled(first);
        if (minimum.trial() instanceof Trial.Failed) {
            return withoutPoint(minimum.ending());
        }
        Optional<FitObjective> correlated =
                noiseIsLookedInto ? objective.withRecognisedNoise((FitPoint) minimum.trial()) : Optional.empty();
        if (correlated.isPresent() && minimum.ending() == Ending.CONVERGED && !stopped) {
            objective = correlated.get();
            search = search.with(objective);
            minimum = settled(search.near(minimum.variables()));
        }
        FitSolution solution = FitSolution.of(objective, minimum);
        LikelihoodIntervals intervals = intervals(solution);
        for (int restart = 0; restart < RESTARTS && intervals.better().length > 0; restart++) {
            minimum = settled(search.from(intervals.better()));
            solution = FitSolution.of(objective, minimum);
            intervals = intervals(solution);
        }
        return result(solution, intervals);
    }

    /** Finds the scatter of traces for which none was given, about the model, and the parameters again, in turn. */
    private Minimum settled(Minimum first) {
        Minimum minimum = first;
        for (int round = 0; round < ROUNDS && minimum.ending() == Ending.CONVERGED; round++) {
            FitObjective rescaled = objective.rescaledAt(((FitPoint) minimum.trial()).point());
            if (rescaled.scatterDiffersFrom(objective) < SETTLED) {
                break;
            }
            objective = rescaled;
            search = search.with(rescaled);
            minimum = search.near(minimum.variables());
        }
        return minimum;
    }

    private FitResult result(FitSolution solution, LikelihoodIntervals intervals) {
        Optional<Samples> samples = samples(solution);
        return samples.map(drawn -> result(
                        solution,
                        new LikelihoodIntervals(drawn.intervals(), List.of(), new double[0]),
                        Optional.of(drawn.result())))
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

    private boolean proceed(FitProgress.Phase phase, int step, double chiSquare) {
        stopped |= !listener.proceed(
                new FitProgress(phase, step, chiSquare, objective.simulations().count()));
        return !stopped;
    }

    private LikelihoodIntervals intervals(FitSolution solution) {
        boolean asked = problem.uncertainty() == UncertaintyMethod.PROFILE_LIKELIHOOD;
        if (!asked || solution.minimum().ending() != Ending.CONVERGED) {
            return LikelihoodIntervals.NONE;
        }
        try {
            return LikelihoodIntervals.of(solution, problem.parameters(), this::proceed);
        } catch (SearchStopped stop) {
            stopped = true;
            return LikelihoodIntervals.NONE;
        }
    }

    private ResultAssembly assembly(FitSolution solution) {
        return new ResultAssembly(solution, problem.parameters().size());
    }

    private FitResult result(FitSolution solution, LikelihoodIntervals intervals, Optional<SamplingResult> sampling) {
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
                sampling,
                intervals.curves(),
                Optional.empty());
    }

    private static FitStatus status(Ending ending) {
        return switch (ending) {
            case CONVERGED -> FitStatus.CONVERGED;
            case STALLED, ITERATION_LIMIT, NO_DERIVATIVES -> FitStatus.NOT_CONVERGED;
            case STOPPED -> FitStatus.STOPPED;
            case START_FAILED -> FitStatus.FAILED;
        };
    }

    private String message(Minimum minimum, LikelihoodIntervals intervals) {
        String reached = String.format(
                Locale.ROOT,
                "the next step would be %.2g standard errors long (a fit has converged at %.2g, or at %.2g where no step"
                        + " lowers chi-square)",
                minimum.remainingStep(),
                FitSearch.TOLERANCE,
                FitSearch.ROUGHNESS);
        String search = switch (minimum.ending()) {
            case CONVERGED -> reached;
            case STALLED -> "no step lowers chi-square any more, but " + reached;
            case ITERATION_LIMIT -> FitSearch.ITERATIONS + " iterations were not enough: " + reached;
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
                search.iterations(),
                objective.evaluations(),
                objective.simulations().count(),
                objective.failures(),
                objective.lastFailure(),
                (System.nanoTime() - begin) * 1e-9,
                objective.simulations().failed(),
                seen);
    }

    private List<ProfileFit> profiles(FitSolution solution) {
        ParameterValues values =
                objective.space().parameterValues(solution.minimum().variables());
        List<ProfileFit> profiles = new ArrayList<>();
        for (int p = 0; p < objective.observations().size(); p++) {
            SimsObservation observation = objective.observations().get(p);
            String id = observation.measured().id();
            Solution simulated = solution.point().point().simulations().get(p).solution();
            profiles.add(ProfileComparison.of(
                            observation,
                            simulated,
                            Instrument.of(values, id),
                            ModelErrors.of(solution, p),
                            !sensitivityFixed(id))
                    .withTraces(TraceComparison.of(observation.traces(), simulated, values)));
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
