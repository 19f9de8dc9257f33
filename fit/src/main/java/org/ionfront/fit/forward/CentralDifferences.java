package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.ParameterValues;

/**
 * Derivatives from simulations on both sides of a point; from one side where the other cannot be simulated or lies
 * beyond a bound.
 */
public final class CentralDifferences implements SimulationDerivatives {
    private final ParameterSpace space;
    private final List<SimsObservation> observations;
    private final Simulations simulations;
    private final double step;

    /** The derivative of one profile by one variable, and the two places of its simulations in the batch. */
    private record Quotient(int profile, int variable, int below, int above, double from, double to) {}

    /**
     * Differences.
     *
     * @param space of the variables
     * @param observations one per profile
     * @param simulations runs the batch
     * @param step of a variable to either side, positive
     */
    public CentralDifferences(
            ParameterSpace space, List<SimsObservation> observations, Simulations simulations, double step) {
        this.space = space;
        this.observations = List.copyOf(observations);
        this.simulations = simulations;
        this.step = step;
    }

    @Override
    public Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[] wanted) {
        List<Simulations.Request> requests = new ArrayList<>();
        List<Quotient> quotients = new ArrayList<>();
        for (int v = 0; v < wanted.length; v++) {
            if (!wanted[v] || space.observationParameter(v).isPresent()) {
                continue;
            }
            double here = point.variables()[v];
            double from = space.toVariable(v, space.toValue(v, here - step));
            double to = space.toVariable(v, space.toValue(v, here + step));
            for (int p = 0; p < observations.size(); p++) {
                String profile = observations.get(p).measured().id();
                if (space.concerns(v, profile)) {
                    quotients.add(new Quotient(p, v, requests.size(), requests.size() + 1, from - here, to - here));
                    requests.add(new Simulations.Request(profile, moved(point, v, from)));
                    requests.add(new Simulations.Request(profile, moved(point, v, to)));
                }
            }
        }
        return collect(point, quotients, simulations.run(requests));
    }

    private ParameterValues moved(SearchPoint point, int v, double variable) {
        double[] variables = point.variables().clone();
        variables[v] = variable;
        return space.parameterValues(variables);
    }

    private Optional<List<Map<Integer, SignalDerivative>>> collect(
            SearchPoint point, List<Quotient> quotients, List<SimulationOutcome> outcomes) {
        List<Map<Integer, SignalDerivative>> derivatives = new ArrayList<>();
        observations.forEach(o -> derivatives.add(new TreeMap<>()));
        for (Quotient quotient : quotients) {
            ExpectedSignals here = point.signals().get(quotient.profile());
            Optional<ExpectedSignals> below = signals(here, quotient, outcomes.get(quotient.below()));
            Optional<ExpectedSignals> above = signals(here, quotient, outcomes.get(quotient.above()));
            if (below.isEmpty() && above.isEmpty()) {
                return Optional.empty();
            }
            double distance = (above.isPresent() ? quotient.to() : 0) - (below.isPresent() ? quotient.from() : 0);
            if (distance == 0) {
                return Optional.empty();
            }
            ExpectedSignals low = below.orElse(here);
            ExpectedSignals high = above.orElse(here);
            derivatives
                    .get(quotient.profile())
                    .put(
                            quotient.variable(),
                            here.derivative(
                                    quotients(
                                            low.nativeFraction().value(),
                                            high.nativeFraction().value(),
                                            distance),
                                    quotients(
                                            low.foreignFraction().value(),
                                            high.foreignFraction().value(),
                                            distance)));
        }
        return Optional.of(derivatives);
    }

    private Optional<ExpectedSignals> signals(ExpectedSignals here, Quotient quotient, SimulationOutcome outcome) {
        if (outcome instanceof SimulationOutcome.Simulated simulated) {
            return Optional.of(observations.get(quotient.profile()).expect(simulated.solution(), here.instrument()));
        }
        return Optional.empty();
    }

    private static double[] quotients(double[] low, double[] high, double distance) {
        double[] slope = new double[low.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (high[i] - low[i]) / distance;
        }
        return slope;
    }
}
