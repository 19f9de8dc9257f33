package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.Replicate;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.transport.simulation.Solution;

/**
 * Fits to made-up experiments whose truth is the estimate: counts are drawn anew, and so are the independent readings behind the
 * priors. Each depends on the seed and its index only.
 */
final class SyntheticFits {
    private static final int ITERATIONS = 50;
    /** In standard errors, small against the scatter of the fits. */
    private static final double TOLERANCE = 0.1;

    private static final int BATCH = 16;

    /** Keeps neighbouring seeds and indices apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final FitSolution solution;
    private final Sampling sampling;

    SyntheticFits(FitSolution solution, Sampling sampling) {
        this.solution = solution;
        this.sampling = sampling;
    }

    /**
     * Fits all that the store does not know.
     *
     * @param proceed told after each batch how many are done; false ends
     * @return all that is known then, in the order of their indices
     */
    List<Replicate> run(ReplicateStore store, IntPredicate proceed) {
        List<String> labels = IntStream.range(0, space().variables())
                .mapToObj(v -> space().parameter(v).label())
                .toList();
        List<Replicate> all = new ArrayList<>(store.known(labels));
        int wanted = sampling.samples();
        while (all.size() < wanted) {
            int first = all.size();
            int batch = Math.min(BATCH, wanted - first);
            List<Optional<Done>> done = IntStream.range(first, first + batch)
                    .parallel()
                    .mapToObj(this::replicate)
                    .toList();
            if (done.stream().anyMatch(Optional::isEmpty)) {
                throw new SearchStopped();
            }
            List<Replicate> more = new ArrayList<>();
            for (Optional<Done> one : done) {
                more.add(one.orElseThrow().replicate());
                solution.objective().simulations().add(one.orElseThrow().simulations());
            }
            store.add(more);
            all.addAll(more);
            if (!proceed.test(all.size())) {
                break;
            }
        }
        return all.subList(0, Math.min(all.size(), wanted));
    }

    private ParameterSpace space() {
        return solution.objective().space();
    }

    private record Done(Replicate replicate, int simulations) {}

    /** Empty where it was stopped. */
    private Optional<Done> replicate(int index) {
        RandomGenerator random = new Well19937c(sampling.seed() * GOLDEN + index);
        double[] truth = solution.minimum().variables();
        Simulations branch = solution.objective().simulations().branch();
        FitObjective objective =
                FitObjective.of(new ParameterSpace(readAnew(random, truth)), observations(random, truth), branch, true);
        LevenbergMarquardt search = new LevenbergMarquardt(ITERATIONS, TOLERANCE, !FitSolution.anyGaussian(objective));
        double[] near = new ExpandedSearch(objective, search, 0).from(truth, IterationListener.NONE);
        Minimum minimum = search.minimise(
                objective, near, objective.space().bounds(), new boolean[truth.length], IterationListener.NONE);
        if (minimum.ending() == Ending.STOPPED) {
            return Optional.empty();
        }
        boolean converged = minimum.ending() == Ending.CONVERGED;
        double[] errors = new double[truth.length];
        Optional<FitSolution> end = converged ? Optional.of(FitSolution.of(objective, minimum)) : Optional.empty();
        for (int v = 0; v < errors.length; v++) {
            int variable = v;
            OptionalDouble error = end.flatMap(FitSolution::covariance)
                    .map(c -> c.standardError(variable))
                    .orElse(OptionalDouble.empty());
            errors[v] = minimum.atBound()[v] ? Double.NaN : error.orElse(Double.NaN);
        }
        return Optional.of(new Done(new Replicate(index, converged, minimum.variables(), errors), branch.count()));
    }

    private List<SimsObservation> observations(RandomGenerator random, double[] truth) {
        ParameterValues values = space().parameterValues(truth);
        double scatter = Math.sqrt(solution.noiseVariance());
        List<SimsObservation> drawn = new ArrayList<>();
        for (int p = 0; p < solution.objective().observations().size(); p++) {
            SimsObservation observation = solution.objective().observations().get(p);
            Solution simulated = solution.point().point().simulations().get(p).solution();
            drawn.add(observation
                    .drawn(
                            simulated,
                            Instrument.of(values, observation.measured().id()),
                            scatter,
                            random)
                    .withTraces(observation.traces().drawn(simulated, values, random)));
        }
        return drawn;
    }

    /** A prior is a reading of another instrument, and is taken again. */
    private List<FitParameter> readAnew(RandomGenerator random, double[] truth) {
        double[] values = space().values(truth);
        List<FitParameter> parameters = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            FitParameter parameter = space().parameters().get(k);
            if (parameter.prior().isPresent()) {
                double deviation = parameter.prior().get().standardDeviation();
                double shift = deviation * random.nextGaussian();
                double mean = parameter.scale() == Scale.LOG ? values[k] * Math.exp(shift) : values[k] + shift;
                parameters.add(parameter.withPrior(new Prior(mean, deviation)));
            } else {
                parameters.add(parameter);
            }
        }
        return parameters;
    }
}
