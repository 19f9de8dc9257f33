package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two layers, the second of three times the permittivity. */
class PermittivityTest {
    private static final double LAMBDA2 = 0.01;
    private static final Permittivity LAYERS =
            new Permittivity(LAMBDA2, List.of(new Permittivity.Region(0.4, 1, 3 * LAMBDA2)));

    private static NernstPlanckPoisson system(FrontCondition front) {
        return system(front, 10);
    }

    private static NernstPlanckPoisson system(FrontCondition front, int cells) {
        return new NernstPlanckPoisson(
                Grid.uniform(1, cells).withFacesAt(List.of(0.4)),
                new IonicMaterial(
                        LAYERS,
                        new double[] {1, 2},
                        new double[] {0.5, 0.5},
                        List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(0.3)),
                        false),
                front,
                BackCondition.BLOCKING);
    }

    /* Capacitors in series: U = d (0.4/lambda2 + 0.6/(3 lambda2)), the same displacement d everywhere. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJumpOfThePotentialChargesTwoCapacitorsInSeries(boolean attached) {
        NernstPlanckPoisson system = system(attached ? new FrontCondition.Attached(1) : new FrontCondition.Blocking());
        double[] y = system.uniformState(0);
        system.jumpToPotential(y, 6);
        system.observe(0, y);
        double displacement = 6 / (0.4 / LAMBDA2 + 0.6 / (3 * LAMBDA2));
        assertThat(y[system.chargeIndex()]).isCloseTo(displacement, offset(1e-14));
        assertThat(system.sheetCharge()).isCloseTo(displacement, offset(1e-14));
        assertThat(system.surfacePotential()).isCloseTo(6, offset(1e-13));
        assertThat(system.field(2)).isCloseTo(displacement / LAMBDA2, offset(1e-12));
        assertThat(system.field(7)).isCloseTo(displacement / (3 * LAMBDA2), offset(1e-12));
        for (int k = 0; k < system.cells(); k++) {
            // No charge anywhere, at the border neither.
            assertThat(system.fraction(y, 0, k) + system.fraction(y, 1, k)).isCloseTo(1, offset(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherCellsTakeTheDisplacementOverWithoutACharge(boolean attached) {
        FrontCondition front = attached ? new FrontCondition.Attached(1) : new FrontCondition.Blocking();
        NernstPlanckPoisson before = system(front);
        NernstPlanckPoisson after = system(front, 23);
        double[] y = before.uniformState(0);
        before.jumpToPotential(y, 6);
        before.observe(0, y);
        double[] adopted = after.adopt(before, y);
        after.observe(0, adopted);
        assertThat(after.surfacePotential()).isCloseTo(6, offset(1e-13));
        for (int k = 0; k < after.cells(); k++) {
            assertThat(after.fraction(adopted, 0, k) + after.fraction(adopted, 1, k))
                    .isCloseTo(1, offset(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMatrixIsTheDerivativeOfTheRates(boolean attached) {
        NernstPlanckPoisson system = system(attached ? new FrontCondition.Attached(0) : new FrontCondition.Blocking());
        Random random = new Random(8);
        double[] y = system.uniformState(0);
        for (int m = attached ? 2 : 0; m < y.length - 2; m++) {
            y[m] += 0.1 * (random.nextDouble() - 0.5) * (y[m] == 0 ? 1 : y[m]);
        }
        MatrixCheck.assertDerivative(system, y);
    }

    @Test
    void theTotalCurrentIsTheSameThroughEveryFace() {
        NernstPlanckPoisson system = system(new FrontCondition.Blocking());
        system.setCircuit(new CircuitCondition.Potential(0.7));
        Random random = new Random(9);
        double[] y = system.uniformState(1.5);
        for (int m = 0; m < y.length - 2; m++) {
            y[m] *= 1 + 0.1 * random.nextDouble();
        }
        double[] rates = new double[y.length];
        system.rates(0, y, rates);
        // A rate of 0.7 for the potential, as prescribed.
        assertThat(system.surfacePotential(rates)).isCloseTo(0.7, offset(1e-10));
    }

    @Test
    void aBorderBetweenFacesIsRefused() {
        assertThatThrownBy(() -> LAYERS.atFaces(Grid.uniform(1, 7), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.4");
    }

    @Test
    void facesAreMovedOrAddedWhereTheyAreWanted() {
        assertThat(Grid.uniform(1, 4).withFacesAt(List.of(0.25, 0.52, 0.86)).faces())
                .containsExactly(0, 0.25, 0.52, 0.75, 0.86, 1);
    }

    @Test
    void aFaceAtOneBorderStaysWhereAnotherOneIsNear() {
        assertThat(Grid.uniform(1, 4).withFacesAt(List.of(0.49, 0.53)).faces())
                .containsExactly(0, 0.25, 0.49, 0.53, 0.75, 1);
    }
}
