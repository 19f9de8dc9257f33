package org.ionfront.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The law of site energies by itself: D and its derivative at one composition. The solver uses a table of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LawBenchmark {
    private final SiteEnergyLaw law = StandardCase.law();
    private final double[] composition = {0.4, 0.6};
    private final double[] partials = new double[2];

    /** One composition. */
    @Benchmark
    public double evaluate() {
        return law.evaluate(composition, 0, partials) + partials[0];
    }
}
