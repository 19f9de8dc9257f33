package org.ionfront.benchmarks.jmh;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Factorisation and solution of a block-tridiagonal system, per block row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BlockSolveBenchmark {
    private static final int BLOCKS = 500;

    /** Size of the blocks: the number of ions. */
    @Param({"2", "3"})
    public int block = 2;

    /** Fills, factorises and solves; the filling is a copy. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public double factoriseAndSolve(Work work) {
        work.fill(block);
        if (!work.matrix.factorise()) {
            throw new IllegalStateException("singular");
        }
        Arrays.fill(work.right, 1);
        work.matrix.solve(work.right);
        return work.right[0];
    }

    /** A diagonally dominant random system. */
    @State(Scope.Thread)
    public static class Work {
        private BlockTridiagonalMatrix matrix = new BlockTridiagonalMatrix(BLOCKS, 2);
        private double[] entries = {};
        private double[] right = {};

        private void fill(int block) {
            int size = BLOCKS * block * block;
            if (entries.length != size) {
                matrix = new BlockTridiagonalMatrix(BLOCKS, block);
                right = new double[BLOCKS * block];
                Random random = new Random(1);
                entries = random.doubles(size).toArray();
            }
            System.arraycopy(entries, 0, matrix.lower(), 0, size);
            System.arraycopy(entries, 0, matrix.upper(), 0, size);
            System.arraycopy(entries, 0, matrix.diagonal(), 0, size);
            for (int row = 0; row < BLOCKS * block; row++) {
                matrix.diagonal()[row * block + row % block] += 8;
            }
        }
    }
}
