package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.transport.simulation.ProfileDerivatives;

/**
 * Derivatives that the simulations of a point have brought along, seen through the instrument; differences for those they
 * have not.
 */
public final class ExactDerivatives implements SimulationDerivatives {
    private final LinearisedModel model;
    private final List<SimsObservation> observations;
    private final FiniteDifferences otherwise;

    /**
     * Derivatives.
     *
     * @param model which derivative of a simulation belongs to which variable
     * @param observations one per profile
     * @param otherwise for what a simulation does not know
     */
    public ExactDerivatives(LinearisedModel model, List<SimsObservation> observations, FiniteDifferences otherwise) {
        this.model = model;
        this.observations = List.copyOf(observations);
        this.otherwise = otherwise;
    }

    @Override
    public Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[] wanted) {
        List<Map<Integer, SignalDerivative>> known = IntStream.range(0, observations.size())
                .parallel()
                .mapToObj(p -> ofProfile(point, p, wanted))
                .toList();
        boolean[][] missing = new boolean[observations.size()][wanted.length];
        boolean anyMissing = false;
        for (int p = 0; p < missing.length; p++) {
            String profile = observations.get(p).measured().id();
            for (int v = 0; v < wanted.length; v++) {
                missing[p][v] = wanted[v]
                        && model.space().observationParameter(v).isEmpty()
                        && model.space().concerns(v, profile)
                        && !known.get(p).containsKey(v);
                anyMissing |= missing[p][v];
            }
        }
        if (!anyMissing) {
            return Optional.of(known);
        }
        return otherwise.at(point, missing).map(differences -> joined(known, differences));
    }

    private static List<Map<Integer, SignalDerivative>> joined(
            List<Map<Integer, SignalDerivative>> one, List<Map<Integer, SignalDerivative>> other) {
        List<Map<Integer, SignalDerivative>> all = new ArrayList<>();
        for (int p = 0; p < one.size(); p++) {
            Map<Integer, SignalDerivative> both = new TreeMap<>(one.get(p));
            both.putAll(other.get(p));
            all.add(both);
        }
        return all;
    }

    private Map<Integer, SignalDerivative> ofProfile(SearchPoint point, int p, boolean[] wanted) {
        SimsObservation observation = observations.get(p);
        Simulation simulation = point.simulations().get(p);
        String profile = observation.measured().id();
        List<Contribution> contributions = new ArrayList<>();
        for (int v = 0; v < wanted.length; v++) {
            if (wanted[v]) {
                contributions.addAll(contributions(simulation, profile, v));
            }
        }
        List<SignalDerivative> seen = observation.derivatives(
                point.signals().get(p),
                simulation.solution(),
                contributions.stream().map(Contribution::derivatives).toList());
        Map<Integer, SignalDerivative> byVariable = new TreeMap<>();
        for (int k = 0; k < seen.size(); k++) {
            int v = contributions.get(k).variable();
            LinearisedModel.Term term = contributions.get(k).term();
            double[] readings = simulation
                    .trace(term.parameter())
                    .map(trace -> observation.traces().derivative(simulation.solution(), trace))
                    .orElseThrow();
            SignalDerivative one = seen.get(k)
                    .withTraces(readings)
                    .times(term.ratio() * model.space().slope(v, point.variables()[v]));
            byVariable.merge(v, one, SignalDerivative::plus);
        }
        return byVariable;
    }

    /** One parameter of the solver that moves with a variable. */
    private record Contribution(int variable, LinearisedModel.Term term, ProfileDerivatives derivatives) {}

    /** All that move with a variable; none where a derivative is missing. */
    private List<Contribution> contributions(Simulation simulation, String profile, int variable) {
        List<Contribution> found = new ArrayList<>();
        for (LinearisedModel.Term term : model.terms(profile, variable)) {
            Optional<ProfileDerivatives> known = simulation.last(term.parameter());
            if (known.isEmpty()) {
                return List.of();
            }
            found.add(new Contribution(variable, term, known.get()));
        }
        return found;
    }
}
