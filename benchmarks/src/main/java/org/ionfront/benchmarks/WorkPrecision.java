package org.ionfront.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/**
 * Runs one configuration of our solver warm and writes an {@link Outcome}. One configuration per process: what the
 * compiler makes of a method depends on everything it was used for before.
 *
 * <p>Arguments: file of cases, name of the case, model, accuracy, seconds to warm up and again to measure, file of results.
 */
public final class WorkPrecision {
    private static final int FEWEST_RUNS = 3;

    private WorkPrecision() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkCase found = CaseFile.find(Path.of(arguments[0]), arguments[1]);
        ComparedModel model = ComparedModel.of(arguments[2]);
        Experiment experiment = model.applyTo(found.experiment()).withAccuracy(Double.parseDouble(arguments[3]));
        double seconds = Double.parseDouble(arguments[4]);
        repeat(experiment, seconds);
        repeat(experiment, seconds).write(Path.of(arguments[5]));
    }

    private static Outcome repeat(Experiment experiment, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Simulator simulator = new Simulator();
        List<Double> walls = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        long start = System.nanoTime();
        while (true) {
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            Solution solution = simulator.simulate(experiment, SimulationListener.NONE);
            processor.add(1e-9 * (threads.getCurrentThreadCpuTime() - cpu));
            walls.add(1e-9 * (System.nanoTime() - wall));
            if (walls.size() >= FEWEST_RUNS && System.nanoTime() - start > 1e9 * seconds) {
                return outcome(solution, Statistics.median(walls), Statistics.median(processor));
            }
        }
    }

    static Outcome outcome(Solution solution, double wall, double cpu) {
        if (solution.termination() != Termination.FINISHED) {
            throw new IllegalStateException(solution.termination() + ": " + solution.message());
        }
        Profile last = solution.last();
        double[] depth = new double[last.cells()];
        for (int k = 0; k < depth.length; k++) {
            depth[k] = last.centre(k);
        }
        double[] charge = solution.trace().charge();
        return new Outcome(
                last.cells(),
                solution.diagnostics().steps(),
                wall,
                cpu,
                last.surfacePotential(),
                charge[charge.length - 1],
                new DepthProfile(depth, last.fractions().get(0)));
    }
}
