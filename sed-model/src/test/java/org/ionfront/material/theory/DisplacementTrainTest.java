package org.ionfront.material.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplacementTrainTest {
    /** 60 % A, 40 % B, D = 100 : 10 : 1: v_B N/I = D_A/(a D_A + b D_B) = 100/64. */
    @Test
    void theSlowerNativeIonPilesUpBehindTheFrontOfTheFasterOne() {
        DisplacementTrain train = DisplacementTrain.of(List.of(0.6, 0.4), List.of(1e-18, 1e-19, 1e-20));
        assertThat(train.zones()).hasSize(3);
        assertThat(train.zones().get(1).reach()).isCloseTo(1.5625, within(1e-12));
        assertThat(train.zones().get(1).fractions().get(0)).isZero();
        assertThat(train.zones().get(1).fractions().get(1)).isCloseTo(1, within(1e-12));
        assertThat(train.zones().get(2).reach()).isCloseTo(1, within(1e-12));
        assertThat(train.zones().get(2).fractions()).containsExactly(0.0, 0.0, 1.0);
        assertThat(train.fraction(1, 2)).isEqualTo(0.4);
        assertThat(train.fraction(1, 1.2)).isCloseTo(1, within(1e-12));
        assertThat(train.fraction(2, 0.5)).isEqualTo(1);
    }

    /** Rankine-Hugoniot conditions of three native ions solved by scipy.optimize.fsolve. */
    @Test
    void threeNativeIonsLeaveOneAfterTheOther() {
        DisplacementTrain train = DisplacementTrain.of(List.of(0.5, 0.3, 0.2), List.of(100.0, 10.0, 3.0, 1.0));
        DisplacementTrain.Zone first = train.zones().get(1);
        assertThat(first.reach()).isCloseTo(1.8656716417910448, within(1e-9));
        assertThat(first.fractions().get(1)).isCloseTo(0.7594989425022985, within(1e-9));
        assertThat(first.fractions().get(2)).isCloseTo(0.24050105749770145, within(1e-9));
        assertThat(train.zones().get(2).reach()).isCloseTo(1.2024299766690982, within(1e-9));
        assertThat(train.zones().get(3).reach()).isCloseTo(1, within(1e-12));
    }

    /** Every native ion lost at the back is one that left its place: a L - content = t_A x_Q. */
    @Test
    void whatLeavesThePlateIsTheTransferenceNumberTimesTheCharge() {
        List<Double> fractions = List.of(0.4, 0.35, 0.25);
        List<Double> diffusivities = List.of(7.0, 3.0, 2.0, 0.5);
        DisplacementTrain train = DisplacementTrain.of(fractions, diffusivities);
        double sum = 0.4 * 7 + 0.35 * 3 + 0.25 * 2;
        for (int ion = 0; ion < 3; ion++) {
            double lost = 0;
            for (int z = 1; z < train.zones().size(); z++) {
                double end =
                        z + 1 < train.zones().size() ? train.zones().get(z + 1).reach() : 0;
                double width = train.zones().get(z).reach() - end;
                lost += width
                        * (fractions.get(ion) - train.zones().get(z).fractions().get(ion));
            }
            assertThat(lost).isCloseTo(fractions.get(ion) * diffusivities.get(ion) / sum, within(1e-10));
        }
    }

    @Test
    void refusesIonsThatWouldOvertake() {
        assertThatThrownBy(() -> DisplacementTrain.of(List.of(0.6, 0.4), List.of(1.0, 2.0, 0.1)))
                .hasMessageContaining("slower than the one before it");
        assertThatThrownBy(() -> DisplacementTrain.of(List.of(0.6, 0.3), List.of(2.0, 1.0, 0.1)))
                .hasMessageContaining("add up to");
        assertThatThrownBy(() -> DisplacementTrain.of(List.of(1.0), List.of(2.0)))
                .hasMessageContaining("a diffusivity for each");
    }
}
