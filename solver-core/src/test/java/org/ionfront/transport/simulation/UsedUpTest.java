package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;

/** Faces that let out one kind of ion, of which none is left. */
class UsedUpTest {
    private static final double DURATION = 2e4;

    /** Rubidium comes in; then the potential falls, and ions go back to a face to which caesium attaches. */
    @Test
    void aFrontToWhichAnotherIonAttachesHasNoneOfItToGiveBack() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 1e-20)),
                List.of(
                        new Stage(RUBIDIUM, potential(5, DURATION), DURATION),
                        new Stage(CAESIUM, potential(0.05, DURATION), DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-2);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.IONS_USED_UP);
        assertThat(solution.termination().label()).isEqualTo("failed");
        assertThat(solution.message()).contains("the front face, to which Cs+ attaches", "protocol.1.drive");
        assertThat(solution.last().time()).isBetween(DURATION, 1.01 * DURATION);
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(Promises.LEAST_FRACTION);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-9);
    }

    /** A hundredth of the ions of the glass is sodium, and all of the current. */
    @Test
    void aSelectiveBackFaceEndsWithItsIon() {
        Ion sodium = new Ion("Na+", 1);
        double density = Cases.DENSITY;
        Experiment experiment = new Experiment(
                new Sample(1e-6, 300, 8),
                List.of(
                        new Species(sodium, 0.01 * density, new ConstantDiffusivity(1e-19)),
                        new Species(LITHIUM, 0.99 * density, new ConstantDiffusivity(1e-17)),
                        foreign(RUBIDIUM, 1e-20)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, DURATION), DURATION)),
                FrontMode.ATTACHED,
                BackCondition.SELECTIVE,
                OutputRequests.atTimes(List.of()),
                1e-2);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.IONS_USED_UP);
        assertThat(solution.message()).contains("no Na+ was left at the back face", "back: outflow");
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(Promises.LEAST_FRACTION);
    }
}
