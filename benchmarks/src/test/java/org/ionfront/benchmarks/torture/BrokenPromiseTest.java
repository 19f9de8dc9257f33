package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

/** A result that is wrong, and says so. */
class BrokenPromiseTest {
    /** No cells keep densities positive in this one (docs/torture.md); should some do, another case has to stand here. */
    private static final long NEGATIVE = 2503;

    @Test
    void negativeDensitiesThatNoCellsAvoidAreTold() {
        Solution solution = new Simulator().simulate(TortureCase.of(NEGATIVE), SimulationListener.NONE);
        assertThat(solution.diagnostics().minimumFraction()).isLessThan(-0.1);
        assertThat(solution.diagnostics().warnings())
                .anySatisfy(text -> assertThat(text).contains("charge fractions fall to -4.1e-01"));
    }
}
