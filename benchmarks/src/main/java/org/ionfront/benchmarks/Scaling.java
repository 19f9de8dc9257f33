package org.ionfront.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionfront.transport.time.RosenbrockStepper;

/**
 * Time and allocation of steps on a mesh at rest, for one number of cells: LBO-A, as many steps whatever the cells.
 *
 * <p>Arguments: file of cases, number of cells, file of results (appended to).
 */
public final class Scaling {
    static final String HEADER =
            "cells,steps,wall_s,cpu_s,allocated_bytes_per_step,largest_error_norm,peak_memory_bytes";
    private static final int STEPS = 40;
    private static final double STEP_SECONDS = 50;
    private static final double FINE_DEPTH = 150e-9;
    private static final double WARM_UP_SECONDS = 1.5;
    private static final double MEASURE_SECONDS = 1.0;
    private static final int FEWEST_RUNS = 3;

    private Scaling() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkCase standard = CaseFile.find(Path.of(arguments[0]), "LBO-A");
        FixedMesh mesh = new FixedMesh(standard.experiment(), FINE_DEPTH, Integer.parseInt(arguments[1]));
        RosenbrockStepper stepper = new RosenbrockStepper(mesh.system());
        double[] start = mesh.start(standard.experiment());
        double[] y = start.clone();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double norm = 0;
        for (long begin = System.nanoTime(); norm == 0 || System.nanoTime() - begin < 1e9 * WARM_UP_SECONDS; ) {
            norm = Math.max(norm, run(stepper, start, y));
        }
        List<Double> walls = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        long begin = System.nanoTime();
        while (walls.size() < FEWEST_RUNS || System.nanoTime() - begin < 1e9 * MEASURE_SECONDS) {
            long bytes = threads.getThreadAllocatedBytes(thread);
            long cpu = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            norm = Math.max(norm, run(stepper, start, y));
            wall = System.nanoTime() - wall;
            cpu = threads.getCurrentThreadCpuTime() - cpu;
            bytes = threads.getThreadAllocatedBytes(thread) - bytes;
            walls.add(1e-9 * wall);
            processor.add(1e-9 * cpu);
            allocated.add((double) bytes / STEPS);
        }
        String row = String.format(
                Locale.ROOT,
                "%d,%d,%.4e,%.4e,%.1f,%.2e,%d%n",
                mesh.cells(),
                STEPS,
                Statistics.median(walls),
                Statistics.median(processor),
                Statistics.median(allocated),
                norm,
                peakMemory());
        append(Path.of(arguments[2]), row);
    }

    /** Steps from the start; the largest norm of the error. */
    private static double run(RosenbrockStepper stepper, double[] start, double[] y) {
        System.arraycopy(start, 0, y, 0, start.length);
        double largest = 0;
        for (int k = 0; k < STEPS; k++) {
            double norm = stepper.attempt(k * STEP_SECONDS, y, STEP_SECONDS);
            if (Double.isNaN(norm)) {
                throw new IllegalStateException("step " + k + " left the domain of the law");
            }
            largest = Math.max(largest, norm);
            System.arraycopy(stepper.result(), 0, y, 0, y.length);
        }
        return largest;
    }

    /** Most memory the process ever had, everything included, as the operating system counts; -1 where it does not. */
    private static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    private static void append(Path file, String row) throws IOException {
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : HEADER + "\n";
        Files.writeString(file, before + row, StandardCharsets.UTF_8);
    }
}
