package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Cells four natural lengths long cannot resolve the front, yet the fan behind it must stand. Theory puts w = 0.0877 and
 * 0.1154 at a quarter and half of the front depth, to which finite time adds a little; an arithmetic face mean of the
 * native D makes a flat plateau of 0.0295 of it. Another program (implicit Euler, harmonic mean) gave 0.0896 and 0.1171.
 */
class UnresolvedFrontRegression {
    private static final double RATIO = 1.637589e-4;

    private static FrontProblem front() {
        return new FrontProblem(400, 100, 0.0159, GaussianSiteLaw.of250MeV(1 / RATIO), 1e-5).to(280);
    }

    @Test
    void thePlateauSurvivesCellsOfFourNaturalLengths() {
        FrontProblem front = front();
        double depth = front.depthOf(0.425);
        double quarter = front.nativeAt(0.25 * depth);
        double half = front.nativeAt(0.5 * depth);
        assertThat(quarter).isBetween(0.0877, 0.0877 * 1.02);
        assertThat(half).isBetween(0.1154, 0.1154 * 1.02);
        // Linear interpolation here, cell values there: half a cell makes one per cent.
        assertThat(quarter).isCloseTo(0.0896, Percentage.withPercentage(1.5));
        assertThat(half).isCloseTo(0.1171, Percentage.withPercentage(1.5));
        // Pinned.
        assertThat(quarter).isCloseTo(0.08879, offset(5e-5));
        assertThat(half).isCloseTo(0.11581, offset(5e-5));
        assertThat(depth).isCloseTo(312.96, offset(0.05));
    }

    /* The mean follows from the flux: towards faster ions the resistances of the half cells are in series. */
    @Test
    void theMeanOfAFaceIsHarmonicTowardsFasterIons() {
        FaceFluxes fluxes = new FaceFluxes(1, 1, new double[] {1});
        double slow = 1;
        double fast = 1e4;
        assertThat(flux(fluxes, 0.2, 0.1, slow, fast)).isCloseTo(0.1 * 2 / (1 + 1e-4), offset(1e-12));
        assertThat(flux(fluxes, 0.1, 0.2, fast, slow)).isCloseTo(-0.1 * 2 / (1 + 1e-4), offset(1e-12));
        assertThat(flux(fluxes, 0.2, 0.1, fast, slow)).isCloseTo(0.1 * 0.5 * (1 + 1e4), offset(1e-8));
    }

    private static double flux(FaceFluxes fluxes, double left, double right, double leftD, double rightD) {
        fluxes.setFace(0.5, 0.5, 0);
        fluxes.between(0, 0, left, right, leftD, rightD, false);
        return fluxes.flux[0];
    }
}
