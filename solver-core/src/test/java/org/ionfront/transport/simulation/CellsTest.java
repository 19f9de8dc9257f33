package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;

import java.util.List;
import org.assertj.core.data.Offset;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;

/** Which cells are tried, and what steps on fixed ones may be off by. */
class CellsTest {
    private static final double DURATION = 1e4;

    private static Experiment fan(BackCondition back) {
        return new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-20)), foreign(RUBIDIUM, 1e-17)),
                List.of(new Stage(RUBIDIUM, potential(0.1, DURATION), DURATION)),
                FrontMode.ATTACHED,
                back,
                OutputRequests.atTimes(List.of()),
                1e-2,
                TransportModel.NERNST_PLANCK_POISSON,
                false);
    }

    private static Cells first(BackCondition back) {
        Experiment experiment = fan(back);
        return of(experiment).get(0);
    }

    /** Planned cells are long at the back face, where a layer of screening lengths forms. */
    @Test
    void aBackFaceThatHoldsIonsBackHasCellsThatFindItsLayer() {
        assertThat(first(BackCondition.OUTFLOW)).isEqualTo(Cells.FIXED);
        assertThat(first(BackCondition.BLOCKING)).isEqualTo(Cells.ADAPTED);
    }

    /** As after a slip in a unit: few ions, so that the same charge drives a front of 1e-12 m deep into the plate. */
    @Test
    void aFrontMillionsOfTimesDeeperThanWideIsNotFollowed() {
        Experiment slow = driven(1e25);
        assertThat(of(slow)).doesNotContain(Cells.FOLLOWING);
        Experiment usual = driven(1.4e28);
        assertThat(of(usual).get(0)).isEqualTo(Cells.FOLLOWING);
    }

    private static Experiment driven(double density) {
        return new Experiment(
                PLATE,
                List.of(new Species(LITHIUM, density, new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-21)),
                List.of(new Stage(RUBIDIUM, new Drive.Current(PiecewiseLinear.constant(1e-3, 1e5)), 1e5)),
                FrontMode.ATTACHED,
                BackCondition.OUTFLOW,
                OutputRequests.atTimes(List.of()),
                1e-3,
                TransportModel.NERNST_PLANCK_POISSON,
                false);
    }

    /** A length that no cell shows is no measure for an error. */
    @Test
    void theSmallestWidthOnFixedCellsIsThatOfTheFrontOrOfACell() {
        Experiment resolved = rubidium(potential(2, DURATION), DURATION, 1e-3);
        ScaledExperiment scaled = new ScaledExperiment(resolved);
        GridPlan fine = GridPlan.of(resolved, scaled);
        assertThat(fine.resolves()).isTrue();
        assertThat(new PlannedCells(resolved, scaled, fine).smallestWidth()).isEqualTo(fine.naturalLength());
        GridPlan coarse = fine.with(fine.naturalLength(), fine.fineDepth(), 1e3 * fine.naturalLength());
        assertThat(new PlannedCells(resolved, scaled, coarse).smallestWidth())
                .isCloseTo(1e3 * fine.naturalLength(), Offset.offset(1e-20));
    }

    /** Cells that are longer than the accuracy asks for never count as resolving, and a deeper plan has no more of them. */
    @Test
    void longerCellsSayThatTheyTellNoShape() {
        Experiment resolved = rubidium(potential(2, DURATION), DURATION, 1e-3);
        GridPlan fine = GridPlan.of(resolved, new ScaledExperiment(resolved));
        GridPlan longer = fine.coarser(PLATE.thickness(), 40);
        assertThat(longer.resolves()).isFalse();
        assertThat(longer.fineDepth() / longer.fineWidth()).isCloseTo(40, Offset.offset(1e-9));
        GridPlan deeper = longer.deeper(PLATE.thickness());
        assertThat(deeper.fineDepth()).isGreaterThan(1.5 * longer.fineDepth());
        assertThat(deeper.fineDepth() / deeper.fineWidth()).isCloseTo(40, Offset.offset(1e-9));
        assertThat(deeper.warnings()).singleElement().asString().contains("and not its shape; for that shorten");
    }

    private static List<Cells> of(Experiment experiment) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        return Cells.of(experiment, scaled, GridPlan.of(experiment, scaled));
    }
}
