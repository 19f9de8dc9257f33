package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ionfront.fit.forward.LinearisedModel;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.forward.TransportSolver;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.LevenbergMarquardt;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.PoissonSource;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.api.Test;

/**
 * On the counts of a front of some nanometres, with the solver's own derivatives. Of two constant D its shape tells but one
 * combination, so that one of them is known.
 */
class ExpandedSearchTest {
    private static final Ion LI = new Ion("Li+", 1);
    private static final Ion K = new Ion("K+", 1);
    private static final double CRATER = 200e-9;
    private static final int POINTS = 100;
    private static final double[] TRUTH = {1e-20, 1e-21, 3e-9, 3, 15, 0.02, 0.05};
    private static final LevenbergMarquardt MINIMISER = new LevenbergMarquardt(100, 0.03, 0.1, true);

    private final FitObjective objective = objective(new TransportSolver());

    private static ForwardModel model() {
        return new ForwardModel() {
            @Override
            public Experiment experimentFor(String profile, ParameterValues values) {
                return new Experiment(
                        new Sample(1e-6, 350, 8),
                        List.of(
                                new Species(
                                        LI, 1.4e28, new ConstantDiffusivity(values.get("native_diffusivity", profile))),
                                new Species(K, 0, new ConstantDiffusivity(values.get("foreign_diffusivity", profile)))),
                        List.of(new Stage(K, new Drive.Current(PiecewiseLinear.constant(1e-3, 2e5)), 2e5)),
                        BackCondition.OUTFLOW,
                        List.of(),
                        1e-4);
            }

            @Override
            public Optional<Parameter> derivative(String profile, String name) {
                return Optional.of(
                        new Parameter.LawParameter(name.equals("foreign_diffusivity") ? K : LI, "diffusivity"));
            }
        };
    }

    private static List<FitParameter> parameters() {
        return List.of(
                FitParameter.log("native_diffusivity", TRUTH[0]).asFixed(),
                FitParameter.log("foreign_diffusivity", TRUTH[1]),
                FitParameter.log("depth_resolution", TRUTH[2]),
                FitParameter.log("native_sensitivity", TRUTH[3]),
                FitParameter.log("foreign_sensitivity", TRUTH[4]),
                FitParameter.linear("native_background", TRUTH[5]).within(0, 10),
                FitParameter.linear("foreign_background", TRUTH[6]).within(0, 10),
                FitParameter.linear("crater_depth", CRATER).asFixed());
    }

    private static FitObjective objective(ProfileSolver solver) {
        ParameterSpace space = new ParameterSpace(parameters());
        Simulations simulations = new Simulations(new LinearisedModel(space, model()), solver, () -> false);
        return FitObjective.of(space, List.of(new SimsObservation(measured(), CRATER)), simulations, true);
    }

    private static MeasuredProfile measured() {
        double[][] signals = new double[3][POINTS];
        for (double[] signal : signals) {
            Arrays.fill(signal, 1);
        }
        Experiment experiment = model().experimentFor("K", new ParameterValues(parameters(), values()));
        ExpectedSignals expected = new SimsObservation(profile(signals), CRATER)
                .expectEverywhere(
                        new TransportSolver()
                                .simulate(experiment, List.of(), (time, duration) -> true)
                                .solution(),
                        new Instrument(TRUTH[2], CRATER, TRUTH[3], TRUTH[4], TRUTH[5], TRUTH[6]));
        PoissonSource poisson = new PoissonSource(new SplittableRandom(5));
        for (int k = 0; k < POINTS; k++) {
            signals[0][k] = poisson.next(1000 * expected.expectedNative(k));
            signals[1][k] = poisson.next(1000 * expected.expectedForeign(k));
            signals[2][k] = poisson.next(1000);
        }
        return profile(signals);
    }

    private static double[] values() {
        double[] values = Arrays.copyOf(TRUTH, TRUTH.length + 1);
        values[TRUTH.length] = CRATER;
        return values;
    }

    private static MeasuredProfile profile(double[][] signals) {
        double[] relative = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            relative[k] = (k + 0.5) / POINTS;
        }
        return new MeasuredProfile(
                "K",
                relative,
                new SignalCounts("Li+", signals[0]),
                new SignalCounts("K+", signals[1]),
                Optional.of(signals[2]),
                NoiseModel.COUNTS,
                3e-9);
    }

    /** A few standard errors from the minimum; the resolution and one background further off. */
    private double[] start() {
        double[] start = objective.space().start();
        start[0] += 0.2;
        start[1] += 0.1;
        start[4] *= 4;
        return start;
    }

    private double[] residuals(Trial trial) {
        return ((FitPoint) trial).residuals();
    }

    /** D of the foreign ion larger by a step: what the expansion misses falls by four where the step is halved. */
    @Test
    void anExpansionMissesSimulationsNearbyBySecondOrder() {
        FitPoint origin = (FitPoint) objective.evaluate(objective.space().start());
        ExpandedObjective expanded = ExpandedObjective.about(objective, origin).orElseThrow();
        double[] missed = new double[2];
        for (int k = 0; k < 2; k++) {
            double[] there = origin.point().variables().clone();
            there[0] += 0.2 / (1 << k);
            double[] foretold = residuals(expanded.evaluate(there));
            double[] simulated = residuals(objective.evaluate(there));
            for (int row = 0; row < foretold.length; row++) {
                missed[k] += Math.pow(foretold[row] - simulated[row], 2);
            }
        }
        assertThat(Math.sqrt(missed[0] / missed[1])).isBetween(3.4, 4.6);
        assertThat(residuals(expanded.evaluate(origin.point().variables()))).isEqualTo(origin.residuals());
    }

    /** Whatever the variable, central differences of the expanded residuals are its column. */
    @Test
    void theDerivativesOfAnExpansionAreItsOwn() {
        FitPoint origin = (FitPoint) objective.evaluate(start());
        ExpandedObjective expanded = ExpandedObjective.about(objective, origin).orElseThrow();
        double[] there = objective.space().start();
        boolean[] all = new boolean[there.length];
        Arrays.fill(all, true);
        double[][] jacobian =
                ((FitPoint) expanded.evaluate(there)).jacobian(all).orElseThrow();
        for (int v = 0; v < there.length; v++) {
            double step = 1e-4 * Math.max(0.1, Math.abs(there[v]) / 10);
            double[] up = there.clone();
            double[] down = there.clone();
            up[v] += step;
            down[v] -= step;
            double[] above = residuals(expanded.evaluate(up));
            double[] below = residuals(expanded.evaluate(down));
            double size = 0;
            for (double[] row : jacobian) {
                size = Math.max(size, Math.abs(row[v]));
            }
            for (int row = 0; row < above.length; row++) {
                // Curvature over steps of a thousandth.
                assertThat((above[row] - below[row]) / (2 * step)).isCloseTo(jacobian[row][v], within(1e-4 * size));
            }
        }
    }

    @Test
    void itLeadsToTheMinimumWithFewerSimulations() {
        double[] found = new ExpandedSearch(objective, MINIMISER, 0).from(start(), IterationListener.NONE);
        int simulated = objective.simulations().count();
        FitPoint end = (FitPoint) objective.evaluate(found);

        FitObjective other = objective(new TransportSolver());
        Minimum minimum = MINIMISER.minimise(
                other, start(), other.space().bounds(), new boolean[found.length], IterationListener.NONE);

        assertThat(minimum.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(end.sumOfSquares()).isCloseTo(minimum.sumOfSquares(), within(1e-3));
        assertThat(simulated).isLessThan(other.simulations().count());
    }

    @Test
    void withoutDerivativesItStaysWhereItIs() {
        FitObjective without = objective(
                (experiment, parameters, listener) -> new TransportSolver().simulate(experiment, List.of(), listener));
        double[] start = start();
        assertThat(new ExpandedSearch(without, MINIMISER, 0).from(start, IterationListener.NONE))
                .isSameAs(start);
        assertThat(without.simulations().count()).isOne();
    }

    @Test
    void aListenerEndsItAtTheFirstPointThatIsBetter() {
        double[] start = start();
        double[] found = new ExpandedSearch(objective, MINIMISER, 0).from(start, (round, sum) -> false);
        assertThat(objective.simulations().count()).isEqualTo(2);
        assertThat(((FitPoint) objective.evaluate(found)).sumOfSquares())
                .isLessThan(((FitPoint) objective.evaluate(start)).sumOfSquares());
    }
}
