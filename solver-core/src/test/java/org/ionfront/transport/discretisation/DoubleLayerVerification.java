package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.time.TimeIntegration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Equilibrium before a blocking face that a potential charges: one mobile cation among fixed anions. Poisson-Boltzmann
 * integrates once to (lambda psi')^2/2 = psi + e^-psi - 1.
 */
class DoubleLayerVerification {
    private static final double DEPTH = 40;

    private static final class Layer {
        final Grid grid;
        final NernstPlanckPoisson system;
        final double[] y;

        Layer(double potential, int cellsPerScreeningLength) {
            double width = 1.0 / cellsPerScreeningLength;
            grid = Grid.graded(DEPTH, 10, width, 1 + width);
            system = new NernstPlanckPoisson(
                    grid,
                    1,
                    new double[] {1},
                    new double[] {1},
                    List.of(new ConstantDiffusivity(1)),
                    new FrontCondition.Blocking(),
                    BackCondition.RESERVOIR);
            system.setTolerances(1e-7, 1e-7, 1);
            y = system.uniformState(0);
            system.setCircuit(new CircuitCondition.Potential(potential));
            TimeIntegration.adaptive(system, y, 0, 1, 1e-6);
            system.setCircuit(new CircuitCondition.Potential(0));
            TimeIntegration.adaptive(system, y, 1, 2000, 1e-3);
        }

        double surfaceField() {
            return system.field(y, 0);
        }

        /** Depth at which the potential has come to a level, by straight lines between the cell centres. */
        double depthOf(double level) {
            double psi = system.surfacePotential(y);
            double x = 0;
            for (int k = 0; k < grid.cells(); k++) {
                double centre = 0.5 * (grid.faces()[k] + grid.faces()[k + 1]);
                double next = psi - system.field(y, k) * (centre - x);
                if ((next - level) * (psi - level) <= 0) {
                    return x + (centre - x) * (psi - level) / (psi - next);
                }
                psi = next;
                x = centre;
            }
            return Double.NaN;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.0983607", "1, 0.8577639", "3, 2.0247405", "-1, -1.1985674"})
    void theSurfaceFieldTendsToPoissonBoltzmannWithOrderTwo(double potential, double field) {
        double coarse = new Layer(potential, 10).surfaceField();
        double fine = new Layer(potential, 20).surfaceField();
        assertThat(fine + (fine - coarse) / 3).isCloseTo(field, offset(3e-5));
        double order = Math.log((coarse - field) / (fine - field)) / Math.log(2);
        assertThat(order).isBetween(1.9, 2.1);
    }

    /* Ions crowd before an attracting face: the layer is a third as wide, the order shows on finer cells. */
    @ParameterizedTest
    @CsvSource({"-3, -5.6719550"})
    void anAttractingFaceGivesTheFieldOfACrowdedLayer(double potential, double field) {
        double coarse = new Layer(potential, 20).surfaceField();
        double fine = new Layer(potential, 40).surfaceField();
        assertThat(fine + (fine - coarse) / 3).isCloseTo(field, offset(2e-3));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1, 2.4522969", "-1, -0.1, 2.1529114"})
    void thePotentialDecaysOverTheTheoreticalDistance(double potential, double level, double distance) {
        assertThat(new Layer(potential, 20).depthOf(level)).isCloseTo(distance, offset(3e-3));
    }

    @ParameterizedTest
    @CsvSource({"1", "-1"})
    void nothingFlowsAtEquilibrium(double potential) {
        Layer layer = new Layer(potential, 10);
        layer.system.observe(2000, layer.y);
        assertThat(layer.system.current()).isCloseTo(0, offset(1e-10));
        assertThat(layer.system.surfacePotential(layer.y)).isCloseTo(potential, offset(1e-12));
    }
}
