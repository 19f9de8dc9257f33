package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Runs our solver and SUNDIALS in turn on all cases and writes {@code cases.csv} and {@code runs.csv}.
 *
 * <p>Arguments: file of cases, folder of the C drivers, folder for results, {@code full} or {@code quick}; then the word of one model
 * that alone is compared, where the rows of the other stay as they are in the folder.
 */
public final class Comparison {
    static final String CASES_HEADER =
            "model,case,front_depth_m,natural_length_m,agreement_profile,agreement_potential,"
                    + "agreement_dose,our_accuracy";
    static final String RUNS_HEADER =
            "model,case,side,setting,round,cells,steps,wall_s,cpu_s,profile_error," + "potential_error,dose_error";

    /** Growth of the other side's cells behind the front. */
    private static final double GROWTH = 1.2;

    private final Processes processes;
    private final Path folder;
    private final Effort effort;
    private final List<String> caseRows = new ArrayList<>();
    private final List<String> runRows = new ArrayList<>();

    /**
     * How much is run.
     *
     * @param rounds processes per case of ours, and per configuration of theirs
     * @param accuracies asked of our side
     * @param cells of the other side over the natural length, with the relative tolerances tried on each
     * @param warming seconds to warm our side up for a case
     * @param seconds to measure an accuracy
     * @param repetitions most solutions per process of the other side
     * @param tightAccuracy of our solution that is compared with the reference
     */
    private record Effort(
            int rounds,
            double[] accuracies,
            Map<Double, double[]> cells,
            double warming,
            double seconds,
            int repetitions,
            double tightAccuracy) {
        static final Effort FULL = new Effort(
                2,
                new double[] {1e-2, 1e-3, 1e-4, 1e-5},
                Map.ofEntries(
                        Map.entry(2.0, new double[] {1e-3}),
                        Map.entry(1.4, new double[] {1e-3}),
                        Map.entry(1.0, new double[] {1e-3, 3e-4}),
                        Map.entry(0.7, new double[] {1e-3, 3e-4}),
                        Map.entry(0.5, new double[] {1e-3, 3e-4, 1e-4}),
                        Map.entry(0.35, new double[] {1e-3, 3e-4, 1e-4}),
                        Map.entry(0.25, new double[] {1e-3, 3e-4, 1e-4}),
                        Map.entry(0.18, new double[] {3e-4, 1e-4, 3e-5}),
                        Map.entry(0.125, new double[] {3e-4, 1e-4, 1e-5}),
                        Map.entry(0.09, new double[] {1e-4, 1e-5}),
                        Map.entry(0.0625, new double[] {1e-4, 1e-5}),
                        Map.entry(0.035, new double[] {1e-5, 1e-6})),
                10.0,
                1.0,
                3,
                1e-6);
        static final Effort QUICK = new Effort(
                1,
                new double[] {1e-2, 1e-3, 1e-4},
                Map.of(
                        1.0, new double[] {1e-3},
                        0.5, new double[] {1e-3, 1e-4},
                        0.25, new double[] {1e-3, 1e-4},
                        0.125, new double[] {1e-4}),
                4.0,
                0.5,
                1,
                1e-4);
    }

    private Comparison(Processes processes, Path folder, Effort effort) {
        this.processes = processes;
        this.folder = folder;
        this.effort = effort;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path cases = Path.of(arguments[0]);
        Path folder = Path.of(arguments[2]);
        Path work = Files.createDirectories(folder.resolve("work"));
        Effort effort = arguments[3].equals("full") ? Effort.FULL : Effort.QUICK;
        Comparison comparison = new Comparison(new Processes(cases, Path.of(arguments[1]), work), folder, effort);
        for (ComparedModel model : ComparedModel.values()) {
            if (arguments.length < 5 || model == ComparedModel.of(arguments[4])) {
                comparison.compare(CaseFile.read(cases), model);
            } else {
                keep(folder.resolve("cases.csv"), model, comparison.caseRows);
                keep(folder.resolve("runs.csv"), model, comparison.runRows);
            }
        }
        Csv.write(folder.resolve("cases.csv"), CASES_HEADER, comparison.caseRows);
        Csv.write(folder.resolve("runs.csv"), RUNS_HEADER, comparison.runRows);
    }

    private static void keep(Path file, ComparedModel model, List<String> rows) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(model.word() + ",")) {
                rows.add(line);
            }
        }
    }

    private void compare(List<BenchmarkCase> cases, ComparedModel model) throws IOException, InterruptedException {
        Path references = Files.createDirectories(folder.resolve("references"));
        List<Reference> known = new ArrayList<>();
        for (BenchmarkCase benchmark : cases) {
            Reference reference = Reference.of(benchmark, model, processes, references);
            known.add(reference);
            noteAgreement(benchmark, model, reference);
        }
        for (int round = 0; round < effort.rounds(); round++) {
            for (int k = 0; k < cases.size(); k++) {
                say(model.word() + ", round " + (round + 1) + ": "
                        + cases.get(k).name());
                compare(cases.get(k), model, known.get(k), round);
            }
        }
    }

    private void noteAgreement(BenchmarkCase benchmark, ComparedModel model, Reference reference)
            throws IOException, InterruptedException {
        Outcome tight = processes.once(benchmark, model, effort.tightAccuracy());
        Errors errors = Errors.of(tight, reference.outcome(), reference.frontDepth());
        caseRows.add(String.format(
                Locale.ROOT,
                "%s,%s,%.6e,%.6e,%.3e,%.3e,%.3e,%.0e",
                model.word(),
                benchmark.name(),
                reference.frontDepth(),
                benchmark.naturalLength(),
                errors.profile(),
                errors.potential(),
                errors.dose(),
                effort.tightAccuracy()));
        say(caseRows.get(caseRows.size() - 1));
    }

    /* In turn: a share of the other side's settings after each of ours, so that a slow minute hits both. */
    private void compare(BenchmarkCase benchmark, ComparedModel model, Reference reference, int round)
            throws IOException, InterruptedException {
        List<Map.Entry<Double, Double>> settings = new ArrayList<>();
        effort.cells().forEach((cell, tolerances) -> {
            for (double tolerance : tolerances) {
                settings.add(Map.entry(cell, tolerance));
            }
        });
        settings.sort(Map.Entry.<Double, Double>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        int share = effort.accuracies().length;
        try (WarmProcess warm = processes.ours(benchmark, model, effort.accuracies(), effort.warming())) {
            for (int k = 0; k < share; k++) {
                double accuracy = effort.accuracies()[k];
                Optional<Outcome> ours = warm.measure(accuracy, effort.seconds());
                note(benchmark, model, "ionfront", Double.toString(accuracy), round, ours, reference);
                for (int m = k; m < settings.size(); m += share) {
                    compareSetting(benchmark, model, reference, round, settings.get(m));
                }
            }
        }
    }

    private void compareSetting(
            BenchmarkCase benchmark,
            ComparedModel model,
            Reference reference,
            int round,
            Map.Entry<Double, Double> setting)
            throws IOException, InterruptedException {
        double cell = setting.getKey();
        double tolerance = setting.getValue();
        Optional<Outcome> theirs = processes.theirs(
                benchmark,
                model,
                new Processes.DriverSettings(
                        reference.edge(),
                        cell * benchmark.naturalLength(),
                        GROWTH,
                        tolerance,
                        1,
                        effort.repetitions()));
        note(benchmark, model, "sundials", cell + " " + tolerance, round, theirs, reference);
    }

    private void note(
            BenchmarkCase benchmark,
            ComparedModel model,
            String side,
            String setting,
            int round,
            Optional<Outcome> outcome,
            Reference reference) {
        if (outcome.isEmpty()) {
            say(side + " failed: " + benchmark.name() + ", " + setting);
            return;
        }
        Outcome found = outcome.get();
        Errors errors = Errors.of(found, reference.outcome(), reference.frontDepth());
        runRows.add(String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%d,%d,%d,%.4e,%.4e,%.3e,%.3e,%.3e",
                model.word(),
                benchmark.name(),
                side,
                setting,
                round,
                found.cells(),
                found.steps(),
                found.wall(),
                found.cpu(),
                errors.profile(),
                errors.potential(),
                errors.dose()));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
