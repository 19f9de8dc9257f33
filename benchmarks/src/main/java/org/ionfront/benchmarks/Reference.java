package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What both sides are held against: the other side's own solution at tight tolerances, extrapolated from two fine meshes.
 *
 * @param outcome the reference
 * @param frontDepth greatest depth where the native fraction is below 0.9 [m]
 * @param edge greatest depth where the foreign fraction is above 1e-5 [m]: how far the other side's mesh is fine
 */
record Reference(Outcome outcome, double frontDepth, double edge) {
    private static final double SURVEY_ACCURACY = 1e-4;
    private static final double FINE = 1.0 / 20;
    private static final double TOLERANCE = 1e-8;
    private static final double ABSOLUTE_SHARE = 0.1;
    private static final double GROWTH = 1.05;
    private static final double FRONT = 0.9;
    private static final double EDGE = 1e-5;

    /** Computes a reference, or takes the one of an earlier call from the folder. */
    static Reference of(BenchmarkCase benchmark, ComparedModel model, Processes processes, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve(model.word() + "-" + benchmark.name() + ".txt");
        if (!Files.exists(file)) {
            DepthProfile survey =
                    processes.once(benchmark, model, SURVEY_ACCURACY).profile();
            double depth = survey.greatestDepthBelow(1 - EDGE) + 8 * benchmark.naturalLength();
            depth = Math.min(depth, benchmark.experiment().sample().thickness());
            long cells = (long) Math.ceil(depth / (FINE * benchmark.naturalLength()));
            Outcome coarse = require(processes.theirs(benchmark, model, settings(depth, depth / cells)), benchmark);
            Outcome fine = require(processes.theirs(benchmark, model, settings(depth, depth / (2 * cells))), benchmark);
            coarse.extrapolated(fine).write(file);
        }
        Outcome outcome = Outcome.read(file);
        return new Reference(
                outcome,
                outcome.profile().greatestDepthBelow(FRONT),
                outcome.profile().greatestDepthBelow(1 - EDGE));
    }

    private static Processes.DriverSettings settings(double depth, double cell) {
        return new Processes.DriverSettings(depth, cell, GROWTH, TOLERANCE, ABSOLUTE_SHARE, 1);
    }

    private static Outcome require(Optional<Outcome> outcome, BenchmarkCase benchmark) {
        return outcome.orElseThrow(
                () -> new IllegalStateException("no reference for " + benchmark.name() + "; see messages.txt"));
    }
}
