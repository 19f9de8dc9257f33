package org.ionfront.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/**
 * Our solver on one case, warm. One case and model per process: what the compiler makes of a method depends on everything it
 * was used for before.
 *
 * <p>Arguments: file of cases, name of the case, model, accuracies with commas between them, seconds to warm up with those in turn.
 * Once it is warm, and after every order, the process says {@value #DONE}. An order is a line with an accuracy, seconds to measure
 * for and a file for the {@link Outcome}.
 */
public final class WorkPrecision {
    /** What this process says when it is ready for the next order. */
    static final String DONE = "done";

    private static final int FEWEST_RUNS = 3;
    /** Shares in which the accuracies are warmed up in turn. */
    private static final int WARMING_ROUNDS = 10;

    private WorkPrecision() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkCase found = CaseFile.find(Path.of(arguments[0]), arguments[1]);
        Experiment experiment = ComparedModel.of(arguments[2]).applyTo(found.experiment());
        double[] accuracies = Arrays.stream(arguments[3].split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        warmUp(experiment, accuracies, Double.parseDouble(arguments[4]));
        System.out.println(DONE);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] order = line.split(" ", 3);
            repeat(experiment.withAccuracy(Double.parseDouble(order[0])), Double.parseDouble(order[1]), FEWEST_RUNS)
                    .write(Path.of(order[2]));
            System.out.println(DONE);
        }
    }

    private static void warmUp(Experiment experiment, double[] accuracies, double seconds) {
        int rounds = seconds > 0 ? WARMING_ROUNDS : 0;
        for (int round = 0; round < rounds; round++) {
            for (double accuracy : accuracies) {
                repeat(experiment.withAccuracy(accuracy), seconds / (rounds * accuracies.length), 1);
            }
        }
    }

    private static Outcome repeat(Experiment experiment, double seconds, int fewest) {
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
            if (walls.size() >= fewest && System.nanoTime() - start > 1e9 * seconds) {
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
