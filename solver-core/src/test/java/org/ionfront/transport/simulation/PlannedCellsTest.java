package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.rubidium;

import java.util.Arrays;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.junit.jupiter.api.Test;

class PlannedCellsTest {
    private static final Experiment EXPERIMENT = rubidium(current(CURRENT, 1e4), 1e4, 1e-2);
    private static final Setup SETUP = new Setup(EXPERIMENT);

    @Test
    void aStateWhoseFrontIsWhereItWasPlannedGoesOnOnTheSameCells() {
        double[] planned = planned().faces();
        assertThat(resumed(system(planned), 0.5 * SETUP.plan().fineDepth())).containsExactly(planned);
    }

    /** Cells that refuse every step would never grow after one. */
    @Test
    void aStateWhoseFrontIsDeeperBeginsOnDeeperCells() {
        double[] planned = planned().faces();
        assertThat(fine(resumed(system(planned), 1.1 * SETUP.plan().fineDepth())))
                .isGreaterThan(1.6 * fine(planned));
        assertThat(fine(resumed(system(planned), 2.5 * SETUP.plan().fineDepth())))
                .isGreaterThan(2.8 * fine(planned));
    }

    @Test
    void soDoesAStateOnOtherCells() {
        double thickness = EXPERIMENT.sample().thickness();
        double[] other = Grid.uniform(thickness, 3000).faces();
        assertThat(fine(resumed(system(other), 1.1 * SETUP.plan().fineDepth())))
                .isGreaterThan(1.6 * fine(planned().faces()));
    }

    private static PlannedCells planned() {
        return new PlannedCells(EXPERIMENT, SETUP.scaled(), SETUP.plan());
    }

    private static TransportEquations system(double[] faces) {
        return new StageModel(EXPERIMENT, SETUP.scaled(), 0, 0).equations(new Grid(faces), EXPERIMENT);
    }

    /* Faces after a state in which half of the natives are replaced down to a depth. */
    private static double[] resumed(TransportEquations system, double depth) {
        double[] y = system.uniformState(0);
        system.observe(0, y);
        for (int k = 0; k < system.cells() && system.faces()[k] < depth; k++) {
            y[system.contentIndex(0, k)] -= 0.5 * system.width(k);
        }
        return PlannedCells.resumed(EXPERIMENT, SETUP.scaled(), SETUP.plan(), system, y)
                .faces();
    }

    /* Depth of the last cell that is as wide as the first. */
    private static double fine(double[] faces) {
        double first = faces[1] - faces[0];
        int count = 1;
        while (count < faces.length - 1 && faces[count + 1] - faces[count] < 1.05 * first) {
            count++;
        }
        return Arrays.copyOf(faces, count + 1)[count];
    }
}
