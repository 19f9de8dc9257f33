package org.ionfront.benchmarks.jmh;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ionfront.benchmarks.FixedMesh;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.time.RosenbrockStepper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parts of a step of the full equations, per cell; a step as a whole also per stage. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    private static final int CELLS = 400;
    private static final double STEP = 300;

    private final FixedMesh mesh = new FixedMesh(StandardCase.experiment(1e-4), 1.3 * StandardCase.FRONT_DEPTH, CELLS);
    private final NernstPlanckPoisson system = mesh.system();
    private final RosenbrockStepper stepper = new RosenbrockStepper(system);
    private final double[] start = mesh.start(StandardCase.experiment(1e-4));
    private final double[] rates = new double[system.size()];
    private final double[] slopes = new double[system.size()];
    private final double[] right = new double[system.size()];

    /** Steps far enough for a front to stand in the mesh. */
    @Setup
    public void advance() {
        for (int k = 0; k < 200; k++) {
            if (Double.isNaN(stepper.attempt(k * STEP, start, STEP))) {
                throw new IllegalStateException("a step of the preparation failed");
            }
            System.arraycopy(stepper.result(), 0, start, 0, start.length);
        }
    }

    /** One whole step, per cell and stage. */
    @Benchmark
    @OperationsPerInvocation(CELLS * RosenbrockStepper.STAGES)
    public double step() {
        return stepper.attempt(0, start, STEP);
    }

    /** Right-hand side, per cell. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double rightHandSide() {
        system.rates(0, start, rates);
        return rates[0];
    }

    /** Right-hand side with its derivatives, and the factorised matrix, per cell. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public boolean lineariseAndFactorise() {
        system.linearise(0, start, rates, slopes);
        return system.factorise(4 / STEP);
    }

    /** As before with one solution, per cell. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double lineariseFactoriseSolve() {
        system.linearise(0, start, rates, slopes);
        system.factorise(4 / STEP);
        Arrays.fill(right, 1);
        system.solve(right);
        return right[0];
    }
}
