package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

/** A result that is wrong, and says so. */
class BrokenPromiseTest {
    /** At half its accuracy no cells have a profile that falls (docs/torture.md); should some do, another case has to stand here. */
    private static final long RISING = 122;

    @Test
    void aRiseThatNoCellsAvoidIsTold() {
        Experiment experiment = TortureCase.of(RISING).withAccuracy(2e-4);
        Solution solution = new Simulator().simulate(experiment, SimulationListener.NONE);
        assertThat(Judge.fault(solution)).isPresent();
        assertThat(solution.diagnostics().warnings())
                .anySatisfy(
                        text -> assertThat(text).contains("more abundant behind its front than the equations allow"));
    }
}
