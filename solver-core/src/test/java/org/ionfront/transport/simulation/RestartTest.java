package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.content;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulations that are stopped and continued, against those that are not. */
class RestartTest {
    private static final double ACCURACY = 1e-4;
    private static final double DURATION = 4e4;

    /** Two runs that are both within the accuracy differ by no more than twice of it. */
    private static final double AGREEMENT = 2 * ACCURACY;

    static Stream<Arguments> drives() {
        return Stream.of(
                Arguments.of(current(CURRENT, DURATION), TransportModel.NERNST_PLANCK_POISSON),
                Arguments.of(potential(1.5, DURATION), TransportModel.NERNST_PLANCK_POISSON),
                Arguments.of(new Drive.Beam(CURRENT, 0.2, 0.02), TransportModel.NERNST_PLANCK_POISSON),
                Arguments.of(current(CURRENT, DURATION), TransportModel.ELECTRONEUTRAL),
                Arguments.of(potential(1.5, DURATION), TransportModel.ELECTRONEUTRAL));
    }

    @ParameterizedTest
    @MethodSource("drives")
    void aRunStoppedHalfWayGoesOnAsIfItHadNotBeen(Drive drive, TransportModel model) {
        Experiment experiment = rubidium(drive, DURATION, ACCURACY, 1e4, 3e4).withModel(model);
        Solution whole = simulate(experiment);
        Solution stopped = new Simulator().simulate(experiment, (time, duration) -> time < 0.4 * duration);
        assertThat(stopped.termination()).isEqualTo(Termination.STOPPED);
        Solution continued =
                new Simulator().proceed(experiment, stopped.checkpoint().orElseThrow(), SimulationListener.NONE);
        assertAgreement(continued, whole);
        assertThat(continued.profiles()).extracting(Profile::time).containsExactly(1e4, 3e4, DURATION);
        assertThat(continued.diagnostics().steps())
                .isGreaterThan(stopped.diagnostics().steps());
    }

    @Test
    void aLongerStageGoesOnWhereTheShorterOneEnded() {
        Experiment shorter = rubidium(current(CURRENT, DURATION), DURATION, ACCURACY);
        Experiment longer = rubidium(current(CURRENT, 2 * DURATION), 2 * DURATION, ACCURACY, 1.5 * DURATION);
        assertAgreement(continued(shorter, longer), simulate(longer));
    }

    /** Cells are given up for the work they take, not for that of the run they go on from. */
    @Test
    void theWorkOfTheRunBeforeIsNotCounted() {
        Experiment shorter = rubidium(current(CURRENT, DURATION), DURATION, 1e-3);
        Experiment longer = rubidium(current(CURRENT, 2 * DURATION), 2 * DURATION, 1e-3);
        Checkpoint origin = simulate(shorter).checkpoint().orElseThrow();
        Checkpoint.Tally tally = origin.tally();
        int before = 1_000_000;
        Checkpoint.Tally laborious = new Checkpoint.Tally(
                before, before, tally.minimumFraction(), tally.largestField(), tally.redistributed());
        Checkpoint late = new Checkpoint(
                origin.state(), origin.account(), laborious, origin.profiles(), origin.trace(), origin.order());
        Solution continued = new Simulator().proceed(longer, late, SimulationListener.NONE);
        Solution expected = new Simulator().proceed(longer, origin, SimulationListener.NONE);
        assertThat(continued.diagnostics().cells())
                .isEqualTo(expected.diagnostics().cells());
        assertThat(continued.diagnostics().steps() - before)
                .isEqualTo(expected.diagnostics().steps() - tally.steps());
    }

    @Test
    void asManyStagesAsWantedMayFollow() {
        Experiment one = doubleCait(List.of(new Stage(RUBIDIUM, current(CURRENT, DURATION), DURATION)));
        Experiment two = doubleCait(List.of(
                new Stage(RUBIDIUM, current(CURRENT, DURATION), DURATION),
                new Stage(CAESIUM, current(0.5 * CURRENT, DURATION), DURATION),
                Stage.withoutIon(new Drive.Rest(), DURATION)));
        assertAgreement(continued(one, two), simulate(two));
    }

    @Test
    void aLayerBehindABlockingFaceIsKept() {
        Experiment poling = rubidium(potential(20, 1e4), 1e4, 1e-3)
                .withProtocol(List.of(Stage.withoutIon(potential(20, 1e4), 1e4).withFront(FrontMode.BLOCKING)));
        Experiment longer = poling.withProtocol(List.of(
                Stage.withoutIon(potential(20, 1e4), 1e4).withFront(FrontMode.BLOCKING),
                Stage.withoutIon(potential(10, 1e4), 1e4).withFront(FrontMode.BLOCKING)));
        Solution continued = continued(poling, longer);
        Solution whole = simulate(longer);
        assertThat(continued.last().sheetCharge())
                .isCloseTo(
                        whole.last().sheetCharge(),
                        Offset.offset(1e-3 * whole.last().sheetCharge()));
    }

    @Test
    void dosesAndDepthsThatAreOnRecordAreNotRecordedAgain() {
        OutputRequests output = new OutputRequests(List.of(), List.of(10.0, 100.0), List.of(5e-9));
        Experiment shorter =
                rubidium(current(CURRENT, DURATION), DURATION, 1e-3).withOutput(output);
        Experiment longer =
                rubidium(current(CURRENT, 2 * DURATION), 2 * DURATION, 1e-3).withOutput(output);
        Solution continued = continued(shorter, longer);
        assertThat(continued.profiles()).hasSameSizeAs(simulate(longer).profiles());
    }

    @Test
    void whatIsAskedForBeforeTheRestartAndWasNotKeptIsTold() {
        OutputRequests kept = new OutputRequests(List.of(1e4), List.of(10.0), List.of(5e-9));
        OutputRequests more = new OutputRequests(List.of(1e4, 2e4), List.of(8.0, 10.0), List.of(5e-9, 6e-9));
        Experiment shorter =
                rubidium(current(CURRENT, DURATION), DURATION, 1e-3).withOutput(kept);
        Experiment longer =
                rubidium(current(CURRENT, 2 * DURATION), 2 * DURATION, 1e-3).withOutput(more);
        assertThat(continued(shorter, longer.withOutput(kept)).diagnostics().warnings())
                .isEmpty();
        assertThat(continued(shorter, longer).diagnostics().warnings())
                .hasSize(3)
                .anyMatch(text -> text.startsWith("the profile at 20000 s asked for in the output lies before the"))
                .anyMatch(text -> text.startsWith("the profile of the dose of 8 C/m^2 "))
                .anyMatch(text -> text.startsWith("the profile with the front at 6 nm "));
    }

    @Test
    void aProfileAskedForAtTheRestartIsKept() {
        Experiment shorter = rubidium(current(CURRENT, DURATION), DURATION, 1e-3);
        Experiment longer = rubidium(current(CURRENT, 2 * DURATION), 2 * DURATION, 1e-3, DURATION);
        assertThat(continued(shorter, longer).profiles())
                .extracting(Profile::time)
                .containsExactly(DURATION, 2 * DURATION);
    }

    @Test
    void aProtocolThatIsNotLongerIsRefused() {
        Experiment experiment = rubidium(current(CURRENT, DURATION), DURATION, 1e-2);
        Checkpoint end = simulate(experiment).checkpoint().orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulator().proceed(experiment, end, SimulationListener.NONE))
                .withMessageContaining("the protocol ends at 40000.0 s");
    }

    private static Experiment doubleCait(List<Stage> stages) {
        return new Experiment(
                Cases.PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 2e-20), foreign(CAESIUM, 1e-20)),
                stages,
                BackCondition.OUTFLOW,
                List.of(),
                ACCURACY);
    }

    private static Solution continued(Experiment first, Experiment longer) {
        Checkpoint origin = simulate(first).checkpoint().orElseThrow();
        return new Simulator().proceed(longer, origin, SimulationListener.NONE);
    }

    private static void assertAgreement(Solution continued, Solution whole) {
        assertThat(continued.termination()).isEqualTo(Termination.FINISHED);
        assertThat(continued.diagnostics().chargeBalance()).isLessThan(1e-10);
        // Fields on new cells show no space charge that is not there.
        assertThat(continued.diagnostics().largestField())
                .isLessThan(1.01 * whole.diagnostics().largestField());
        Trace one = continued.trace();
        Trace other = whole.trace();
        int end = one.size() - 1;
        int last = other.size() - 1;
        for (int r = 1; r <= end; r++) {
            assertThat(one.time()[r]).isGreaterThanOrEqualTo(one.time()[r - 1]);
        }
        assertRelative(one.charge()[end], other.charge()[last]);
        assertRelative(one.replacedCharge()[end], other.replacedCharge()[last]);
        assertRelative(one.surfacePotential()[end], other.surfacePotential()[last]);
        // The work is a quadrature over the steps, which are not the same ones: docs/solver.md, section 6.
        assertThat(one.energy()[end]).isCloseTo(other.energy()[last], Offset.offset(1e-2 * other.energy()[last]));
        double depth = whole.last().depthOfLevel(0, 0.5);
        for (int i = 0; i < whole.last().fractions().size(); i++) {
            assertThat(content(continued.last(), i))
                    .isCloseTo(content(whole.last(), i), Offset.offset(AGREEMENT * depth));
        }
        assertRelative(continued.last().depthOfLevel(0, 0.5), depth);
    }

    private static void assertRelative(double value, double expected) {
        assertThat(value).isCloseTo(expected, Offset.offset(AGREEMENT * Math.abs(expected)));
    }
}
