package org.ionfront.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whole simulations of LBO-A, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RunBenchmark {
    /** Accuracy asked for. */
    @Param({"1e-2", "1e-3", "1e-4"})
    public double accuracy = 1e-3;

    /** One simulation. */
    @Benchmark
    public Solution simulate() {
        return new Simulator().simulate(StandardCase.experiment(accuracy), SimulationListener.NONE);
    }
}
