package org.ionfront.benchmarks.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.junit.jupiter.api.Test;

/** Cases whose error is estimated. */
class EstimatedCasesTest {
    /** Cells that follow the profile fail; on fixed ones the back face has let all ions out, which is how it ends. */
    private static final long USED_UP = 279;

    /** Longer cells would be tried, and say so, if what the first two kinds have found were forgotten. */
    @Test
    void whatKindsOfCellsHaveFoundIsNotLookedForAgain() {
        Solution solution = new Simulator().simulateChecked(TortureCase.of(USED_UP), SimulationListener.NONE);
        assertThat(solution.termination()).isEqualTo(Termination.IONS_USED_UP);
        assertThat(solution.diagnostics().warnings())
                .noneSatisfy(text -> assertThat(text).contains("asked for too many steps"));
    }
}
