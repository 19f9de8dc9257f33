package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;

/** Two ions in 400 cells down to 1. */
class ProfileLengthsTest {
    private static final int CELLS = 400;
    private static final List<DiffusivityLaw> LAWS = List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(1));

    private final NernstPlanckPoisson system = new NernstPlanckPoisson(
            Grid.uniform(1, CELLS),
            1e-12,
            new double[] {1, 1},
            new double[] {0, 1},
            LAWS,
            new FrontCondition.Attached(0),
            BackCondition.OUTFLOW);

    @Test
    void aLogisticFrontHasItsNaturalLengthAndOthersGrowWithTheDistanceFromIt() {
        double[] lengths = new ProfileLengths().of(system, front(0.02), 1e-6);
        assertThat(Arrays.stream(lengths).min().orElseThrow()).isCloseTo(0.02, offset(1e-4));
        // A fifth of the distance from where it is steepest bounds them: the front falls off faster than lengths may
        // grow.
        assertThat(lengths[CELLS - 1]).isBetween(0.02, 0.02 + 0.2 * 0.5);
    }

    @Test
    void aFrontShorterThanCellsIsAsLongAsTheyAreTakenToBe() {
        double[] lengths = new ProfileLengths().of(system, front(1e-5), 2.5e-3);
        assertThat(Arrays.stream(lengths).min().orElseThrow()).isEqualTo(2.5e-3);
    }

    @Test
    void untouchedGlassHasNoLength() {
        double[] lengths = new ProfileLengths().of(system, system.uniformState(0), 1e-6);
        assertThat(lengths).containsOnly(Double.POSITIVE_INFINITY);
    }

    private double[] front(double length) {
        double[] y = system.uniformState(0);
        for (int k = 0; k < CELLS; k++) {
            double x = (k + 0.5) / CELLS - 0.5;
            y[system.contentIndex(0, k)] = system.width(k) / (1 + Math.exp(x / length));
        }
        return y;
    }
}
