package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.content;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;

/**
 * A glass of 60 % A and 40 % B, D_A : D_B : D_F = 100 : 10 : 1: behind the first front B piles up to nearly all cations,
 * then F follows. Fronts at I t/N and (D_A/(a D_A + b D_B)) I t/N = 1.5625 I t/N.
 */
class DisplacementTrainVerification {
    private static final double FOREIGN_DIFFUSIVITY = 1e-20;
    private static final double NATURAL_LENGTH =
            DENSITY * FOREIGN_DIFFUSIVITY * PhysicalConstants.ELEMENTARY_CHARGE / CURRENT;
    private static final double TIME_UNIT = NATURAL_LENGTH * DENSITY * PhysicalConstants.ELEMENTARY_CHARGE / CURRENT;

    private static Solution train() {
        double duration = 120 * TIME_UNIT;
        return simulate(new Experiment(
                PLATE,
                List.of(
                        new Species(LITHIUM, 0.6 * DENSITY, new ConstantDiffusivity(100 * FOREIGN_DIFFUSIVITY)),
                        new Species(RUBIDIUM, 0.4 * DENSITY, new ConstantDiffusivity(10 * FOREIGN_DIFFUSIVITY)),
                        foreign(CAESIUM, FOREIGN_DIFFUSIVITY)),
                List.of(new Stage(CAESIUM, current(CURRENT, duration), duration)),
                BackCondition.OUTFLOW,
                List.of(0.5 * duration),
                1e-3));
    }

    @Test
    void theSecondIonPilesUpBeforeTheForeignOne() {
        Solution solution = train();
        Profile last = solution.last();
        Profile before = solution.profiles().get(0);

        // What leaves at the back has the transference numbers of the bulk: losses are exact.
        double thickness = PLATE.thickness();
        assertThat((0.6 * thickness - content(last, 0)) / NATURAL_LENGTH).isCloseTo(112.5, offset(1e-2));
        assertThat((0.4 * thickness - content(last, 1)) / NATURAL_LENGTH).isCloseTo(7.5, offset(1e-2));

        double ownFront = (last.depthOfLevel(2, 0.5) - before.depthOfLevel(2, 0.5)) / (60 * NATURAL_LENGTH);
        assertThat(ownFront).isCloseTo(1, offset(1e-3));
        // The front of B is still widening; another program gave 1.56189 from t = 0.
        double first = (last.depthOfLevel(0, 0.3) - before.depthOfLevel(0, 0.3)) / (60 * NATURAL_LENGTH);
        assertThat(first).isCloseTo(1.5625, offset(0.01));

        double most = Arrays.stream(last.fractions().get(1)).max().orElseThrow();
        assertThat(most).isCloseTo(0.995, offset(1e-3));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-10);
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
    }
}
