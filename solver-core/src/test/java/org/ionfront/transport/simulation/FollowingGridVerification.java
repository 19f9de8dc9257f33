package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grid that follows fronts, against itself a hundred times finer and against a fixed one. */
class FollowingGridVerification {
    private static final double MARGIN = 1.5;

    private static final Map<String, Experiment> CASES = Map.of(
            "current", rubidium(current(CURRENT, 1e5), 1e5, 1e-3),
            "potential", rubidium(potential(10, 1e5), 1e5, 1e-3),
            "pulse", rubidium(pulse(), 1e5, 1e-3),
            "neutral", rubidium(current(CURRENT, 1e5), 1e5, 1e-3).withModel(TransportModel.ELECTRONEUTRAL),
            "rest", afterRest(),
            "two ions", twoIons(),
            "train", train());

    private static Drive pulse() {
        double[] times = {0, 3e4, 3.001e4, 5e4, 5.001e4, 1e5};
        double[] values = {CURRENT, CURRENT, 0.1 * CURRENT, 0.1 * CURRENT, 3 * CURRENT, CURRENT};
        return new Drive.Current(new PiecewiseLinear(times, values));
    }

    private static Experiment afterRest() {
        return rubidium(current(CURRENT, 5e4), 5e4, 1e-3)
                .withProtocol(List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 5e4), 5e4),
                        new Stage(Optional.empty(), new Drive.Rest(), 1e5, Optional.empty(), Map.of())));
    }

    private static Experiment twoIons() {
        return new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 2e-21)),
                List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 5e4), 5e4),
                        new Stage(CAESIUM, current(0.5 * CURRENT, 4e4), 4e4)),
                BackCondition.OUTFLOW,
                List.of(5e4),
                1e-3);
    }

    private static Experiment train() {
        return new Experiment(
                PLATE,
                List.of(
                        new Species(LITHIUM, 0.6 * DENSITY, new ConstantDiffusivity(1e-18)),
                        new Species(RUBIDIUM, 0.4 * DENSITY, new ConstantDiffusivity(1e-19)),
                        foreign(CAESIUM, 1e-20)),
                List.of(new Stage(CAESIUM, current(CURRENT, 1.3e6), 1.3e6)),
                BackCondition.OUTFLOW,
                List.of(6.5e5),
                1e-3);
    }

    private static Solution follow(Experiment experiment) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        assertThat(GridMotion.suits(experiment, scaled)).isTrue();
        return new SimulationRun(
                        experiment,
                        scaled,
                        GridPlan.of(experiment, scaled),
                        Cells.FOLLOWING,
                        SimulationListener.NONE,
                        RunObserver.NONE)
                .run();
    }

    /** The difference of two results; an estimate is a third of it. */
    private static ErrorEstimate difference(Solution one, Solution reference) {
        ErrorEstimate third = ErrorEstimate.of(one, reference).orElseThrow();
        return new ErrorEstimate(3 * third.profile(), 3 * third.surfacePotential(), 3 * third.dose());
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "potential", "pulse", "neutral", "rest", "two ions", "train"})
    void profilePotentialAndDoseAreWithinTheAccuracy(String name) {
        Experiment experiment = CASES.get(name);
        Solution reference = follow(experiment.withAccuracy(1e-5));
        for (double accuracy : new double[] {1e-2, 1e-3}) {
            Solution solution = follow(experiment.withAccuracy(accuracy));
            assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
            assertThat(difference(solution, reference).largest())
                    .as("at %s", accuracy)
                    .isLessThan(MARGIN * accuracy);
            assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-10);
            assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "potential", "rest"})
    void aFixedGridComesToTheSame(String name) {
        Experiment experiment = CASES.get(name).withAccuracy(1e-4);
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        Solution fixed = new SimulationRun(
                        experiment,
                        scaled,
                        GridPlan.of(experiment, scaled),
                        Cells.FIXED,
                        SimulationListener.NONE,
                        RunObserver.NONE)
                .run();
        assertThat(difference(fixed, follow(experiment)).largest()).isLessThan(2e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "potential", "train"})
    void theEstimateOfTheErrorIsOfItsSize(String name) {
        Experiment experiment = CASES.get(name);
        Solution solution = new Simulator().simulateChecked(experiment, SimulationListener.NONE);
        double estimated = solution.diagnostics().estimatedError().orElseThrow().largest();
        double found =
                difference(solution, follow(experiment.withAccuracy(1e-5))).largest();
        // Errors far below what was asked for are differences of larger ones that cancel: no smaller than a tenth of
        // them.
        double least = found > 0.1 * experiment.accuracy() ? found / 3 : 0.1 * found;
        assertThat(estimated).isBetween(least, 3 * found).isLessThan(1e-3);
    }

    @Test
    void anIonFasterThanWhatItDisplacesMakesAFanThatIsNotFollowed() {
        Experiment experiment = rubidium(current(CURRENT, 1e5), 1e5, 1e-3);
        Experiment faster = experiment.withLaw(1, new ConstantDiffusivity(1e-16));
        assertThat(GridMotion.suits(experiment, new ScaledExperiment(experiment)))
                .isTrue();
        assertThat(GridMotion.suits(faster, new ScaledExperiment(faster))).isFalse();
    }

    @Test
    void aPrescribedPotentialHoldsToRoundingWhileFacesMove() {
        Solution solution = follow(CASES.get("potential"));
        for (double volts : solution.trace().surfacePotential()) {
            assertThat(volts).isCloseTo(10, offset(1e-12));
        }
    }

    /* Cells are planned for a front of the depth constant coefficients would give; a much deeper one needs more. */
    @Test
    void aFrontThatOutgrowsItsCellsGetsMoreAndNothingIsLost() {
        Experiment experiment = CASES.get("two ions");
        Solution solution = follow(experiment);
        assertThat(solution.last().cells())
                .isGreaterThan(solution.profiles().get(0).cells());
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-11);
    }
}
