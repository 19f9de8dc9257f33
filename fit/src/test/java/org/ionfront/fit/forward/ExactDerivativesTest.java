package org.ionfront.fit.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExactDerivativesTest {
    private static final Ion LI = new Ion("Li+", 1);
    private static final Ion K = new Ion("K+", 1);
    private static final boolean[] BOTH = {true, true};

    private final ParameterSpace space = new ParameterSpace(List.of(
            FitParameter.log("native_diffusivity", 1e-20),
            FitParameter.linear("foreign_diffusivity", 1e-21),
            FitParameter.linear("crater_depth", 200e-9).asFixed()));
    private final SimsObservation observation =
            new SimsObservation(measured(), 200e-9).withTraces(ProfileTraces.of(List.of(potential())));

    private static MeasuredTrace potential() {
        double[] times = IntStream.rangeClosed(1, 50).mapToDouble(k -> 4e3 * k).toArray();
        double[] readings = new double[50];
        return new MeasuredTrace("K", TraceQuantity.SURFACE_POTENTIAL, times, readings, OptionalDouble.of(0.1));
    }

    /** A front of some nanometres in a plateau of a tenth, fast to simulate. */
    private static Experiment experiment(double nativeDiffusivity, double foreignDiffusivity, TransportModel model) {
        double current = 1e-3;
        return new Experiment(
                        new Sample(1e-6, 350, 8),
                        List.of(
                                new Species(LI, 1.4e28, new ConstantDiffusivity(nativeDiffusivity)),
                                new Species(K, 0, new ConstantDiffusivity(foreignDiffusivity))),
                        List.of(new Stage(K, new Drive.Current(PiecewiseLinear.constant(current, 2e5)), 2e5)),
                        BackCondition.OUTFLOW,
                        List.of(),
                        1e-4)
                .withModel(model);
    }

    private static ForwardModel model(TransportModel equations) {
        return new ForwardModel() {
            @Override
            public Experiment experimentFor(String profile, ParameterValues values) {
                return experiment(
                        values.get("native_diffusivity", profile),
                        values.get("foreign_diffusivity", profile),
                        equations);
            }

            @Override
            public Optional<Parameter> derivative(String profile, String name) {
                return Optional.of(
                        new Parameter.LawParameter(name.equals("foreign_diffusivity") ? K : LI, "diffusivity"));
            }
        };
    }

    private static MeasuredProfile measured() {
        double[] relative =
                IntStream.range(0, 100).mapToDouble(k -> (k + 0.5) / 100).toArray();
        double[] counts = new double[100];
        Arrays.fill(counts, 1);
        return new MeasuredProfile(
                "K",
                relative,
                new SignalCounts("Li+", counts),
                new SignalCounts("K+", counts),
                Optional.of(counts),
                NoiseModel.COUNTS,
                0);
    }

    private SearchPoint point(Simulations simulations, boolean withDerivatives) {
        double[] variables = space.start();
        Instrument instrument = new Instrument(3e-9, 200e-9, 2, 5, 0.1, 0.1);
        SimulationOutcome outcome = simulations
                .run(List.of(new Simulations.Request("K", space.parameterValues(variables), withDerivatives)))
                .get(0);
        Simulation simulation = ((SimulationOutcome.Simulated) outcome).simulation();
        return new SearchPoint(
                variables, List.of(simulation), List.of(observation.expect(simulation.solution(), instrument)));
    }

    private Map<Integer, SignalDerivative> derivatives(TransportModel equations, boolean exact) {
        return derivatives(equations, exact, new TransportSolver(), exact ? 1 : 5);
    }

    private Map<Integer, SignalDerivative> derivatives(
            TransportModel equations, boolean exact, ProfileSolver solver, int expected) {
        LinearisedModel model = new LinearisedModel(space, model(equations));
        Simulations simulations = new Simulations(model, solver, () -> false);
        FiniteDifferences differences = new FiniteDifferences(space, List.of(observation), simulations, 3e-3, true);
        SearchPoint point = point(simulations, exact);
        Map<Integer, SignalDerivative> found = (exact
                        ? new ExactDerivatives(model, List.of(observation), differences)
                        : differences)
                .at(point, BOTH)
                .orElseThrow()
                .get(0);
        assertThat(simulations.count()).isEqualTo(expected);
        return found;
    }

    @ParameterizedTest
    @EnumSource(TransportModel.class)
    void theSolversDerivativesAgreeWithDifferencesOnBothScales(TransportModel equations) {
        Map<Integer, SignalDerivative> exact = derivatives(equations, true);
        Map<Integer, SignalDerivative> differences = derivatives(equations, false);

        for (int v = 0; v < 2; v++) {
            double[] one = exact.get(v).ofForeign();
            double[] other = differences.get(v).ofForeign();
            double size = Arrays.stream(one).map(Math::abs).max().orElseThrow();
            assertThat(size).isGreaterThan(0.05);
            for (int i = 0; i < one.length; i++) {
                // Another choice of steps moves a profile by 1e-5, and a quotient by that over 0.006.
                assertThat(one[i]).isCloseTo(other[i], within(5 * 1e-5 / 0.006));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TransportModel.class)
    void soDoThoseOfTheSurfacePotential(TransportModel equations) {
        Map<Integer, SignalDerivative> exact = derivatives(equations, true);
        Map<Integer, SignalDerivative> differences = derivatives(equations, false);

        for (int v = 0; v < 2; v++) {
            double[] one = exact.get(v).ofTraces();
            double[] other = differences.get(v).ofTraces();
            double size = Arrays.stream(one).map(Math::abs).max().orElseThrow();
            assertThat(size).isGreaterThan(0.1);
            for (int i = 0; i < one.length; i++) {
                assertThat(one[i]).isCloseTo(other[i], within(size * 5 * 1e-5 / 0.006));
            }
        }
    }

    /** The chain rule over both diffusivities: that of their common factor is the sum of both. */
    @Test
    void aVariableBehindTwoParametersHasTheSumOfTheirDerivatives() {
        FitParameter ofNative = FitParameter.log("native_diffusivity", 1e-20);
        ParameterSpace tied = new ParameterSpace(List.of(
                ofNative,
                FitParameter.linear("foreign_diffusivity", 1e-21).tiedTo(ofNative, 0.1),
                FitParameter.linear("crater_depth", 200e-9).asFixed()));
        LinearisedModel model = new LinearisedModel(tied, model(TransportModel.NERNST_PLANCK_POISSON));
        Simulations simulations = new Simulations(model, new TransportSolver(), () -> false);
        FiniteDifferences differences = new FiniteDifferences(tied, List.of(observation), simulations, 3e-3, true);
        SearchPoint point = point(simulations, true);
        SignalDerivative common = new ExactDerivatives(model, List.of(observation), differences)
                .at(point, new boolean[] {true})
                .orElseThrow()
                .get(0)
                .get(0);
        Map<Integer, SignalDerivative> apart = derivatives(TransportModel.NERNST_PLANCK_POISSON, true);

        assertThat(tied.variables()).isEqualTo(1);
        for (int i = 0; i < common.ofForeign().length; i++) {
            // The second one's variable is its value over its start.
            double sum = apart.get(0).ofForeign()[i] + apart.get(1).ofForeign()[i];
            assertThat(common.ofForeign()[i]).isCloseTo(sum, within(1e-9));
        }
        for (int i = 0; i < common.ofTraces().length; i++) {
            double sum = apart.get(0).ofTraces()[i] + apart.get(1).ofTraces()[i];
            assertThat(common.ofTraces()[i]).isCloseTo(sum, within(1e-9 * Math.max(1, Math.abs(sum))));
        }
    }

    @Test
    void equationsWithoutDerivativesAreDifferenced() {
        ProfileSolver plain =
                (experiment, parameters, listener) -> new TransportSolver().simulate(experiment, List.of(), listener);
        Map<Integer, SignalDerivative> found = derivatives(TransportModel.ELECTRONEUTRAL, true, plain, 5);

        assertThat(found).containsOnlyKeys(0, 1);
        assertThat(Arrays.stream(found.get(0).ofNative()).map(Math::abs).max().orElseThrow())
                .isGreaterThan(0.02);
    }

    @Test
    void aSimulationWithDerivativesServesWhereNoneAreAskedFor() {
        Simulations simulations = new Simulations(
                new LinearisedModel(space, model(TransportModel.NERNST_PLANCK_POISSON)),
                new TransportSolver(),
                () -> false);
        point(simulations, true);
        point(simulations, false);

        assertThat(simulations.count()).isEqualTo(1);
    }

    @Test
    void aStopEndsTheSimulationThatRuns() {
        int[] asked = {0};
        Simulations simulations = new Simulations(
                new LinearisedModel(space, model(TransportModel.NERNST_PLANCK_POISSON)),
                new TransportSolver(),
                () -> ++asked[0] > 3);

        assertThatThrownBy(() -> point(simulations, true)).isInstanceOf(SearchStopped.class);
        assertThat(asked[0]).isEqualTo(4);
    }
}
