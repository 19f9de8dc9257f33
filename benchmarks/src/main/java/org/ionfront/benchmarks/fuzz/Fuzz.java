package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Runs so many trials and prints what became of them.
 *
 * <p>Arguments: {@code SEED COUNT [FIRST]}; trial number k of a seed is the same for good, so that {@code SEED 1 k} runs a single one
 * again. Run in the folder of the project. Ends with code 1 where anything went wrong, or where a trial hung.
 */
public final class Fuzz {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int PROGRESS = 10_000;
    private static final long HANGS_AFTER = 20_000_000_000L;

    private final List<Trial> trials;
    private final Map<String, int[]> endings = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private volatile long since;
    private volatile String present = "";
    private double longest;

    private Fuzz(List<Trial> trials) {
        this.trials = trials;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: fuzz SEED COUNT [FIRST]");
            System.exit(2);
        }
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
        int failures = run(Path.of("."), Long.parseLong(arguments[0]), first, Long.parseLong(arguments[1]), System.out);
        System.exit(failures > 0 ? 1 : 0);
    }

    /**
     * Runs trials.
     *
     * @param root of the project, whose files are changed in copies
     * @param seed names the series
     * @param first number in the series
     * @param count how many
     * @param out for the report
     * @return how many went wrong
     */
    static int run(Path root, long seed, long first, long count, PrintStream out) throws IOException {
        Path scratch = Files.createTempDirectory("ionfront-fuzz");
        try {
            List<Trial> trials = new ArrayList<>(new ProfileTrials(new ProfileFiles(root, scratch)).all());
            trials.addAll(new ConfigTrials(new ConfigFiles(root, scratch)).all());
            Fuzz fuzz = new Fuzz(trials);
            fuzz.watch(out);
            for (long k = first; k < first + count; k++) {
                fuzz.one(seed, k);
                if ((k - first + 1) % PROGRESS == 0) {
                    out.println((k - first + 1) + " trials, " + fuzz.failures.size() + " went wrong");
                }
            }
            fuzz.since = 0;
            fuzz.print(count, out);
            return fuzz.failures.size();
        } finally {
            delete(scratch);
        }
    }

    private void one(long seed, long number) {
        Random random = new Random((seed * SPREAD) ^ (number * (SPREAD >>> 7)));
        Trial trial = trials.get(random.nextInt(trials.size()));
        present = "trial " + number + " of seed " + seed + ", " + trial.name();
        since = System.nanoTime();
        int[] counts = endings.computeIfAbsent(trial.name(), name -> new int[3]);
        try {
            counts[trial.change().run(random) == Ending.READ ? 0 : 1]++;
        } catch (RuntimeException | IOException | StackOverflowError | AssertionError fault) {
            counts[2]++;
            StackTraceElement[] places = fault.getStackTrace();
            failures.add(present + ": " + fault
                    + (places.length > 0 && !(fault instanceof Wrong) ? " at " + places[0] : ""));
        }
        longest = Math.max(longest, (System.nanoTime() - since) * 1e-9);
    }

    /** Ends the process where a trial takes for ever: nothing else can be done about it. */
    private void watch(PrintStream out) {
        Thread watch = new Thread(() -> {
            while (true) {
                if (since != 0 && System.nanoTime() - since > HANGS_AFTER) {
                    out.println(present + " hangs");
                    Runtime.getRuntime().halt(1);
                }
                try {
                    Thread.sleep(500);
                } catch (InterruptedException end) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void print(long count, PrintStream out) {
        out.printf("%-62s %8s %8s %6s%n", "what was changed", "read", "refused", "wrong");
        endings.forEach((name, counts) -> out.printf("%-62s %8d %8d %6d%n", name, counts[0], counts[1], counts[2]));
        failures.forEach(out::println);
        out.printf(
                java.util.Locale.ROOT,
                "%d trials, %d went wrong; the longest took %.2f s%n",
                count,
                failures.size(),
                longest);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
