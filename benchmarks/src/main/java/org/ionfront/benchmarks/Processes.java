package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes: of our side one per case, of the other one per configuration.
 *
 * @param cases file of cases
 * @param drivers folder of the C programs
 * @param work folder for results
 */
record Processes(Path cases, Path drivers, Path work) {
    private static final int LONGEST_SECONDS = 600;

    /**
     * Settings of a C driver.
     *
     * @param fineDepth depth of equal cells [m]
     * @param cell their width [m]
     * @param growth beyond
     * @param relativeTolerance rtol; the absolute one of a fraction is this times {@code absoluteShare}
     * @param absoluteShare atol over rtol
     * @param repetitions at most
     */
    record DriverSettings(
            double fineDepth,
            double cell,
            double growth,
            double relativeTolerance,
            double absoluteShare,
            int repetitions) {}

    /** Our side, for one case. */
    WarmProcess ours(BenchmarkCase benchmark, ComparedModel model, double[] accuracies, double seconds)
            throws IOException, InterruptedException {
        return new WarmProcess(cases, work, benchmark, model, accuracies, seconds);
    }

    /** What our side finds, however long it takes. */
    Outcome once(BenchmarkCase benchmark, ComparedModel model, double accuracy)
            throws IOException, InterruptedException {
        try (WarmProcess process = ours(benchmark, model, new double[] {accuracy}, 0)) {
            return process.measure(accuracy, 0)
                    .orElseThrow(() -> new IllegalStateException("our solver failed on " + benchmark.name()));
        }
    }

    /** The other side. */
    Optional<Outcome> theirs(BenchmarkCase benchmark, ComparedModel model, DriverSettings settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                drivers.resolve(model.driver()).toString(),
                cases.toString(),
                benchmark.name(),
                number(settings.fineDepth()),
                number(settings.cell()),
                number(settings.growth()),
                number(settings.relativeTolerance()),
                number(settings.absoluteShare())));
        if (model.hasAlgebraicField()) {
            command.add("1");
        }
        command.add(Integer.toString(settings.repetitions()));
        return run(command);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.12e", value);
    }

    /** Empty where the process did not come to an end of its own, or said that it failed. */
    private Optional<Outcome> run(List<String> command) throws IOException, InterruptedException {
        Path result = work.resolve("result.txt");
        Files.deleteIfExists(result);
        List<String> complete = new ArrayList<>(command);
        complete.add(result.toString());
        Process process = new ProcessBuilder(complete)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("messages.txt").toFile()))
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Optional.empty();
        }
        return process.exitValue() == 0 && Files.exists(result) ? Optional.of(Outcome.read(result)) : Optional.empty();
    }
}
