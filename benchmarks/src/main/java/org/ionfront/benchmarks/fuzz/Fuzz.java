package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Runs so many trials and prints what became of them.
 *
 * <p>Arguments: {@code [solve] SEED COUNT [FIRST]}; trial number k of a seed is the same for good, so that {@code SEED 1 k} runs a single
 * one again. With {@code solve}, what is still read is computed with. Run in the folder of the project. Ends with code 1 where anything
 * went wrong, or where a trial hung.
 */
public final class Fuzz {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int PROGRESS = 10_000;
    private static final long HANGS_AFTER = 60_000_000_000L;

    private final List<Trial> trials;
    private final Map<String, Counts> endings = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private volatile long since;
    private volatile String present = "";
    private double longest;

    /** How trials of one kind ended. */
    private static final class Counts {
        private final Map<Ending, Integer> ended = new EnumMap<>(Ending.class);
        private int wrong;
    }

    private Fuzz(List<Trial> trials) {
        this.trials = trials;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Series series = !words.isEmpty() && words.get(0).equals("solve") ? Series.SOLVING : Series.READING;
        List<String> numbers = series == Series.SOLVING ? words.subList(1, words.size()) : words;
        if (numbers.size() < 2 || numbers.size() > 3) {
            System.err.println("usage: fuzz [solve] SEED COUNT [FIRST]");
            System.exit(2);
        }
        long first = numbers.size() > 2 ? Long.parseLong(numbers.get(2)) : 0;
        long seed = Long.parseLong(numbers.get(0));
        int failures = run(series, Path.of("."), seed, first, Long.parseLong(numbers.get(1)), System.out);
        System.exit(failures > 0 ? 1 : 0);
    }

    /** What is done with what was changed. */
    enum Series {
        /** It is read. */
        READING,
        /** It is computed with. */
        SOLVING;

        private List<Trial> trials(Path root, Path scratch) throws IOException {
            ConfigFiles configs = new ConfigFiles(root, scratch);
            if (this == SOLVING) {
                return new SolvingTrials(configs, scratch).all();
            }
            List<Trial> trials = new ArrayList<>(new ProfileTrials(new ProfileFiles(root, scratch)).all());
            trials.addAll(new ConfigTrials(configs).all());
            return trials;
        }
    }

    /**
     * Runs trials.
     *
     * @param series what is tried
     * @param root of the project, whose files are changed in copies
     * @param seed names the series
     * @param first number in the series
     * @param count how many
     * @param out for the report
     * @return how many went wrong
     */
    static int run(Series series, Path root, long seed, long first, long count, PrintStream out) throws IOException {
        Path scratch = Files.createTempDirectory("ionfront-fuzz");
        try {
            List<Trial> trials = series.trials(root, scratch);
            Fuzz fuzz = new Fuzz(trials);
            fuzz.watch(scratch, out);
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
        Counts counts = endings.computeIfAbsent(trial.name(), name -> new Counts());
        try {
            counts.ended.merge(trial.change().run(random), 1, Integer::sum);
        } catch (RuntimeException | IOException | StackOverflowError | AssertionError fault) {
            counts.wrong++;
            StackTraceElement[] places = fault.getStackTrace();
            failures.add(present + ": " + fault
                    + (places.length > 0 && !(fault instanceof Wrong) ? " at " + places[0] : ""));
        }
        longest = Math.max(longest, (System.nanoTime() - since) * 1e-9);
    }

    /** Ends the process where a trial takes for ever: nothing else can be done about it. */
    private void watch(Path scratch, PrintStream out) {
        Thread watch = new Thread(() -> {
            while (true) {
                if (since != 0 && System.nanoTime() - since > HANGS_AFTER) {
                    out.println(present + " hangs; its files stay in " + scratch);
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
        String columns = "%-62s %8s %8s %8s %11s %6s%n";
        out.printf(columns, "what was changed", "read", "refused", "failed", "out of time", "wrong");
        endings.forEach((name, counts) -> {
            List<Object> cells = new ArrayList<>(List.of(name));
            for (Ending ending : Ending.values()) {
                cells.add(counts.ended.getOrDefault(ending, 0));
            }
            cells.add(counts.wrong);
            out.printf(columns, cells.toArray());
        });
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
