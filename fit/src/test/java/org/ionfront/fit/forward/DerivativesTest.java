package org.ionfront.fit.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ionfront.fit.FrontProfiles;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.SignalCounts;
import org.junit.jupiter.api.Test;

class DerivativesTest {
    private static final double WIDTH = 6e-9;
    private static final double SIGMA = 3e-9;
    private static final boolean[] ALL = {true, true};

    private final AtomicInteger solved = new AtomicInteger();
    private final ParameterSpace space = new ParameterSpace(List.of(
            FitParameter.log("residual", 1e-6),
            FitParameter.log("width", WIDTH).within(1e-9, WIDTH),
            FitParameter.linear("crater_depth", 240e-9).asFixed()));
    private final SimsObservation observation = new SimsObservation(measured(), 240e-9);
    private final Simulations simulations = simulations((experiment, parameters, listener) -> {
        solved.incrementAndGet();
        return Simulation.plain(FrontProfiles.solve(experiment));
    });

    private Simulations simulations(ProfileSolver solver) {
        return new Simulations(new LinearisedModel(space, FrontProfiles.model()), solver, () -> false);
    }

    private static MeasuredProfile measured() {
        int points = 120;
        double[] relative = new double[points];
        double[] counts = new double[points];
        for (int k = 0; k < points; k++) {
            relative[k] = (k + 0.5) / points;
            counts[k] = 1;
        }
        return new MeasuredProfile(
                "K",
                relative,
                new SignalCounts("Li+", counts),
                new SignalCounts("K+", counts),
                Optional.of(counts),
                NoiseModel.COUNTS,
                0);
    }

    private SearchPoint point(double residual, double width) {
        double[] variables = {Math.log(residual), Math.log(width)};
        Instrument instrument = new Instrument(SIGMA, 240e-9, 2, 5, 0.1, 0.1);
        List<SimulationOutcome> outcomes =
                simulations.run(List.of(new Simulations.Request("K", space.parameterValues(variables))));
        var simulation = ((SimulationOutcome.Simulated) outcomes.get(0)).simulation();
        return new SearchPoint(
                variables, List.of(simulation), List.of(observation.expect(simulation.solution(), instrument)));
    }

    /** d/d(ln width) of an error function of width s blurred by sigma: variance s^2 + sigma^2, no residual. */
    private static double exactByLogWidth(double depth) {
        double variance = WIDTH * WIDTH + SIGMA * SIGMA;
        double t = (FrontProfiles.CHARGE_DEPTH - depth) / Math.sqrt(variance);
        return -Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI) * t * WIDTH * WIDTH / variance;
    }

    private void assertExact(SignalDerivative byWidth, ExpectedSignals signals, double tolerance) {
        for (int i = 0; i < signals.points(); i++) {
            double exact = exactByLogWidth(signals.depths()[i]);
            assertThat(byWidth.ofForeign()[i]).isCloseTo(5 * exact, within(tolerance));
            assertThat(byWidth.ofNative()[i]).isCloseTo(-2 * exact, within(tolerance));
        }
    }

    @Test
    void centralDifferencesAgreeWithTheExactDerivative() {
        SearchPoint point = point(1e-6, 0.999 * WIDTH);
        FiniteDifferences differences = new FiniteDifferences(space, List.of(observation), simulations, 5e-4, true);
        Map<Integer, SignalDerivative> derivatives =
                differences.at(point, ALL).orElseThrow().get(0);

        // Straight lines between centres 1 nm apart blur a 6 nm front by another 1 %.
        assertExact(derivatives.get(1), point.signals().get(0), 0.02);
        assertThat(solved).hasValue(1 + 4);
    }

    @Test
    void oneSidedDifferencesStepAwayFromTheBound() {
        SearchPoint point = point(1e-6, WIDTH);
        FiniteDifferences differences = new FiniteDifferences(space, List.of(observation), simulations, 1e-3, false);
        Map<Integer, SignalDerivative> derivatives =
                differences.at(point, new boolean[] {false, true}).orElseThrow().get(0);

        assertExact(derivatives.get(1), point.signals().get(0), 0.02);
        assertThat(derivatives).containsOnlyKeys(1);
        assertThat(solved).hasValue(1 + 1);
    }

    @Test
    void frozenDerivativesFollowTheSensitivityAndCostNothing() {
        SearchPoint origin = point(1e-6, 0.999 * WIDTH);
        SimulationDerivatives source = new FiniteDifferences(space, List.of(observation), simulations, 5e-4, true);
        SimulationDerivatives frozen = FrozenDerivatives.at(source, origin).orElseThrow();
        int before = solved.get();
        ExpectedSignals signals = origin.signals().get(0);
        SearchPoint brighter = new SearchPoint(
                origin.variables(),
                origin.simulations(),
                List.of(new ExpectedSignals(
                        new Instrument(SIGMA, 240e-9, 2, 10, 0.1, 0.1),
                        signals.where(),
                        signals.nativeFraction(),
                        signals.foreignFraction())));
        SignalDerivative derivative =
                frozen.at(brighter, ALL).orElseThrow().get(0).get(1);

        double[] once = source.at(origin, ALL).orElseThrow().get(0).get(1).ofForeign();
        assertThat(solved).hasValue(before); // the second call of the source is remembered
        for (int i = 0; i < once.length; i++) {
            assertThat(derivative.ofForeign()[i]).isCloseTo(2 * once[i], within(1e-14));
        }
    }

    @Test
    void aNeighbourhoodThatCannotBeSimulatedHasNoDerivatives() {
        SearchPoint point = point(1e-6, 0.999 * WIDTH);
        Simulations broken = simulations((experiment, parameters, listener) -> {
            throw new IllegalArgumentException("not today");
        });
        FiniteDifferences differences = new FiniteDifferences(space, List.of(observation), broken, 1e-3, true);

        assertThat(differences.at(point, ALL)).isEmpty();
        assertThat(broken.count()).isEqualTo(4);
    }

    @Test
    void equalRequestsRunOnceAndInOrder() {
        double[] one = {Math.log(1e-6), Math.log(3e-9)};
        double[] other = {Math.log(1e-6), Math.log(4e-9)};
        var first = new Simulations.Request("K", space.parameterValues(one));
        var second = new Simulations.Request("K", space.parameterValues(other));
        List<SimulationOutcome> outcomes = simulations.run(List.of(first, second, first));

        assertThat(solved).hasValue(2);
        assertThat(outcomes.get(0)).isSameAs(outcomes.get(2)).isNotSameAs(outcomes.get(1));
        assertThat(simulations.run(List.of(second))).containsExactly(outcomes.get(1));
        assertThat(solved).hasValue(2);
    }

    @Test
    void variablesAreLogarithmsOrMultiplesOfTheStartAndBoundsAreHitExactly() {
        ParameterSpace mixed = new ParameterSpace(List.of(
                FitParameter.linear("fwhm", 0.2).within(0.06, 0.6),
                FitParameter.log("bulk_diffusivity", 2e-18).within(1e-19, 1e-17)));

        assertThat(mixed.start()).containsExactly(1, Math.log(2e-18));
        assertThat(mixed.slope(0, 1.1)).isEqualTo(0.2);
        assertThat(mixed.slope(1, Math.log(3e-18))).isCloseTo(3e-18, within(1e-32));
        assertThat(mixed.values(mixed.bounds().lower())).containsExactly(0.06, 1e-19);
        assertThat(mixed.values(mixed.bounds().upper())).containsExactly(0.6, 1e-17);
    }
}
