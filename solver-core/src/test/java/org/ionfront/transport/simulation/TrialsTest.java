package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.rubidium;

import org.junit.jupiter.api.Test;

/** What is tried after kinds of cells that did not do. */
class TrialsTest {
    private final Setup setup = new Setup(rubidium(current(CURRENT, 1e4), 1e4, 1e-2));

    private Trials trials() {
        return new Trials(setup, SimulationListener.NONE, RunObserver.NONE);
    }

    private SimulationRun fixed() {
        return setup.run(Cells.FIXED, SimulationListener.NONE, RunObserver.NONE);
    }

    /* A promise is broken. */
    private static Solution unbalanced(Solution sound) {
        return Cases.with(sound, 2e-7, sound.diagnostics().minimumFraction());
    }

    private static boolean isOfLongerCells(Solution solution) {
        return solution.diagnostics().warnings().stream().anyMatch(text -> text.contains("asked for too many steps"));
    }

    @Test
    void fixedCellsThatBrokeAPromiseAreTriedAgainWithCareBeforeLongerOnes() {
        SimulationRun run = fixed();
        Solution sound = run.run();
        Trials trials = trials();
        assertThat(trials.isTaken(Cells.FIXED, run, unbalanced(sound))).isFalse();
        Solution best = trials.bestOfOthers();
        assertThat(isOfLongerCells(best)).isFalse();
        assertThat(best.diagnostics().cells()).isEqualTo(sound.diagnostics().cells());
    }

    @Test
    void longerOnesFollowAtOnceWhereNoneHaveGoneThrough() {
        assertThat(isOfLongerCells(trials().bestOfOthers())).isTrue();
    }

    @Test
    void aResultThatKeepsItsPromisesIsTaken() {
        SimulationRun run = fixed();
        assertThat(trials().isTaken(Cells.FIXED, run, run.run())).isTrue();
    }
}
