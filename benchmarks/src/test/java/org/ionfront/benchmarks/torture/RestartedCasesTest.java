package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.concurrent.atomic.AtomicInteger;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that are stopped and go on from what they left. */
class RestartedCasesTest {
    /** Once it went on for ever on cells too short of the front, each step of which was refused; it ends at the back face. */
    private static final long DEEPER = 1757;

    /** None but longer cells keep what is promised. */
    private static final long LONGER = 903;

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40, 60})
    void aFrontThatComesDeeperThanPlannedArrivesWhenItDoesWithoutAStop(int steps) {
        Experiment experiment = TortureCase.of(DEEPER);
        Solution whole = new Simulator().simulate(experiment, SimulationListener.NONE);
        Solution continued = continued(experiment, steps);
        assertThat(Judge.fault(continued)).isEmpty();
        assertThat(continued.termination()).isEqualTo(Termination.FRONT_REACHED_BACK);
        assertThat(continued.last().time())
                .isCloseTo(whole.last().time(), withinPercentage(200 * experiment.accuracy()));
    }

    @Test
    void otherCellsAreTriedAfterARestartToo() {
        Experiment experiment = TortureCase.of(LONGER);
        Solution whole = new Simulator().simulate(experiment, SimulationListener.NONE);
        Solution continued = continued(experiment, 20);
        assertThat(Judge.fault(continued)).isEmpty();
        assertThat(continued.termination()).isEqualTo(Termination.FINISHED);
        assertThat(continued.last().potential()[0])
                .isCloseTo(whole.last().potential()[0], withinPercentage(200 * experiment.accuracy()));
    }

    /* Stopped after so many accepted steps, which is before cells are asked whether they have been outgrown. */
    private static Solution continued(Experiment experiment, int steps) {
        AtomicInteger count = new AtomicInteger();
        Solution stopped = new Simulator().simulate(experiment, (time, duration) -> count.incrementAndGet() < steps);
        assertThat(stopped.termination()).isEqualTo(Termination.STOPPED);
        return new Simulator().proceed(experiment, stopped.checkpoint().orElseThrow(), SimulationListener.NONE);
    }
}
