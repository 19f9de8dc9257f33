package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.transport.simulation.Solution;

/**
 * Derivatives from simulations on both sides of a point, or on one side only: where that was asked for, where the other
 * side cannot be simulated, and where it lies beyond a bound.
 */
public final class FiniteDifferences implements SimulationDerivatives {
    private final ParameterSpace space;
    private final List<SimsObservation> observations;
    private final Simulations simulations;
    private final double step;
    private final boolean central;

    /**
     * The derivative of one profile by one variable.
     *
     * @param from distance of the lower of the two points, 0 or negative
     * @param to distance of the upper one
     * @param below place of the lower simulation in the batch; none where the point itself is the lower one
     * @param above place of the upper simulation in the batch; none where the point itself is the upper one
     */
    private record Quotient(int profile, int variable, double from, double to, OptionalInt below, OptionalInt above) {}

    /**
     * Differences.
     *
     * @param space of the variables
     * @param observations one per profile
     * @param simulations runs the batch
     * @param step of a variable to either side, positive
     * @param central whether both sides are simulated, for twice the price and an error of second order in the step
     */
    public FiniteDifferences(
            ParameterSpace space,
            List<SimsObservation> observations,
            Simulations simulations,
            double step,
            boolean central) {
        this.space = space;
        this.observations = List.copyOf(observations);
        this.simulations = simulations;
        this.step = step;
        this.central = central;
    }

    @Override
    public Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[] wanted) {
        boolean[][] everywhere = new boolean[observations.size()][];
        Arrays.fill(everywhere, wanted);
        return at(point, everywhere);
    }

    /** The same with another choice of variables for every profile. */
    Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[][] wanted) {
        List<Simulations.Request> requests = new ArrayList<>();
        List<Quotient> quotients = new ArrayList<>();
        for (int v = 0; v < space.variables(); v++) {
            if (space.observationParameter(v).isPresent()) {
                continue;
            }
            double here = point.variables()[v];
            double to = space.toVariable(v, space.toValue(v, here + step)) - here;
            // At an upper bound the only side left is the lower one.
            double from = central || to <= 0 ? space.toVariable(v, space.toValue(v, here - step)) - here : 0;
            for (int p = 0; p < observations.size(); p++) {
                String profile = observations.get(p).measured().id();
                if (wanted[p][v] && space.concerns(v, profile)) {
                    quotients.add(new Quotient(
                            p,
                            v,
                            from,
                            to,
                            add(requests, profile, point, v, from),
                            add(requests, profile, point, v, to)));
                }
            }
        }
        return collect(point, quotients, simulations.run(requests));
    }

    private OptionalInt add(
            List<Simulations.Request> requests, String profile, SearchPoint point, int v, double distance) {
        if (distance == 0) {
            return OptionalInt.empty();
        }
        double[] variables = point.variables().clone();
        variables[v] += distance;
        requests.add(new Simulations.Request(profile, space.parameterValues(variables)));
        return OptionalInt.of(requests.size() - 1);
    }

    private Optional<List<Map<Integer, SignalDerivative>>> collect(
            SearchPoint point, List<Quotient> quotients, List<SimulationOutcome> outcomes) {
        List<Map<Integer, SignalDerivative>> derivatives = new ArrayList<>();
        observations.forEach(o -> derivatives.add(new TreeMap<>()));
        for (Quotient quotient : quotients) {
            ExpectedSignals here = point.signals().get(quotient.profile());
            Optional<ExpectedSignals> below = signals(here, quotient.profile(), quotient.below(), outcomes);
            Optional<ExpectedSignals> above = signals(here, quotient.profile(), quotient.above(), outcomes);
            double distance = (above.isPresent() ? quotient.to() : 0) - (below.isPresent() ? quotient.from() : 0);
            if (distance == 0) {
                return Optional.empty();
            }
            ExpectedSignals low = below.orElse(here);
            ExpectedSignals high = above.orElse(here);
            SignalDerivative ofSignals = here.ofSeen(
                    quotients(low.seenNative(), high.seenNative(), distance),
                    quotients(low.seenForeign(), high.seenForeign(), distance));
            Solution centre = point.simulations().get(quotient.profile()).solution();
            double[] readings = quotients(
                    readings(quotient.profile(), quotient.below(), outcomes, centre),
                    readings(quotient.profile(), quotient.above(), outcomes, centre),
                    distance);
            derivatives.get(quotient.profile()).put(quotient.variable(), ofSignals.withTraces(readings));
        }
        return Optional.of(derivatives);
    }

    private Optional<ExpectedSignals> signals(
            ExpectedSignals here, int profile, OptionalInt place, List<SimulationOutcome> outcomes) {
        if (place.isPresent() && outcomes.get(place.getAsInt()) instanceof SimulationOutcome.Simulated simulated) {
            return Optional.of(
                    observations.get(profile).expect(simulated.simulation().solution(), here.instrument()));
        }
        return Optional.empty();
    }

    /** Readings of the traces on one side, or at the point itself where that side cannot be had. */
    private double[] readings(int profile, OptionalInt place, List<SimulationOutcome> outcomes, Solution centre) {
        boolean simulated = place.isPresent() && outcomes.get(place.getAsInt()) instanceof SimulationOutcome.Simulated;
        Solution solution = simulated
                ? ((SimulationOutcome.Simulated) outcomes.get(place.getAsInt()))
                        .simulation()
                        .solution()
                : centre;
        return observations.get(profile).traces().expect(solution);
    }

    private static double[] quotients(double[] low, double[] high, double distance) {
        double[] slope = new double[low.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (high[i] - low[i]) / distance;
        }
        return slope;
    }
}
