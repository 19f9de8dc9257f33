package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.assertj.core.data.Offset;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet forms on a face that was blocked, and the space charge before it has to go. */
class TakeOverTest {
    private static final Grid GRID = new Grid(new double[] {0, 0.1, 0.3, 0.6, 1});
    private static final double LAMBDA2 = 0.01;
    /** Of sums of numbers of order 0.1. */
    private static final Offset<Double> ROUNDING = offset(1e-15);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anExcessOfNativesGoesToTheNextCellAndNoneBecomeForeign(int nativeIon) {
        NernstPlanckPoisson blocked = system(new FrontCondition.Blocking(), nativeIon);
        NernstPlanckPoisson attached = system(new FrontCondition.Attached(1 - nativeIon), nativeIon);
        double excess = 0.02;
        double[] y = blocked.uniformState(0);
        for (int f = 1; f <= blocked.cells(); f++) {
            y[blocked.fieldIndex(f)] = excess / LAMBDA2 * blocked.fieldScale(f);
        }
        if (nativeIon == 0) {
            y[blocked.contentIndex(0, 0)] = excess;
        }
        assertThat(blocked.contentBeyondBulk(y, nativeIon, 0)).isCloseTo(excess, ROUNDING);

        attached.takeOver(y, new FrontCondition.Blocking());
        double[] natives = {0, excess, 0, 0};
        for (int k = 0; k < attached.cells(); k++) {
            assertThat(attached.contentBeyondBulk(y, nativeIon, k)).isCloseTo(natives[k], ROUNDING);
            assertThat(attached.contentBeyondBulk(y, 1 - nativeIon, k)).isCloseTo(0, ROUNDING);
            assertThat(LAMBDA2 * attached.field(y, k + 1)).isCloseTo(k == 0 ? 0 : excess, ROUNDING);
        }
    }

    private static NernstPlanckPoisson system(FrontCondition front, int nativeIon) {
        DiffusivityLaw law = new ConstantDiffusivity(1);
        double[] bulk = {1 - nativeIon, nativeIon};
        return new NernstPlanckPoisson(
                GRID, LAMBDA2, new double[] {1, 1}, bulk, List.of(law, law), front, BackCondition.OUTFLOW);
    }
}
