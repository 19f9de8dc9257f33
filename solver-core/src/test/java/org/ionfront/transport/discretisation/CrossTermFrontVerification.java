package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Optional;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.UniformCommonMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The front of constant coefficients with cross terms. By docs/onsager.md, section 3, interdiffusion is 1 - s times what it was
 * and transference is as before, so that the logistic front of {@link TravellingFrontVerification} is 1 - s times as wide,
 * goes as fast, and has the same field over the fraction.
 */
class CrossTermFrontVerification {
    private static final double R = 10;
    private static final double TIME = 40;
    private static final double SCREENING = 1e-3;

    private static FrontProblem front(double share, double cellsPerLength) {
        return new FrontProblem(
                        64,
                        (int) (64 * cellsPerLength),
                        SCREENING,
                        new ConstantDiffusivity(R),
                        1e-7,
                        false,
                        Optional.of(new UniformCommonMotion(share)))
                .to(TIME);
    }

    private static double error(FrontProblem front, double share) {
        double delta = (1 - share) * R / (R - 1);
        double largest = 0;
        for (int k = 0; k < front.cells(); k++) {
            double exact = 1 / (1 + Math.exp((front.centre(k) - TIME) / delta));
            largest = Math.max(largest, Math.abs(front.foreignFraction(k) - exact));
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, -1})
    void theProfileIsTheLogisticWithOrderTwo(double share) {
        // As many cells over the width of either front.
        double perLength = 1 / (1 - share);
        double coarse = error(front(share, perLength), share);
        double middle = error(front(share, 2 * perLength), share);
        double fine = error(front(share, 4 * perLength), share);
        assertThat(fine).isLessThan(1e-3);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isBetween(1.9, 2.3);
        assertThat(Math.log(middle / fine) / Math.log(2)).isBetween(1.9, 2.3);
    }

    @Test
    void theFieldIsThatOfTheSameCompositionPlusWhatGradientsNoLongerTake() {
        double share = 0.5;
        FrontProblem front = front(share, 8);
        double delta = (1 - share) * R / (R - 1);
        for (int f = 2; f < front.cells(); f++) {
            double u = 1 / (1 + Math.exp((f / 8.0 - TIME) / delta));
            // Current: (D1 w + D2 u) e = 1 + (D1 - D2) w', with u' = -u w/delta.
            double mobility = R * (1 - u) + u;
            double expected = (1 + (R - 1) * u * (1 - u) / delta) / mobility;
            assertThat(front.system.field(front.y, f)).isCloseTo(expected, offset(2e-3));
        }
    }

    @Test
    void foreignIonsAndSheetAreTheChargePassedToRounding() {
        assertThat(front(0.5, 4).imbalance(SCREENING)).isLessThan(1e-12);
    }
}
