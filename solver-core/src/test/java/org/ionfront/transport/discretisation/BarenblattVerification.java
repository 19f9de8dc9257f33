package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.TimeIntegration;
import org.junit.jupiter.api.Test;

/**
 * Diffusion with D = 2 n, which vanishes with the density: unit mass released at x = 0 spreads with a sharp edge. Barenblatt
 * 1952: n = t^(-1/3) (C - x^2/(12 t^(2/3))) within x &lt; 2.08008382 t^(1/3), C = 0.36056239. Half of it is computed; two ions
 * that exchange with equal coefficients leave no field.
 */
class BarenblattVerification {
    private static final double C = 0.36056239;
    private static final double EDGE = 2.08008382;
    private static final double LENGTH = 6;
    private static final DiffusivityLaw LAW = (fractions, species, partials) -> {
        Arrays.fill(partials, 0);
        partials[0] = fractions[0] > 0 ? 2 : 0;
        return Math.max(0, 2 * fractions[0]);
    };

    private static double exact(double x, double t) {
        return Math.max(0, Math.pow(t, -1.0 / 3) * (C - x * x / (12 * Math.pow(t, 2.0 / 3))));
    }

    private static double[] spread(int cells) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(LENGTH, cells),
                1e-6,
                new double[] {1, 1},
                new double[] {0, 1},
                List.of(LAW, LAW),
                new FrontCondition.Blocking(),
                BackCondition.BLOCKING);
        system.setTolerances(1e-6, 1e-6, 1);
        double[] y = system.uniformState(0);
        double h = LENGTH / cells;
        for (int k = 0; k < cells; k++) {
            y[system.contentIndex(0, k)] = h * exact((k + 0.5) * h, 1);
        }
        TimeIntegration.adaptive(system, y, 1, 8, 1e-6);
        double[] n = new double[cells];
        for (int k = 0; k < cells; k++) {
            n[k] = system.fraction(y, 0, k);
        }
        return n;
    }

    private static double error(double[] n) {
        double h = LENGTH / n.length;
        double sum = 0;
        for (int k = 0; k < n.length; k++) {
            sum += h * Math.abs(n[k] - exact((k + 0.5) * h, 8));
        }
        return sum;
    }

    @Test
    void theDistanceToTheExactSolutionFallsWithTheSquareOfTheCellWidth() {
        double coarse = error(spread(60));
        double fine = error(spread(120));
        assertThat(coarse).isLessThan(4e-4);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isGreaterThan(1.8);
    }

    @Test
    void theEdgeAdvancesIntoCellsWhereNothingMoves() {
        double[] n = spread(120);
        double h = LENGTH / n.length;
        int last = n.length - 1;
        while (n[last] < 1e-3) {
            last--;
        }
        // 1e-3 is reached half a cell before the edge.
        assertThat((last + 0.5) * h).isCloseTo(EDGE * 2, offset(h));
    }

    @Test
    void massIsKept() {
        double[] n = spread(60);
        double started = 0;
        double h = LENGTH / n.length;
        for (int k = 0; k < n.length; k++) {
            started += h * exact((k + 0.5) * h, 1);
        }
        assertThat(h * Arrays.stream(n).sum()).isCloseTo(started, offset(1e-13));
    }

    @Test
    void nothingIsNegative() {
        assertThat(Arrays.stream(spread(40)).min().orElseThrow()).isGreaterThan(-1e-12);
    }
}
