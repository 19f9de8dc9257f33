package org.ionfront.transport.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTridiagonalMatrixTest {
    static Stream<Arguments> systems() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(order -> Stream.of(1, 2, 3, 17)
                        .flatMap(blocks -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(order, blocks, seed))));
    }

    /* Reference: dense LU with full row pivoting of Apache Commons Math. Rounding of a well conditioned system. */
    @ParameterizedTest
    @MethodSource("systems")
    void agreesWithDenseElimination(int order, int blocks, long seed) {
        BlockTridiagonalMatrix matrix = random(order, blocks, seed);
        double[][] dense = dense(matrix, order, blocks);
        Random random = new Random(seed + 100);
        double[] x = random.doubles(matrix.size(), -1, 1).toArray();
        double[] expected = new LUDecomposition(new Array2DRowRealMatrix(dense))
                .getSolver()
                .solve(new ArrayRealVector(x))
                .toArray();

        assertThat(matrix.factorise()).isTrue();
        matrix.solve(x);

        for (int m = 0; m < x.length; m++) {
            assertThat(x[m]).isCloseTo(expected[m], offset(1e-12));
        }
    }

    /** Five at once, component by component, against one after the other; the roundings differ. */
    @ParameterizedTest
    @MethodSource("systems")
    void solvesRightHandSidesInPlanesAsItSolvesThemOneByOne(int order, int blocks, long seed) {
        BlockTridiagonalMatrix matrix = random(order, blocks, seed);
        matrix.factorise();
        Random random = new Random(seed + 300);
        double[][] planes = new double[5][];
        double[][] expected = new double[5][];
        for (int q = 0; q < planes.length; q++) {
            planes[q] = random.doubles(matrix.size() + 2, -1, 1).toArray();
            expected[q] = new double[matrix.size()];
            for (int m = 0; m < matrix.size(); m++) {
                expected[q][m] = planes[q][m % order * blocks + m / order];
            }
            matrix.solve(expected[q]);
        }

        matrix.solvePlanes(planes);

        for (int q = 0; q < planes.length; q++) {
            for (int m = 0; m < matrix.size(); m++) {
                assertThat(planes[q][m % order * blocks + m / order]).isCloseTo(expected[q][m], offset(1e-12));
            }
        }
    }

    /** Of these well conditioned blocks inverses are as good as elimination, also once another matrix takes the place. */
    @ParameterizedTest
    @MethodSource("systems")
    void solvesByInversesAsByElimination(int order, int blocks, long seed) {
        BlockTridiagonalMatrix matrix = random(order, blocks, seed);
        BlockTridiagonalMatrix other = random(order, blocks, seed + 7);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(matrix.factorise()).isTrue();
            double[] x = new Random(seed + 400).doubles(matrix.size(), -1, 1).toArray();
            double[] expected = x.clone();
            matrix.solve(expected);
            matrix.solveByInverses(x);
            for (int m = 0; m < x.length; m++) {
                assertThat(x[m]).isCloseTo(expected[m], offset(1e-12));
            }
            System.arraycopy(other.lower(), 0, matrix.lower(), 0, other.lower().length);
            System.arraycopy(other.diagonal(), 0, matrix.diagonal(), 0, other.diagonal().length);
            System.arraycopy(other.upper(), 0, matrix.upper(), 0, other.upper().length);
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void solvesSeveralRightHandSidesWithTheSameFactors(int order, int blocks, long seed) {
        BlockTridiagonalMatrix matrix = random(order, blocks, seed);
        Array2DRowRealMatrix dense = new Array2DRowRealMatrix(dense(matrix, order, blocks));
        matrix.factorise();
        Random random = new Random(seed + 200);
        for (int repeat = 0; repeat < 3; repeat++) {
            double[] wanted = random.doubles(matrix.size(), -1, 1).toArray();
            double[] x = dense.operate(wanted);
            matrix.solve(x);
            for (int m = 0; m < x.length; m++) {
                assertThat(x[m]).isCloseTo(wanted[m], offset(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aSingularBlockIsReported(int order) {
        BlockTridiagonalMatrix matrix = random(order, 5, 7);
        // Two equal rows in a block that couples to nothing.
        int p = 3 * order * order;
        for (int column = 0; column < order; column++) {
            for (int row = 0; row < order; row++) {
                matrix.lower()[p + row * order + column] = 0;
                matrix.upper()[p + row * order + column] = 0;
                matrix.diagonal()[p + row * order + column] = column + 1.0;
            }
        }
        if (order == 1) {
            matrix.diagonal()[p] = 0;
        }
        assertThat(matrix.factorise()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anEntryThatIsNotANumberIsReported(int order) {
        BlockTridiagonalMatrix matrix = random(order, 5, 8);
        matrix.diagonal()[2 * order * order] = Double.NaN;
        assertThat(matrix.factorise()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aZeroInTheCornerOfABlockNeedsPivotingInsideTheBlockOnly(int order) {
        BlockTridiagonalMatrix matrix = random(order, 6, 9);
        for (int block = 0; block < 6; block++) {
            matrix.diagonal()[block * order * order] = 0;
        }
        double[][] dense = dense(matrix, order, 6);
        double[] wanted = new Random(9).doubles(matrix.size(), -1, 1).toArray();
        double[] x = new Array2DRowRealMatrix(dense).operate(wanted);
        assertThat(matrix.factorise()).isTrue();
        matrix.solve(x);
        for (int m = 0; m < x.length; m++) {
            assertThat(x[m]).isCloseTo(wanted[m], offset(1e-10));
        }
    }

    @Test
    void clearedMatrixIsZero() {
        BlockTridiagonalMatrix matrix = random(2, 4, 10);
        matrix.clear();
        assertThat(matrix.lower()).containsOnly(0.0);
        assertThat(matrix.diagonal()).containsOnly(0.0);
        assertThat(matrix.upper()).containsOnly(0.0);
    }

    private static BlockTridiagonalMatrix random(int order, int blocks, long seed) {
        BlockTridiagonalMatrix matrix = new BlockTridiagonalMatrix(blocks, order);
        Random random = new Random(seed);
        int square = order * order;
        for (int p = 0; p < blocks * square; p++) {
            matrix.lower()[p] = random.nextDouble() - 0.5;
            matrix.upper()[p] = random.nextDouble() - 0.5;
            matrix.diagonal()[p] = random.nextDouble() - 0.5;
        }
        for (int block = 0; block < blocks; block++) {
            for (int row = 0; row < order; row++) {
                // Dominant entries, not on the diagonal but on a rotated one, so that rows must be exchanged.
                matrix.diagonal()[block * square + row * order + (row + 1) % order] += 3.0 * order;
            }
        }
        return matrix;
    }

    private static double[][] dense(BlockTridiagonalMatrix matrix, int order, int blocks) {
        double[][] dense = new double[blocks * order][blocks * order];
        for (int block = 0; block < blocks; block++) {
            copy(matrix.diagonal(), block, block, order, dense);
            if (block > 0) {
                copy(matrix.lower(), block, block - 1, order, dense);
            }
            if (block < blocks - 1) {
                copy(matrix.upper(), block, block + 1, order, dense);
            }
        }
        return dense;
    }

    private static void copy(double[] source, int block, int columnBlock, int order, double[][] dense) {
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                dense[block * order + row][columnBlock * order + column] =
                        source[(block * order + row) * order + column];
            }
        }
    }
}
