package org.ionfront.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A process of our solver for one case ({@link WorkPrecision}) that stays warm while the other side runs. */
final class WarmProcess implements AutoCloseable {
    private static final int LONGEST_SECONDS = 600;

    private final Process process;
    private final BufferedReader answers;
    private final Path result;

    /**
     * Starts the process; returns once it is warm.
     *
     * @param cases file of cases
     * @param work folder for results and messages
     * @param seconds to warm up
     */
    WarmProcess(
            Path cases, Path work, BenchmarkCase benchmark, ComparedModel model, double[] accuracies, double seconds)
            throws IOException, InterruptedException {
        result = work.resolve("ours.txt");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkPrecision.class.getName(),
                        cases.toString(),
                        benchmark.name(),
                        model.word(),
                        Arrays.stream(accuracies).mapToObj(Double::toString).collect(Collectors.joining(",")),
                        Double.toString(seconds)))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        work.resolve("messages.txt").toFile()))
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        awaitAnswer();
    }

    /** Measures one accuracy; empty where the solver failed or took too long, after which nothing else can be asked. */
    Optional<Outcome> measure(double accuracy, double seconds) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return Optional.empty();
        }
        Files.deleteIfExists(result);
        process.outputWriter(StandardCharsets.UTF_8)
                .append(accuracy + " " + seconds + " " + result + "\n")
                .flush();
        return awaitAnswer() && Files.exists(result) ? Optional.of(Outcome.read(result)) : Optional.empty();
    }

    private boolean awaitAnswer() throws InterruptedException {
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return WorkPrecision.DONE.equals(answers.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            if (answer.get(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("our solver did not answer: " + e);
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
