package org.ionfront.fit.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {
    private static final int VARIABLES = 7;
    private final Random random = new Random(7);

    /** Three groups of rows, each with variables of its own; the first concerns all rows, and the last two none. */
    private double[][] jacobian(int rows) {
        double[][] jacobian = new double[rows][VARIABLES + 1];
        for (int i = 0; i < rows; i++) {
            int group = 3 * i / rows;
            for (int j = 0; j < VARIABLES; j++) {
                if (j == 0 || j / 2 == group) {
                    jacobian[i][j] = random.nextGaussian() * Math.pow(10, j - 3);
                }
            }
        }
        return jacobian;
    }

    private double[] vector(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** |J s + r|^2. */
    private static double squares(double[][] jacobian, double[] step, double[] residuals) {
        double sum = 0;
        for (int i = 0; i < jacobian.length; i++) {
            double left = residuals[i];
            for (int j = 0; j < step.length; j++) {
                left += jacobian[i][j] * step[j];
            }
            sum += left * left;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 65, 1000})
    void fewRowsHaveTheSumOfSquaresOfMany(int rows) {
        double[][] jacobian = jacobian(rows);
        double[] residuals = vector(rows);

        CompactRows compact = CompactRows.of(residuals, jacobian);

        assertThat(compact.residuals()).hasSize(VARIABLES + 2);
        for (int k = 0; k < 10; k++) {
            double[] step = vector(VARIABLES + 1);
            double expected = squares(jacobian, step, residuals);
            assertThat(squares(compact.jacobian(), step, compact.residuals()))
                    .isCloseTo(expected, within(1e-13 * expected));
        }
    }

    @Test
    void thereIsNothingToTurnWhereNoRowDependsOnAnything() {
        CompactRows compact = CompactRows.of(new double[] {3, 4}, new double[2][3]);

        assertThat(squares(compact.jacobian(), new double[] {1, 2, 3}, compact.residuals()))
                .isCloseTo(25, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-3", "1", "1e6"})
    void aStepIsTheBestOfItsLength(double damping) {
        double[][] jacobian = jacobian(100);
        double[] residuals = vector(100);
        boolean[] inUse = {true, true, false, true, true, true, true, true};
        double[] scales = {1, 2, 3, 4, 5, 6, 7, 0};
        Directions directions = Directions.of(residuals, jacobian, inUse, scales);

        double[] step = directions.step(damping);

        assertThat(step[2]).isZero();
        assertThat(step[VARIABLES]).isZero();
        double length = 0;
        for (int j = 0; j < VARIABLES; j++) {
            length += Math.pow(scales[j] * step[j], 2);
            double slope = damping * scales[j] * scales[j] * step[j];
            double size = Math.abs(slope);
            for (int i = 0; i < jacobian.length; i++) {
                double left = residuals[i];
                for (int k = 0; k < step.length; k++) {
                    left += jacobian[i][k] * step[k];
                }
                slope += jacobian[i][j] * left;
                size += Math.abs(jacobian[i][j] * left);
            }
            if (inUse[j]) {
                assertThat(slope).as("variable %d", j).isCloseTo(0, within(1e-11 * size));
            }
        }
        assertThat(directions.length(damping)).isCloseTo(Math.sqrt(length), within(1e-12 * Math.sqrt(length)));
        double none = squares(jacobian, new double[VARIABLES + 1], residuals);
        assertThat(directions.gain(damping)).isCloseTo(none - squares(jacobian, step, residuals), within(1e-12 * none));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.5})
    void dampingKeepsAStepWithinItsLength(double wanted) {
        Directions directions = Directions.of(
                vector(100), jacobian(100), new boolean[] {true, true, true, true, true, true, true, true}, scales());

        double damping = directions.damping(wanted, 0.1);

        assertThat(directions.length(damping)).isBetween(wanted, 1.1 * wanted);
    }

    @Test
    void aStepThatIsShortEnoughIsNotDamped() {
        Directions directions = Directions.of(
                vector(100), jacobian(100), new boolean[] {true, true, true, true, true, true, true, true}, scales());

        assertThat(directions.damping(directions.length(0), 0.1)).isZero();
    }

    private static double[] scales() {
        return new double[] {1, 1, 1, 1, 1, 1, 1, 0};
    }

    @Test
    void aDirectionThatIsHardlyKnownIsLeftOut() {
        double[][] jacobian = {{1, 1}, {1, 1 + 1e-9}, {1, 1}};
        Directions all =
                Directions.of(new double[] {1, 2, 4}, jacobian, new boolean[] {true, true}, new double[] {1, 1});

        assertThat(all.length(0)).isGreaterThan(1e6);
        assertThat(all.above(1e-7).length(0)).isLessThan(10);
    }
}
