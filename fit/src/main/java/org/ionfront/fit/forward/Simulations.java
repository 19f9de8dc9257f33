package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.result.FailedTrial;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/**
 * Runs the simulations a fit asks for: those of one batch in parallel on the available cores, none twice as long as it
 * is remembered, all counted. The outcome does not depend on the number of cores. For use by one thread at a time.
 */
public final class Simulations {
    /** Enough for the points and derivatives of a few iterations; a solution takes some hundred kilobytes. */
    private static final int REMEMBERED = 64;

    /** Failed simulations that are kept. */
    private static final int REPRODUCERS = 5;

    private final LinearisedModel model;
    private final List<String> names;
    private final ProfileSolver solver;
    private final double finest;
    private final BooleanSupplier stop;
    private final Map<Key, SimulationOutcome> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SimulationOutcome> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Counter counter;

    /** Simulations of one fit, over all accuracies. */
    private static final class Counter {
        private int count;
        private final List<FailedTrial> failed = new ArrayList<>();

        /** Keeps a few, of different profiles or reasons: a search may run into the same wall again and again. */
        private void add(FailedTrial trial) {
            boolean known = failed.stream()
                    .anyMatch(one -> one.profile().equals(trial.profile())
                            && one.reason().equals(trial.reason()));
            if (!known && failed.size() < REPRODUCERS) {
                failed.add(trial);
            }
        }
    }

    /**
     * One simulation to run.
     *
     * @param profile id
     * @param values of all parameters
     * @param withDerivatives whether the solver's own derivatives are wanted along
     */
    public record Request(String profile, ParameterValues values, boolean withDerivatives) {
        /** A simulation without derivatives. */
        public Request(String profile, ParameterValues values) {
            this(profile, values, false);
        }
    }

    /** What a simulation depends on: the profile and all parameters that do not merely describe the instrument. */
    private record Key(String profile, boolean withDerivatives, List<OptionalDouble> values) {
        private Key derived() {
            return new Key(profile, true, values);
        }
    }

    /**
     * Nothing simulated yet.
     *
     * @param model from values to experiments, and which derivatives go with them
     * @param solver simulates; called from several threads at once
     * @param stop asked while simulations run, on their threads; ends them where it is true
     */
    public Simulations(LinearisedModel model, ProfileSolver solver, BooleanSupplier stop) {
        this(model, solver, stop, 0, new Counter());
    }

    private Simulations(
            LinearisedModel model, ProfileSolver solver, BooleanSupplier stop, double finest, Counter counter) {
        this.model = model;
        this.solver = solver;
        this.stop = stop;
        this.finest = finest;
        this.counter = counter;
        names = model.space().parameters().stream()
                .map(FitParameter::name)
                .filter(name -> ObservationParameter.named(name).isEmpty())
                .distinct()
                .toList();
    }

    /** The same with experiments of no finer accuracy than the one given, counted together with these. */
    public Simulations noFinerThan(double accuracy) {
        return new Simulations(model, solver, stop, accuracy, counter);
    }

    /** Another one that remembers what this one does, for use by another thread; counts for itself. */
    public Simulations branch() {
        Simulations branch = new Simulations(model, solver, stop, finest, new Counter());
        branch.remembered.putAll(remembered);
        return branch;
    }

    /** Counts simulations of a branch as well. */
    public void add(int more) {
        counter.count += more;
    }

    /** The same, with what failed there. */
    public void add(Simulations branch) {
        counter.count += branch.counter.count;
        branch.counter.failed.forEach(counter::add);
    }

    /** Some simulations that failed, in the order of the requests. */
    public List<FailedTrial> failed() {
        return List.copyOf(counter.failed);
    }

    /** Which derivatives go with the simulations. */
    public LinearisedModel model() {
        return model;
    }

    /** Number of simulations run, failed ones included. */
    public int count() {
        return counter.count;
    }

    /**
     * Runs a batch.
     *
     * @return one outcome per request, in their order; none of them stopped
     * @throws SearchStopped where an end was asked for
     */
    public List<SimulationOutcome> run(List<Request> requests) {
        Map<Key, Request> missing = new LinkedHashMap<>();
        Map<Key, SimulationOutcome> known = new LinkedHashMap<>();
        for (Request request : requests) {
            Key key = key(request);
            Optional<SimulationOutcome> outcome = recall(key);
            if (outcome.isPresent()) {
                known.put(key, outcome.get());
            } else {
                missing.put(key, request);
            }
        }
        List<Map.Entry<Key, Request>> batch = List.copyOf(missing.entrySet());
        List<SimulationOutcome> outcomes =
                batch.parallelStream().map(entry -> simulate(entry.getValue())).toList();
        counter.count += batch.size();
        if (outcomes.stream().anyMatch(SimulationOutcome.Stopped.class::isInstance)) {
            throw new SearchStopped();
        }
        for (int k = 0; k < batch.size(); k++) {
            remembered.put(batch.get(k).getKey(), outcomes.get(k));
            known.put(batch.get(k).getKey(), outcomes.get(k));
            if (outcomes.get(k) instanceof SimulationOutcome.Failed failed) {
                Request request = batch.get(k).getValue();
                counter.add(new FailedTrial(request.profile(), request.values(), finest, failed.reason()));
            }
        }
        return requests.stream().map(request -> known.get(key(request))).toList();
    }

    /** A simulation with derivatives serves where one without was asked for. */
    private Optional<SimulationOutcome> recall(Key key) {
        Optional<SimulationOutcome> same = Optional.ofNullable(remembered.get(key));
        return same.isPresent() || key.withDerivatives() ? same : Optional.ofNullable(remembered.get(key.derived()));
    }

    private Key key(Request request) {
        return new Key(
                request.profile(),
                request.withDerivatives(),
                names.stream()
                        .map(name -> request.values().find(name, request.profile()))
                        .toList());
    }

    private SimulationOutcome simulate(Request request) {
        Simulation simulation;
        try {
            Experiment experiment = model.model().experimentFor(request.profile(), request.values());
            List<Parameter> parameters = request.withDerivatives() ? model.parameters(request.profile()) : List.of();
            SimulationListener listener = (time, duration) -> !stop.getAsBoolean();
            simulation = solver.simulate(
                    experiment.accuracy() < finest ? experiment.withAccuracy(finest) : experiment,
                    parameters,
                    listener);
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            // Values that no experiment can have are an ordinary event in a search; anything else is a bug of ours.
            return new SimulationOutcome.Failed("profile " + request.profile() + ": " + impossible.getMessage());
        }
        Solution solution = simulation.solution();
        if (solution.termination() == Termination.STOPPED) {
            return new SimulationOutcome.Stopped();
        }
        if (solution.termination() != Termination.FINISHED) {
            return new SimulationOutcome.Failed("profile " + request.profile() + ": the simulation ended as "
                    + solution.termination().label()
                    + (solution.message().isEmpty() ? "" : ": " + solution.message()));
        }
        return new SimulationOutcome.Simulated(simulation);
    }
}
