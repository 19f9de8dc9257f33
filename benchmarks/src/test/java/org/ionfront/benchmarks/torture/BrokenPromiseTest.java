package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

/** A result that is wrong, and says so. */
class BrokenPromiseTest {
    /** No cells balance charge well enough in this one (docs/torture.md); should some do, another case has to stand here. */
    private static final long UNBALANCED = 2446;

    @Test
    void chargeThatNoCellsBalanceIsTold() {
        Solution solution = new Simulator().simulate(TortureCase.of(UNBALANCED), SimulationListener.NONE);
        assertThat(solution.diagnostics().chargeBalance()).isGreaterThan(1e-9);
        assertThat(solution.diagnostics().warnings())
                .anySatisfy(text -> assertThat(text).contains("where 1e-09 is promised"));
    }
}
