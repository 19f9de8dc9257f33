package org.ionfront.benchmarks.jmh;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.simulation.Sensitivities;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;

/** What derivatives of LBO-A add to a simulation, in plain simulations of CPU time: alternating runs in one warm process. */
public final class SensitivityCost {
    private static final Ion LITHIUM = new Ion("Li+", 1);
    private static final Ion POTASSIUM = new Ion("K+", 1);
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter.LawParameter(LITHIUM, "fwhm"),
            new Parameter.LawParameter(LITHIUM, "bulk_diffusivity"),
            new Parameter.LawParameter(POTASSIUM, "diffusivity"),
            new Parameter.DriveFactor(),
            new Parameter.RelativePermittivity());

    private static final long WARM_UP = 3_000_000_000L;
    private static final int RUNS = 100;

    private SensitivityCost() {}

    /** Prints one line per model, accuracy and number of parameters: 1, 3 and 5, or those given. */
    public static void main(String[] arguments) {
        int[] counts = arguments.length == 0
                ? new int[] {1, 3, 5}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (double accuracy : new double[] {1e-3, 1e-4}) {
            Experiment plain = StandardCase.experiment(accuracy);
            report("full", plain, counts);
            report("electroneutral", plain.withModel(TransportModel.ELECTRONEUTRAL), counts);
            report("thermodynamic factor", plain.withThermodynamicFactor(true), counts);
            report("cross terms", plain.withCommonMotion(new UniformCommonMotion(0.3)), counts);
        }
    }

    private static void report(String model, Experiment experiment, int[] counts) {
        for (int count : counts) {
            System.out.print(model + ", ");
            report(experiment, PARAMETERS.subList(0, count));
        }
    }

    private static void report(Experiment experiment, List<Parameter> parameters) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] plain = new double[RUNS];
        double[] ratios = new double[RUNS];
        Solution solution = new Simulator().simulate(experiment, SimulationListener.NONE);
        long ready = threads.getCurrentThreadCpuTime() + WARM_UP;
        while (threads.getCurrentThreadCpuTime() < ready) {
            new Simulator().simulate(experiment, SimulationListener.NONE);
            Sensitivities.of(experiment, parameters, SimulationListener.NONE);
        }
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            solution = new Simulator().simulate(experiment, SimulationListener.NONE);
            long middle = threads.getCurrentThreadCpuTime();
            Sensitivities.of(experiment, parameters, SimulationListener.NONE);
            long end = threads.getCurrentThreadCpuTime();

            plain[run] = 1e-6 * (middle - start);
            ratios[run] = (double) (end - middle) / (middle - start) - 1;
        }
        Arrays.sort(plain);
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "accuracy %.0e, %d cells, %d steps, plain %.2f ms: %d parameters cost %.2f (%.2f to %.2f) plain ones%n",
                experiment.accuracy(),
                solution.diagnostics().cells(),
                solution.diagnostics().steps(),
                plain[RUNS / 2],
                parameters.size(),
                ratios[RUNS / 2],
                ratios[RUNS / 4],
                ratios[3 * RUNS / 4]);
    }
}
