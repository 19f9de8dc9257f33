package org.ionfront.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
    @TempDir
    private Path folder = Path.of("");

    private static Outcome outcome(double potential, double[] depth, double[] fraction) {
        return new Outcome(depth.length, 10, 0.5, 0.25, potential, 3, new DepthProfile(depth, fraction));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("result.txt");
        outcome(2, new double[] {1e-9, 2e-9}, new double[] {0.25, 1}).write(file);
        Outcome found = Outcome.read(file);
        assertThat(found.cells()).isEqualTo(2);
        assertThat(found.wall()).isEqualTo(0.5);
        assertThat(found.surfacePotential()).isEqualTo(2);
        assertThat(found.profile().fraction()).containsExactly(0.25, 1);
    }

    /** Errors of h^2: 4 and 1 above the truth on meshes of 2 and 1. */
    @Test
    void extrapolationRemovesAnErrorOfSecondOrder() {
        Outcome coarse = outcome(14, new double[] {1, 3}, new double[] {0.54, 0.94});
        Outcome fine = outcome(11, new double[] {0.5, 1.5, 2.5, 3.5}, new double[] {0.41, 0.61, 0.81, 1.01});
        Outcome limit = coarse.extrapolated(fine);
        assertThat(limit.surfacePotential()).isCloseTo(10, within(1e-12));
        assertThat(limit.profile().fraction()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(limit.profile().fraction()[1]).isCloseTo(0.9, within(1e-12));
    }

    /** A front of height 1 that is moved by 0.1 differs by 0.1 in area. */
    @Test
    void theDistanceOfTwoProfilesIsTheAreaBetweenThem() {
        DepthProfile one = new DepthProfile(new double[] {1, 2}, new double[] {0, 1});
        DepthProfile other = new DepthProfile(new double[] {1.1, 2.1}, new double[] {0, 1});
        assertThat(one.distance(other, 4)).isCloseTo(0.1, within(1e-6));
        assertThat(one.greatestDepthBelow(0.25)).isCloseTo(1.25, within(1e-12));
    }
}
