package org.ionfront.fit.forward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/**
 * Runs the simulations a fit asks for: those of one batch in parallel on the available cores, none twice as long as it
 * is remembered, all counted. The outcome does not depend on the number of cores. For use by one thread at a time.
 */
public final class Simulations {
    /** Enough for the points and derivatives of a few iterations; a solution takes some hundred kilobytes. */
    private static final int REMEMBERED = 64;

    private final ForwardModel model;
    private final List<String> names;
    private final Function<Experiment, Solution> solver;
    private final Map<Key, SimulationOutcome> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SimulationOutcome> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int count;

    /**
     * One simulation to run.
     *
     * @param profile id
     * @param values of all parameters
     */
    public record Request(String profile, ParameterValues values) {}

    /** What a simulation depends on: the profile and all parameters that do not merely describe the instrument. */
    private record Key(String profile, List<OptionalDouble> values) {}

    /**
     * Nothing simulated yet.
     *
     * @param model from values to experiments
     * @param parameters free and fixed; tells which values a simulation depends on
     * @param solver simulates; called from several threads at once
     */
    public Simulations(ForwardModel model, List<FitParameter> parameters, Function<Experiment, Solution> solver) {
        this.model = model;
        this.solver = solver;
        names = parameters.stream()
                .map(FitParameter::name)
                .filter(name -> ObservationParameter.named(name).isEmpty())
                .distinct()
                .toList();
    }

    /** Number of simulations run, failed ones included. */
    public int count() {
        return count;
    }

    /**
     * Runs a batch.
     *
     * @return one outcome per request, in their order
     */
    public List<SimulationOutcome> run(List<Request> requests) {
        Map<Key, Request> missing = new LinkedHashMap<>();
        Map<Key, SimulationOutcome> known = new LinkedHashMap<>();
        for (Request request : requests) {
            Key key = key(request);
            Optional.ofNullable(remembered.get(key))
                    .ifPresentOrElse(outcome -> known.put(key, outcome), () -> missing.put(key, request));
        }
        List<Map.Entry<Key, Request>> batch = List.copyOf(missing.entrySet());
        List<SimulationOutcome> outcomes =
                batch.parallelStream().map(entry -> simulate(entry.getValue())).toList();
        count += batch.size();
        for (int k = 0; k < batch.size(); k++) {
            remembered.put(batch.get(k).getKey(), outcomes.get(k));
            known.put(batch.get(k).getKey(), outcomes.get(k));
        }
        return requests.stream().map(request -> known.get(key(request))).toList();
    }

    private Key key(Request request) {
        return new Key(
                request.profile(),
                names.stream()
                        .map(name -> request.values().find(name, request.profile()))
                        .toList());
    }

    private SimulationOutcome simulate(Request request) {
        Solution solution;
        try {
            solution = solver.apply(model.experimentFor(request.profile(), request.values()));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            // Values that no experiment can have are an ordinary event in a search; anything else is a bug of ours.
            return new SimulationOutcome.Failed("profile " + request.profile() + ": " + impossible.getMessage());
        }
        if (solution.termination() != Termination.FINISHED) {
            return new SimulationOutcome.Failed("profile " + request.profile() + ": the simulation ended as "
                    + solution.termination().label()
                    + (solution.message().isEmpty() ? "" : ": " + solution.message()));
        }
        return new SimulationOutcome.Simulated(solution);
    }
}
