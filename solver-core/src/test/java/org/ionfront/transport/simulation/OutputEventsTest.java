package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles at doses and at depths of the front. */
class OutputEventsTest {
    /** An event is located to 1e-10; what is read off a profile or a trace has rounding beside it. */
    private static final Percentage LOCATED = Percentage.withPercentage(1e-6);

    private static final double DURATION = 4e4;

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
    void theRunLandsOnDosesAndOnDepthsOfTheFront(Drive drive, TransportModel model) {
        Experiment experiment = rubidium(drive, DURATION, 1e-3)
                .withModel(model)
                .withOutput(new OutputRequests(List.of(1.2e4), List.of(3.0, 11.0), List.of(3e-9, 6e-9)));
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.diagnostics().warnings()).isEmpty();
        assertThat(solution.profiles()).hasSize(6);
        assertThat(solution.profiles()).anyMatch(profile -> profile.time() == 1.2e4);
        Trace trace = solution.trace();
        for (double dose : new double[] {3, 11}) {
            assertThat(solution.profiles())
                    .anySatisfy(profile ->
                            assertThat(chargeAt(trace, profile.time())).isCloseTo(dose, LOCATED));
        }
        for (double depth : new double[] {3e-9, 6e-9}) {
            assertThat(solution.profiles())
                    .anySatisfy(profile -> assertThat(halfDepth(profile)).isCloseTo(depth, LOCATED));
        }
    }

    @Test
    void aConstantCurrentBringsADoseWhenTheClockSays() {
        Experiment experiment = rubidium(current(CURRENT, DURATION), DURATION, 1e-3)
                .withOutput(new OutputRequests(List.of(), List.of(10.0, 20.0), List.of()));
        List<Profile> profiles = simulate(experiment).profiles();
        assertThat(profiles.get(0).time()).isCloseTo(10 / CURRENT, LOCATED);
        assertThat(profiles.get(1).time()).isCloseTo(20 / CURRENT, LOCATED);
        assertThat(profiles.get(2).time()).isEqualTo(DURATION);
    }

    @Test
    void askingForProfilesDoesNotChangeTheResultBeyondTheAccuracy() {
        double accuracy = 1e-4;
        Experiment plain = rubidium(potential(1.5, DURATION), DURATION, accuracy);
        Experiment asking =
                plain.withOutput(new OutputRequests(List.of(), List.of(1.0, 2.0, 4.0, 8.0), List.of(2e-9, 4e-9, 8e-9)));
        Solution without = simulate(plain);
        Solution with = simulate(asking);
        double charge = without.trace().charge()[without.trace().size() - 1];
        assertThat(with.trace().charge()[with.trace().size() - 1]).isCloseTo(charge, Offset.offset(accuracy * charge));
        assertThat(with.last().depthOfLevel(1, 0.5))
                .isCloseTo(without.last().depthOfLevel(1, 0.5), Percentage.withPercentage(100 * accuracy));
    }

    @Test
    void framesAreStatesOnTheWayAndChangeNothing() {
        Experiment plain = rubidium(current(CURRENT, DURATION), DURATION, 1e-3);
        Solution without = simulate(plain);
        Solution with = simulate(plain.withOutput(plain.output().withFrames(10)));
        assertThat(without.frames()).isEmpty();
        assertThat(with.frames()).hasSizeBetween(5, 11).allMatch(frame -> frame.time() <= DURATION);
        assertThat(with.frames()).isSortedAccordingTo(Comparator.comparingDouble(Profile::time));
        assertThat(with.profiles()).hasSameSizeAs(without.profiles());
        assertThat(with.last().fractions().get(0))
                .isEqualTo(without.last().fractions().get(0));
        assertThat(with.trace().surfacePotential()).isEqualTo(without.trace().surfacePotential());
        Profile frame = with.frames().get(with.frames().size() / 2);
        int row = Arrays.binarySearch(with.trace().time(), frame.time());
        assertThat(frame.surfacePotential()).isEqualTo(with.trace().surfacePotential()[row]);
    }

    @Test
    void aDoseOrDepthThatIsNotReachedIsSaid() {
        Experiment experiment = rubidium(current(CURRENT, DURATION), DURATION, 1e-3)
                .withOutput(new OutputRequests(List.of(), List.of(10.0, 500.0), List.of(5e-8)));
        Solution solution = simulate(experiment);
        assertThat(solution.profiles()).hasSize(2);
        assertThat(solution.diagnostics().warnings())
                .containsExactly(
                        "the dose of 500 C/m^2 asked for in the output was not reached",
                        "the front did not come to the depth of 50 nm asked for in the output");
    }

    @Test
    void aDepthWithinTheFirstCellIsMetAsSoonAsThereIsAFront() {
        Experiment experiment = rubidium(current(CURRENT, DURATION), DURATION, 1e-2)
                .withOutput(new OutputRequests(List.of(), List.of(), List.of(1e-12)));
        List<Profile> profiles = simulate(experiment).profiles();
        assertThat(profiles).hasSize(2);
        assertThat(profiles.get(0).time()).isLessThan(0.01 * DURATION);
    }

    private static double chargeAt(Trace trace, double time) {
        int row = 0;
        while (trace.time()[row] < time) {
            row++;
        }
        return trace.charge()[row];
    }

    private static double halfDepth(Profile profile) {
        double largest = 0;
        for (double fraction : profile.fractions().get(1)) {
            largest = Math.max(largest, fraction);
        }
        return profile.depthOfLevel(1, 0.5 * largest);
    }
}
