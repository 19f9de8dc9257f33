package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;

/**
 * Constant coefficients D1 = R D2: the front is exactly the logistic u = 1/(1 + exp((x - I t/N)/delta)) with delta = ell
 * R/(R - 1), ell = N D2/I, and its field is linear in u; electroneutral travelling wave of the Nernst-Planck equations
 * (Abou-el-Leil and Cooper 1979 for its class). With a screening length of 1e-3 ell the Poisson equation changes it by
 * 1e-6.
 */
class TravellingFrontVerification {
    private static final double R = 10;
    private static final double DELTA = R / (R - 1);
    private static final double TIME = 40;
    private static final double SCREENING = 1e-3;

    private static double exact(double x) {
        return 1 / (1 + Math.exp((x - TIME) / DELTA));
    }

    private static FrontProblem front(int cellsPerLength) {
        return new FrontProblem(64, 64 * cellsPerLength, SCREENING, new ConstantDiffusivity(R), 1e-7).to(TIME);
    }

    private static double error(FrontProblem front) {
        double largest = 0;
        for (int k = 0; k < front.cells(); k++) {
            largest = Math.max(largest, Math.abs(front.foreignFraction(k) - exact(front.centre(k))));
        }
        return largest;
    }

    @Test
    void theProfileIsTheLogisticWithOrderTwo() {
        double coarse = error(front(1));
        double middle = error(front(2));
        double fine = error(front(4));
        assertThat(fine).isLessThan(5e-4);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isBetween(1.95, 2.2);
        assertThat(Math.log(middle / fine) / Math.log(2)).isBetween(1.95, 2.2);
    }

    @Test
    void theSpeedIsTheCurrentOverTheDensity() {
        FrontProblem front = new FrontProblem(64, 256, SCREENING, new ConstantDiffusivity(R), 1e-7);
        double before = front.to(25).depthOf(0.5);
        double after = front.to(45).depthOf(0.5);
        // Interpolation between cells and what is left of the start: 1e-4.
        assertThat((after - before) / 20).isCloseTo(1, offset(1e-4));
    }

    @Test
    void theFieldIsLinearInTheFraction() {
        FrontProblem front = front(4);
        for (int f = 2; f < front.cells(); f++) {
            double u = exact(f / 4.0);
            assertThat(front.system.field(front.y, f)).isCloseTo(1 / R + (1 - 1 / R) * u, offset(5e-4));
        }
    }

    @Test
    void theExcessChargeIsNegativeAndOfTheSizeOfTheory() {
        // rho_min/(eN) = -(1 - 1/R)^2/4 (lambda/ell)^2; here over lambda^2. Space error 0.4 % at h = ell/4.
        assertThat(front(4).steepestField()).isCloseTo(-Math.pow(1 - 1 / R, 2) / 4, offset(1e-3));
    }

    @Test
    void foreignIonsAndSheetAreTheChargePassedToRounding() {
        assertThat(front(2).imbalance(SCREENING)).isLessThan(1e-10);
    }
}
