package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.forward.ExactDerivatives;
import org.ionfront.fit.forward.FiniteDifferences;
import org.ionfront.fit.forward.LinearisedModel;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.SearchPoint;
import org.ionfront.fit.forward.Simulation;
import org.ionfront.fit.forward.SimulationDerivatives;
import org.ionfront.fit.forward.SimulationOutcome;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.minimise.ResidualFunction;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.LikelihoodTerms;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.observation.TraceObservation;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.simulation.Solution;

/** Residuals of all profiles, one after the other, and of the priors after them. */
final class FitObjective implements ResidualFunction {
    /** Step of a variable to either side for differences; see docs/fit.md for how it was chosen. */
    private static final double DIFFERENCE_STEP = 3e-3;

    private final ParameterSpace space;
    private final List<SimsObservation> observations;
    private final Simulations simulations;
    private final SimulationDerivatives derivatives;
    private final boolean together;
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
        this(space, observations, simulations, derivatives, true, new Tally());
    }

    private FitObjective(
            ParameterSpace space,
            List<SimsObservation> observations,
            Simulations simulations,
            SimulationDerivatives derivatives,
            boolean together,
            Tally tally) {
        this.space = space;
        this.observations = List.copyOf(observations);
        this.simulations = simulations;
        this.derivatives = derivatives;
        this.together = together;
        this.tally = tally;
    }

    /** Residuals with the solver's own derivatives, or where it has none with differences. */
    static FitObjective of(
            ParameterSpace space, List<SimsObservation> observations, Simulations simulations, boolean central) {
        return new FitObjective(space, observations, simulations, derivatives(observations, simulations, central));
    }

    private static SimulationDerivatives derivatives(
            List<SimsObservation> observations, Simulations simulations, boolean central) {
        LinearisedModel model = simulations.model();
        return new ExactDerivatives(
                model,
                observations,
                new FiniteDifferences(model.space(), observations, simulations, DIFFERENCE_STEP, central));
    }

    /** The same sum of squares by other simulations without derivatives, counted apart, for another thread. */
    FitObjective alone(Simulations others) {
        return new FitObjective(space, observations, others, derivatives, false, new Tally());
    }

    /** The same data, counted together with this one, with coarser simulations and cheaper derivatives. */
    FitObjective coarser(double accuracy) {
        Simulations coarse = simulations.noFinerThan(accuracy);
        return new FitObjective(space, observations, coarse, derivatives(observations, coarse, false), true, tally);
    }

    /**
     * The same data with correlations of the noise that the residuals of a point show, counted together with this one; empty where
     * they show none, or where these are known already.
     */
    Optional<FitObjective> withRecognisedNoise(FitPoint point) {
        List<SimsObservation> recognised = new ArrayList<>();
        boolean any = false;
        for (int p = 0; p < observations.size(); p++) {
            SimsObservation observation = observations.get(p);
            if (observation.noise().recognised()) {
                return Optional.empty();
            }
            CorrelatedNoise noise = CorrelatedNoise.of(
                    point.terms().get(p).bySignal(), observation.measured().noise() == NoiseModel.COUNTS);
            recognised.add(observation.with(noise));
            any |= noise.recognised();
        }
        return any
                ? Optional.of(new FitObjective(
                        space, recognised, simulations, derivatives(recognised, simulations, true), together, tally))
                : Optional.empty();
    }

    /** The same sum of squares, counted together with this one, with derivatives that need none of the simulations. */
    FitObjective withFrozen(SimulationDerivatives other) {
        return new FitObjective(space, observations, simulations, other, false, tally);
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
        return observations.stream().mapToInt(SimsObservation::rows).sum() + readings() + space.withPrior().length;
    }

    /** Whether any variable needs a simulation. */
    boolean anySimulated() {
        return IntStream.range(0, space.variables())
                .anyMatch(v -> space.observationParameter(v).isEmpty());
    }

    /** Number of independent data, priors included. */
    int independentData() {
        return observations.stream().mapToInt(SimsObservation::independentData).sum()
                + readings()
                + space.withPrior().length;
    }

    /** Number of readings of all traces. */
    int readings() {
        return observations.stream().mapToInt(o -> o.traces().rows()).sum();
    }

    /** Residuals of all traces of a profile at a point. */
    double[] traceResiduals(SearchPoint at, int profile) {
        ProfileTraces traces = observations.get(profile).traces();
        return traces.residuals(
                traces.expect(at.simulations().get(profile).solution()), space.parameterValues(at.variables()));
    }

    /** The same with scatters of traces that were estimated replaced by those about the model at a point. */
    FitObjective rescaledAt(SearchPoint at) {
        List<SimsObservation> rescaled = IntStream.range(0, observations.size())
                .mapToObj(p -> observations
                        .get(p)
                        .withTraces(observations.get(p).traces().rescaled(traceResiduals(at, p))))
                .toList();
        return new FitObjective(
                space, rescaled, simulations, derivatives(rescaled, simulations, true), together, tally);
    }

    /** Largest change of the variance of a trace, relative. */
    double scatterDiffersFrom(FitObjective other) {
        double largest = 0;
        for (int p = 0; p < observations.size(); p++) {
            List<TraceObservation> mine = observations.get(p).traces().traces();
            List<TraceObservation> others = other.observations.get(p).traces().traces();
            for (int k = 0; k < mine.size(); k++) {
                double ratio = mine.get(k).scatter() / others.get(k).scatter();
                largest = Math.max(largest, Math.abs(ratio * ratio - 1));
            }
        }
        return largest;
    }

    /** Points tried so far. */
    int evaluations() {
        return tally.evaluations;
    }

    /** Points tried so far that could not be simulated or observed. */
    int failures() {
        return tally.failures;
    }

    /** Counts what another objective of the same problem has tried as well. */
    void count(FitObjective other) {
        tally.evaluations += other.tally.evaluations;
        tally.failures += other.tally.failures;
        if (other.tally.lastFailure.isPresent()) {
            tally.lastFailure = other.tally.lastFailure;
        }
        simulations.add(other.simulations);
    }

    /** The same sum of squares with simulations of its own, for another thread. */
    FitObjective branch() {
        return of(space, observations, simulations.branch(), true);
    }

    /** Why the last of these failed. */
    Optional<String> lastFailure() {
        return tally.lastFailure;
    }

    @Override
    public Trial evaluate(double[] variables) {
        return evaluateAll(List.of(variables)).get(0);
    }

    /**
     * Tries several points, whose simulations make one batch.
     *
     * @return one outcome per point, in their order
     */
    List<Trial> evaluateAll(List<double[]> points) {
        List<Simulations.Request> requests = new ArrayList<>();
        for (double[] variables : points) {
            ParameterValues values = space.parameterValues(variables);
            observations.forEach(
                    o -> requests.add(new Simulations.Request(o.measured().id(), values, together)));
        }
        List<SimulationOutcome> outcomes = simulations.run(requests);
        int profiles = observations.size();
        List<Trial> trials = IntStream.range(0, points.size())
                .parallel()
                .mapToObj(k -> trial(points.get(k), outcomes.subList(k * profiles, (k + 1) * profiles)))
                .toList();
        return trials.stream().map(this::counted).toList();
    }

    private Trial counted(Trial compared) {
        tally.evaluations++;
        Trial trial = compared;
        if (trial instanceof FitPoint point && !Arrays.stream(point.residuals()).allMatch(Double::isFinite)) {
            trial = new Trial.Failed("a residual is not a finite number");
        }
        if (trial instanceof Trial.Failed failed) {
            tally.failures++;
            tally.lastFailure = Optional.of(failed.reason());
        }
        return trial;
    }

    private Trial trial(double[] variables, List<SimulationOutcome> outcomes) {
        List<Simulation> simulations = new ArrayList<>();
        for (SimulationOutcome outcome : outcomes) {
            if (outcome instanceof SimulationOutcome.Simulated simulated) {
                simulations.add(simulated.simulation());
            } else if (outcome instanceof SimulationOutcome.Failed failed) {
                return new Trial.Failed(failed.reason());
            }
        }
        return compare(variables, simulations);
    }

    /** A point with its simulations, wherever these come from; nothing is counted. */
    Trial compare(double[] variables, List<Simulation> simulations) {
        ParameterValues values = space.parameterValues(variables);
        List<ExpectedSignals> signals = new ArrayList<>();
        List<LikelihoodTerms> terms = new ArrayList<>();
        List<double[]> traces = new ArrayList<>();
        for (int p = 0; p < simulations.size(); p++) {
            SimsObservation observation = observations.get(p);
            Solution solution = simulations.get(p).solution();
            try {
                Instrument instrument =
                        Instrument.of(values, observation.measured().id());
                ExpectedSignals expected = observation.expect(solution, instrument);
                terms.add(observation.compare(expected));
                ProfileTraces recorded = observation.traces();
                traces.add(recorded.residuals(recorded.expect(solution), values));
                signals.add(expected);
            } catch (IllegalArgumentException impossible) {
                return new Trial.Failed(String.valueOf(impossible.getMessage()));
            }
        }
        return new FitPoint(this, new SearchPoint(variables.clone(), simulations, signals), terms, traces);
    }
}
