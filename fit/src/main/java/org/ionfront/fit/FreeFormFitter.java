package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.forward.LinearisedModel;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.forward.SparseTraces;
import org.ionfront.fit.forward.TransportSolver;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.problem.FreeFormProblem;
import org.ionfront.fit.result.FreeFormResult;

/**
 * Finds a diffusivity of any shape by regularised, non-negative inversion: the steepness of ln D at every node, 0 or more, with the
 * least sum of chi-square and weighted roughness; Eq. 47 to 51 of {@code docs/fit.md}. Stateless.
 */
public final class FreeFormFitter {
    /** Weights of the roughness are tried in steps of this factor. */
    private static final double STEP = 4;

    private static final int MOST_WEIGHTS = 14;

    /** The median of chi-square lies this much below its degrees of freedom. */
    private static final double MEDIAN = 2.0 / 3;

    private final ProfileSolver solver;

    /** A fitter that solves the transport equations of every experiment. */
    public FreeFormFitter() {
        this(new TransportSolver());
    }

    /** A fitter with another source of profiles. */
    FreeFormFitter(ProfileSolver solver) {
        this.solver = solver;
    }

    /**
     * Searches the shape.
     *
     * @return empty where the search was stopped, or not even the start can be simulated
     */
    public Optional<FreeFormResult> fit(FreeFormProblem problem, FitListener listener) {
        ParameterSpace space = new ParameterSpace(problem.problem().parameters());
        LinearisedModel model = new LinearisedModel(space, SparseTraces.of(problem.problem()));
        Simulations simulations = new Simulations(model, solver, listener::stopRequested);
        FitObjective objective =
                FitObjective.of(space, new ProfileFitter(solver).observations(problem.problem()), simulations, true);
        try {
            double[] start = variables(space, problem);
            if (!(objective.evaluate(start) instanceof FitPoint first)) {
                return Optional.empty();
            }
            FitObjective recognised = objective.withRecognisedNoise(first).orElse(objective);
            return Optional.of(search(
                    new FreeFormSearch(problem, recognised.rescaledAt(first.point()), listener), start, problem));
        } catch (SearchStopped stop) {
            return Optional.empty();
        }
    }

    private static double[] variables(ParameterSpace space, FreeFormProblem problem) {
        double[] variables = new double[space.variables()];
        for (int k = 0; k < problem.start().length; k++) {
            int place = k;
            space.variableOf(k).ifPresent(v -> variables[v] = space.toVariable(v, problem.start()[place]));
        }
        return variables;
    }

    private static FreeFormResult search(FreeFormSearch search, double[] start, FreeFormProblem problem) {
        double weight = search.strongest(start);
        if (problem.plan().smoothing().isPresent()) {
            FreeFormSearch.Found found = search.at(problem.plan().smoothing().getAsDouble(), start);
            return search.result(found, false, List.of(found.trial()));
        }
        // From strong to weak smoothing: a straight line is the safest start, and each weight begins where the last one
        // ended.
        List<FreeFormSearch.Found> tried = new ArrayList<>();
        double[] from = start;
        for (int k = 0; k < MOST_WEIGHTS; k++) {
            FreeFormSearch.Found found = search.at(weight, from);
            tried.add(found);
            from = found.variables();
            weight /= STEP;
        }
        FreeFormSearch.Found weakest = tried.stream()
                .min(Comparator.comparingDouble(found -> found.trial().chiSquare()))
                .orElseThrow();
        double allowed = weakest.trial().chiSquare()
                + search.variance() * Math.max(1, weakest.trial().effectiveParameters() - MEDIAN);
        FreeFormSearch.Found chosen = tried.stream()
                .filter(found -> found.trial().chiSquare() <= allowed)
                .max(Comparator.comparingDouble(found -> found.trial().smoothing()))
                .orElse(weakest);
        List<FreeFormResult.Trial> trials = tried.stream()
                .map(FreeFormSearch.Found::trial)
                .sorted(Comparator.comparingDouble(FreeFormResult.Trial::smoothing))
                .toList();
        return search.result(chosen, true, trials);
    }
}
