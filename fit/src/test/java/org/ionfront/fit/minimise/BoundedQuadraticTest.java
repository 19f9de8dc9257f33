package org.ionfront.fit.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedQuadraticTest {
    private static final int N = 12;

    private static double value(double[][] h, double[] g, double[] x) {
        double value = 0;
        for (int a = 0; a < x.length; a++) {
            value += g[a] * x[a];
            for (int b = 0; b < x.length; b++) {
                value += 0.5 * x[a] * h[a][b] * x[b];
            }
        }
        return value;
    }

    /** Scales from 1e-4 to 1e4, a condition number of a million beside that, half of the bounds active. */
    @Test
    void noPointWithinTheBoundsIsLowerAlsoWhereScalesDiffer() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            double[][] h = new double[N][N];
            double[] g = new double[N];
            double[] low = new double[N];
            double[] high = new double[N];
            double[] scale = new double[N];
            for (int a = 0; a < N; a++) {
                scale[a] = Math.pow(10, 8 * random.nextDouble() - 4);
                low[a] = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : -random.nextDouble() / scale[a];
                high[a] = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble() / scale[a];
            }
            for (int k = 0; k < N; k++) {
                double weight = Math.pow(10, -6.0 * k / N);
                double[] row = new double[N];
                for (int a = 0; a < N; a++) {
                    row[a] = random.nextGaussian() * scale[a];
                    g[a] += weight * row[a] * random.nextGaussian() * 3;
                }
                for (int a = 0; a < N; a++) {
                    for (int b = 0; b < N; b++) {
                        h[a][b] += weight * row[a] * row[b];
                    }
                }
            }
            for (int a = 0; a < N; a++) {
                h[a][a] *= 1 + 1e-6;
            }
            BoundedQuadratic found = BoundedQuadratic.minimum(h, g, low, high);
            double[] x = found.solution();
            assertThat(found.violation()).as("seed " + seed).isLessThan(1e-8);
            double best = value(h, g, x);
            for (int trial = 0; trial < 300; trial++) {
                double[] other = x.clone();
                double length = Math.pow(10, -4 * random.nextDouble());
                for (int a = 0; a < N; a++) {
                    double moved = x[a] + length * random.nextGaussian() / scale[a];
                    other[a] = Math.max(low[a], Math.min(high[a], moved));
                    assertThat(x[a]).isBetween(low[a] * (1 + 1e-12), high[a] * (1 + 1e-12));
                }
                assertThat(value(h, g, other)).isGreaterThanOrEqualTo(best - 1e-9 * Math.abs(best));
            }
        }
    }

    /** x^2 - 4x within 0 to 1, and y^2 + 2y at or above 0: both bounds hold. */
    @Test
    void boundsThatHoldAreMetExactly() {
        BoundedQuadratic found = BoundedQuadratic.minimum(
                new double[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}},
                new double[] {-4, 2, -1},
                new double[] {0, 0, -9},
                new double[] {1, 9, 9});
        assertThat(found.solution()).containsExactly(new double[] {1, 0, 0.5}, within(1e-12));
        assertThat(found.solution()[0]).isEqualTo(1);
        assertThat(BoundedQuadratic.minimum(new double[][] {{1}}, new double[1], new double[] {-1}, new double[] {1})
                        .solution())
                .containsExactly(0);
    }

    @Test
    void aSlopeThatLeadsOutOfABoundIsNoViolation() {
        assertThat(BoundedQuadratic.violation(3, true, false)).isZero();
        assertThat(BoundedQuadratic.violation(-3, true, false)).isEqualTo(3);
        assertThat(BoundedQuadratic.violation(3, false, true)).isEqualTo(3);
        assertThat(BoundedQuadratic.violation(-3, false, false)).isEqualTo(3);
        assertThat(Arrays.stream(new double[] {BoundedQuadratic.violation(-1, false, true)})
                        .sum())
                .isZero();
    }
}
