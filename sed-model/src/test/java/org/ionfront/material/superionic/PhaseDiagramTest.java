package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseDiagramTest {
    @ParameterizedTest
    @EnumSource(PhaseDiagram.Axis.class)
    void phasesChangeAtTheLines(PhaseDiagram.Axis axis) {
        PhaseDiagram diagram = new PhaseDiagram(SourceModel.parameters(2.4), ProbabilityEquation.COMBINED, axis);
        double[] values = {0.45, 0.8, 0.97};
        for (PhaseDiagram.Line line : diagram.lines(values)) {
            double typeTwo = line.transitions().typeTwo().orElseThrow();
            double end = line.transitions()
                    .typeOne()
                    .map(Transitions.TypeOne::temperature)
                    .orElse(1e5);
            double[] temperatures = {0.999 * Math.min(typeTwo, end), 1.001 * typeTwo, 1.001 * end};
            List<Phase> phases =
                    diagram.phases(new double[] {line.value()}, temperatures).get(0);
            assertThat(phases.get(0)).isIn(Phase.POLARISED, Phase.NO_PROBABILITY);
            assertThat(phases.get(1)).isEqualTo(typeTwo < end ? Phase.DEPOLARISED : Phase.TYPE_ONE_SUPERIONIC);
            assertThat(phases.get(2)).isEqualTo(end < 1e5 ? Phase.TYPE_ONE_SUPERIONIC : Phase.DEPOLARISED);
        }
    }

    /** The dependence of T_p and T_I on the parameters that the source's Table 1 puts in words. */
    @Test
    void transitionTemperaturesMoveAsTheTableOfTheSourceSays() {
        PhaseDiagram repulsion = new PhaseDiagram(
                SourceModel.parameters(2.4), ProbabilityEquation.COMBINED, PhaseDiagram.Axis.REPULSION);
        List<PhaseDiagram.Line> lines = repulsion.lines(new double[] {0.25, 0.5});
        assertThat(lines.get(1).transitions().typeTwo().orElseThrow()
                        / lines.get(0).transitions().typeTwo().orElseThrow())
                .isCloseTo(2, within(1e-15));
        PhaseDiagram filling = new PhaseDiagram(
                SourceModel.parameters(2.4), ProbabilityEquation.COMBINED, PhaseDiagram.Axis.IONS_PER_CELL);
        List<PhaseDiagram.Line> fillings = filling.lines(new double[] {0.5, 1});
        assertThat(fillings.get(0).transitions().typeOne()).isEmpty();
        assertThat(fillings.get(1).transitions().typeOne()).isPresent();
    }

    @Test
    void aSeriesOverTemperatureHasNumbersOnlyWhereTheModelDoes() {
        MeanField model = SourceModel.combined(3);
        TemperatureSeries series = new TemperatureSeries(model, SourceModel.CHAIN, 1.4e28, 1);
        double[] temperatures = series.temperatures(47);
        List<TemperatureSeries.Row> rows = series.rows(temperatures, 1e7);
        assertThat(temperatures).isSorted().hasSize(51);
        double end = model.transitions().typeOne().orElseThrow().temperature();
        assertThat(temperatures[50]).isCloseTo(1.25 * SourceModel.TYPE_TWO, within(1e-9));
        for (TemperatureSeries.Row row : rows) {
            assertThat(row.transport().isPresent()).isEqualTo(row.state().temperature() <= end);
            assertThat(row.state() instanceof MeanFieldState.TypeOneSuperionic)
                    .isEqualTo(row.state().temperature() > end);
        }
        TemperatureSeries.Transport before = rows.get(30).transport().orElseThrow();
        assertThat(before.inField().orElseThrow().differentialConductivity()).isGreaterThan(before.conductivity());
    }
}
