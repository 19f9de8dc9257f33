package org.ionfront.fit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.junit.jupiter.api.Test;

class CouplingTest {
    private static final FitParameter WIDTH = FitParameter.log("fwhm", 1);
    private static final FitParameter BULK = FitParameter.log("bulk_diffusivity", 1);
    private static final FitParameter CRATER = FitParameter.log("crater_depth", 1);

    /** For two parameters the directions are the diagonals, whatever the correlation. */
    @Test
    void twoThatMoveTogetherAreNamedWithWhatKnowingOneIsWorth() {
        double r = -0.98;
        List<Coupling> found = Coupling.of(new Correlations(
                List.of(CRATER, WIDTH, BULK), new double[][] {{1, 0, 0}, {0, 1, r}, {0, r, 1}}));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).parameters()).containsExactlyInAnyOrder(WIDTH, BULK);
        assertThat(found.get(0).correlation()).isEqualTo(r);
        assertThat(found.get(0).gain()).isCloseTo(Math.sqrt(1 - r * r), within(1e-15));
        assertThat(found.get(0).parts()[0]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(found.get(0).parts()[1]).isCloseTo(-Math.sqrt(0.5), within(1e-12));
    }

    /** Three with the correlation r have one direction with equal parts; its variance is 1 + 2 r. */
    @Test
    void threeThatMoveTogetherAreOneDirection() {
        double r = 0.95;
        List<Coupling> found = Coupling.of(new Correlations(
                List.of(CRATER, WIDTH, BULK), new double[][] {{1, r, r}, {r, 1, r}, {r, r, 1}}));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).parameters()).hasSize(3);
        assertThat(found.get(0).parts()).containsExactly(new double[] {0.57735, 0.57735, 0.57735}, within(1e-5));
    }

    @Test
    void whatIsToldApartIsNotNamed() {
        assertThat(Coupling.of(new Correlations(List.of(WIDTH, BULK), new double[][] {{1, 0.85}, {0.85, 1}})))
                .isEmpty();
        assertThat(Coupling.of(new Correlations(List.of(), new double[0][0]))).isEmpty();
    }
}
