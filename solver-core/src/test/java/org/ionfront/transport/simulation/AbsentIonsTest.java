package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;

import java.util.List;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces of ions that have not come yet. */
class AbsentIonsTest {
    private static final Species NATIVE = lithium(new ConstantDiffusivity(1e-17));

    /* Rubidium, which attaches, in cell 1, and caesium, which comes later, in cell 2. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void goToTheIonTheGlassIsMadeOf(int placeOfTheNative) {
        List<Species> species = switch (placeOfTheNative) {
            case 0 -> List.of(NATIVE, foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 1e-20));
            case 1 -> List.of(foreign(RUBIDIUM, 1e-20), NATIVE, foreign(CAESIUM, 1e-20));
            default -> List.of(foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 1e-20), NATIVE);
        };
        int rubidium = placeOfTheNative == 0 ? 1 : 0;
        int caesium = placeOfTheNative == 2 ? 1 : 2;
        Stage first = new Stage(RUBIDIUM, current(1e-3, 10), 10);
        Stage second = new Stage(CAESIUM, current(1e-3, 10), 10);
        Experiment experiment =
                new Experiment(PLATE, species, List.of(first, second), BackCondition.OUTFLOW, List.of(), 1e-3);
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        StageModel stage = new StageModel(experiment, scaled, 0, 0);
        TransportEquations system = stage.equations(new Grid(new double[] {0, 1e-9, 2e-9, 3e-9}), experiment);
        double[] y = system.uniformState(0);
        give(system, y, rubidium, placeOfTheNative, 1, 1e-3);
        give(system, y, caesium, placeOfTheNative, 2, -1e-11);
        new AbsentIons(scaled, stage).remove(system, y);
        assertThat(system.fraction(y, rubidium, 1)).isCloseTo(1e-3, within(1e-15));
        assertThat(system.fraction(y, placeOfTheNative, 1)).isCloseTo(0.999, within(1e-15));
        assertThat(system.fraction(y, caesium, 2)).isCloseTo(0, within(1e-15));
        assertThat(system.fraction(y, placeOfTheNative, 2)).isCloseTo(1, within(1e-15));
        AbsentIons later = new AbsentIons(scaled, new StageModel(experiment, scaled, 1, 10));
        give(system, y, caesium, placeOfTheNative, 2, 1e-4);
        later.remove(system, y);
        assertThat(system.fraction(y, caesium, 2)).isCloseTo(1e-4, within(1e-15));
    }

    /* In exchange for natives; the last ion has no unknowns of its own. */
    private static void give(TransportEquations system, double[] y, int ion, int other, int cell, double fraction) {
        int last = system.species() - 1;
        double amount = fraction * system.width(cell);
        if (ion < last) {
            y[system.contentIndex(ion, cell)] += amount;
        }
        if (other < last) {
            y[system.contentIndex(other, cell)] -= amount;
        }
    }
}
