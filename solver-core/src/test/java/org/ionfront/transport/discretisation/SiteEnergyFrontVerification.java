package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fronts of a native ion whose coefficient falls with its own density. */
class SiteEnergyFrontVerification {
    /** D2/D_b that puts the plateau of the Gaussian law at 15 % behind the front. */
    private static final double RATIO = 1.637589e-4;

    private static final double PLATEAU = 0.85;
    private static final double SCREENING = 0.02;

    /*
     * Reference: an independent program (implicit Euler, Newton, mode with an excess charge in the first cell as well as
     * with a sheet), extrapolated to h, dt = 0; its stated uncertainty is the tolerance, plus the space error here (cells
     * of 1/16: 0.001 in the width, from halving them).
     */
    @Test
    void theGaussianFrontAgreesWithAnotherProgram() {
        FrontProblem front = new FrontProblem(30, 480, SCREENING, GaussianSiteLaw.of250MeV(1 / RATIO), 1e-5).to(8);
        double depth = front.depthOf(PLATEAU / 2);
        assertThat(depth).isCloseTo(9.1035, offset(0.0006));
        assertThat(front.depthOf(0.1 * PLATEAU) - front.depthOf(0.9 * PLATEAU)).isCloseTo(3.471, offset(0.004));
        assertThat(front.nativeAt(0.25 * depth)).isCloseTo(0.1071, offset(1e-4));
        assertThat(front.nativeAt(0.50 * depth)).isCloseTo(0.1397, offset(1e-4));
        assertThat(front.nativeAt(0.75 * depth)).isCloseTo(0.1913, offset(2e-4));
        assertThat(front.steepestField()).isCloseTo(-0.3585, offset(3e-4));
        assertThat(front.system.surfacePotential(front.y)).isCloseTo(9.922, offset(0.003));

        front.to(16);
        depth = front.depthOf(PLATEAU / 2);
        assertThat(depth).isCloseTo(18.120, offset(0.0006));
        assertThat(front.depthOf(0.1 * PLATEAU) - front.depthOf(0.9 * PLATEAU)).isCloseTo(3.522, offset(0.004));
        assertThat(front.nativeAt(0.25 * depth)).isCloseTo(0.0974, offset(1e-4));
        assertThat(front.nativeAt(0.50 * depth)).isCloseTo(0.1264, offset(1e-4));
        assertThat(front.nativeAt(0.75 * depth)).isCloseTo(0.1541, offset(1e-4));
        assertThat(front.steepestField()).isCloseTo(-0.3556, offset(3e-4));
        assertThat(front.system.surfacePotential(front.y)).isCloseTo(19.813, offset(0.003));
        assertThat(front.imbalance(SCREENING)).isLessThan(1e-10);
    }

    /*
     * Exponential tail, D = D_b w^m: the fan w(x/x_f) and the speed of the hyperbolic limit in closed form (entropy solution
     * of the electroneutral equation). The finite-time excess is proportional to 1/t and extrapolated away; what is left is
     * below 0.1 %.
     */
    @ParameterizedTest
    @CsvSource({
        "4, 1e-4, 1.056523, .047306, .056194, .062192",
        "4, 1e-3, 1.105139, .084154, .099869, .110531",
        "6, 1e-4, 1.154091, .123664, .138638, .148353"
    })
    void theFanBehindTheFrontTendsToItsClosedForm(
            double power, double ratio, double speed, double quarter, double half, double threeQuarters) {
        DiffusivityLaw law = (fractions, species, partials) -> {
            Arrays.fill(partials, 0);
            double w = Math.max(0, fractions[species]);
            partials[species] = power / ratio * Math.pow(w, power - 1);
            return Math.pow(w, power) / ratio;
        };
        double plateau = 1 - Math.pow(ratio / (power + 1), 1 / power);
        FrontProblem front = new FrontProblem(330, 330, 0.01, law, 1e-5);
        double firstDepth = front.to(125).depthOf(plateau / 2);
        double[] first = fan(front, firstDepth);
        double secondDepth = front.to(250).depthOf(plateau / 2);
        double[] second = fan(front, secondDepth);

        assertThat((secondDepth - firstDepth) / 125).isCloseTo(speed, offset(5e-4 * speed));
        assertThat(2 * second[0] - first[0]).isCloseTo(quarter, offset(1e-3 * quarter));
        assertThat(2 * second[1] - first[1]).isCloseTo(half, offset(1e-3 * half));
        assertThat(2 * second[2] - first[2]).isCloseTo(threeQuarters, offset(1e-3 * threeQuarters));
    }

    private static double[] fan(FrontProblem front, double depth) {
        return new double[] {front.nativeAt(0.25 * depth), front.nativeAt(0.5 * depth), front.nativeAt(0.75 * depth)};
    }
}
