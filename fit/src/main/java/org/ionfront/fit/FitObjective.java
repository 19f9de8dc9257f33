package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.SearchPoint;
import org.ionfront.fit.forward.SimulationDerivatives;
import org.ionfront.fit.forward.SimulationOutcome;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.minimise.ResidualFunction;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.LikelihoodTerms;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.simulation.Solution;

/** Residuals of all profiles, one after the other, and of the priors after them. */
final class FitObjective implements ResidualFunction {
    private final ParameterSpace space;
    private final List<SimsObservation> observations;
    private final Simulations simulations;
    private final SimulationDerivatives derivatives;
    private final Tally tally;

    /** What was tried, over all objectives of one fit. */
    private static final class Tally {
        private int evaluations;
        private int failures;
        private Optional<String> lastFailure = Optional.empty();
    }

    FitObjective(
            ParameterSpace space,
            List<SimsObservation> observations,
            Simulations simulations,
            SimulationDerivatives derivatives) {
        this(space, observations, simulations, derivatives, new Tally());
    }

    private FitObjective(
            ParameterSpace space,
            List<SimsObservation> observations,
            Simulations simulations,
            SimulationDerivatives derivatives,
            Tally tally) {
        this.space = space;
        this.observations = List.copyOf(observations);
        this.simulations = simulations;
        this.derivatives = derivatives;
        this.tally = tally;
    }

    /** The same sum of squares, counted together with this one, with other derivatives. */
    FitObjective with(SimulationDerivatives other) {
        return new FitObjective(space, observations, simulations, other, tally);
    }

    ParameterSpace space() {
        return space;
    }

    List<SimsObservation> observations() {
        return observations;
    }

    SimulationDerivatives derivatives() {
        return derivatives;
    }

    Simulations simulations() {
        return simulations;
    }

    @Override
    public int residuals() {
        return observations.stream().mapToInt(SimsObservation::rows).sum() + space.withPrior().length;
    }

    /** Number of independent data, priors included. */
    int independentData() {
        return observations.stream().mapToInt(SimsObservation::independentData).sum() + space.withPrior().length;
    }

    /** Points tried so far. */
    int evaluations() {
        return tally.evaluations;
    }

    /** Points tried so far that could not be simulated or observed. */
    int failures() {
        return tally.failures;
    }

    /** Why the last of these failed. */
    Optional<String> lastFailure() {
        return tally.lastFailure;
    }

    @Override
    public Trial evaluate(double[] variables) {
        tally.evaluations++;
        Trial trial = attempt(variables);
        if (trial instanceof FitPoint point && !Arrays.stream(point.residuals()).allMatch(Double::isFinite)) {
            trial = new Trial.Failed("a residual is not a finite number");
        }
        if (trial instanceof Trial.Failed failed) {
            tally.failures++;
            tally.lastFailure = Optional.of(failed.reason());
        }
        return trial;
    }

    private Trial attempt(double[] variables) {
        ParameterValues values = space.parameterValues(variables);
        List<Simulations.Request> requests = observations.stream()
                .map(o -> new Simulations.Request(o.measured().id(), values))
                .toList();
        List<SimulationOutcome> outcomes = simulations.run(requests);
        List<Solution> solutions = new ArrayList<>();
        List<ExpectedSignals> signals = new ArrayList<>();
        List<LikelihoodTerms> terms = new ArrayList<>();
        for (int p = 0; p < outcomes.size(); p++) {
            if (outcomes.get(p) instanceof SimulationOutcome.Simulated simulated) {
                SimsObservation observation = observations.get(p);
                try {
                    Instrument instrument =
                            Instrument.of(values, observation.measured().id());
                    ExpectedSignals expected = observation.expect(simulated.solution(), instrument);
                    terms.add(observation.compare(expected));
                    signals.add(expected);
                    solutions.add(simulated.solution());
                } catch (IllegalArgumentException impossible) {
                    return new Trial.Failed(String.valueOf(impossible.getMessage()));
                }
            } else if (outcomes.get(p) instanceof SimulationOutcome.Failed failed) {
                return new Trial.Failed(failed.reason());
            }
        }
        return new FitPoint(this, new SearchPoint(variables.clone(), solutions, signals), terms);
    }
}
