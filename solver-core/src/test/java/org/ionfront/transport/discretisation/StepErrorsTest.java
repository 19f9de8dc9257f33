package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;

/** What a step says of its own error, in glass with one mobile ion and one that has not come yet. */
class StepErrorsTest {
    private static final int CELLS = 10;
    private static final double THICKNESS = 1e-6;
    private static final double DIFFUSIVITY = 1e-18;
    private static final double FIELD = 1e6;
    private static final double STEP = 100;

    /** Share of the charge depth, and the length beside it [m], so that 1e-9 m are tolerable. */
    private static final double TOLERANCE = 1e-2;

    private static final double LENGTH = 1e-7;

    private final NernstPlanckPoisson system = new NernstPlanckPoisson(
            Grid.uniform(THICKNESS, CELLS),
            1e-22,
            new double[] {1, 1},
            new double[] {1, 0},
            List.of(new ConstantDiffusivity(DIFFUSIVITY), new ConstantDiffusivity(1e-22)),
            new FrontCondition.Attached(1),
            BackCondition.OUTFLOW);

    StepErrorsTest() {
        system.setCircuit(new CircuitCondition.Current(DIFFUSIVITY * FIELD, 0, 0));
        system.setTolerances(TOLERANCE, TOLERANCE, LENGTH);
    }

    @Test
    void fluxesThatMakeUpTheCurrentAtItsEndAreNoDefect() {
        double[] y = system.uniformState(FIELD);
        assertThat(system.defect(STEP, y, y, STEP)).isCloseTo(0, within(1e-12));
    }

    /** Half of the current is missing at nine inner faces. */
    @Test
    void whatFluxesLackOfTheCurrentIs() {
        double[] y = system.uniformState(0.5 * FIELD);
        double missing = (CELLS - 1) * STEP * 0.5 * DIFFUSIVITY * FIELD;
        assertThat(system.defect(STEP, y, y, STEP)).isCloseTo(missing / (TOLERANCE * LENGTH), within(1e-9));
    }

    /** Within a relaxation time the current displaces. */
    @Test
    void whatDisplacementsTakeOfItIsNot() {
        double relaxation = 1e-22 / DIFFUSIVITY;
        double[] before = system.uniformState(0.5 * FIELD);
        double[] after = system.uniformState(0.6 * FIELD);
        assertThat(system.defect(relaxation, before, after, 0.25 * relaxation)).isEqualTo(0);
    }

    @Test
    void errorsOfFieldsThatAddUpToNothingCountAtAGivenPotential() {
        system.setCircuit(new CircuitCondition.Potential(0));
        double[] y = system.uniformState(FIELD);
        double[] error = new double[y.length];
        error[system.fieldIndex(4)] = 0.2;
        error[system.fieldIndex(5)] = -0.2;
        assertThat(system.errorNorm(error, y)).isLessThan(1e-12);
        double[] lengths = new double[CELLS];
        Arrays.fill(lengths, LENGTH);
        system.setLengths(lengths, 0);
        // 0.4 of a potential of 1 and kT/e.
        assertThat(system.errorNorm(error, y)).isCloseTo(0.4 / (TOLERANCE * 2), within(1e-9));
    }

    /** Of a potential of 1 that a beam is held back at a part in ten thousand counts. */
    @Test
    void thePotentialOfABeamIsKnownToAPartOfItsWidth() {
        double[] y = system.uniformState(FIELD);
        double[] error = new double[y.length];
        error[system.fieldIndex(4)] = 1e-4;
        system.setCircuit(new CircuitCondition.Beam(DIFFUSIVITY * FIELD, 1, 1e-4));
        assertThat(system.errorNorm(error, y)).isCloseTo(2, within(1e-6));
        system.setCircuit(new CircuitCondition.Beam(DIFFUSIVITY * FIELD, 2, 1e-4));
        assertThat(system.errorNorm(error, y)).isLessThan(0.01);
    }
}
