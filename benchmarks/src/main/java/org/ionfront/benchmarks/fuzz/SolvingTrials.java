package org.ionfront.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.ionfront.cli.Main;
import org.ionfront.cli.Terminal;
import org.ionfront.cli.report.FitReport;
import org.ionfront.cli.report.PlanReport;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.cli.report.SimulationReport;
import org.ionfront.fit.FitPlanner;
import org.ionfront.fit.ProfileFitter;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.FitResults;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.PlanResults;
import org.ionfront.io.results.RunStamp;
import org.ionfront.io.results.SimulationResults;
import org.ionfront.io.results.StateFile;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/**
 * What is tried with changed configurations that can still be read: to compute with them what the program would, and to write and draw
 * it. Stopped after some seconds; what there is then must be fit to be written, too.
 */
final class SolvingTrials {
    private static final double SIMULATION_SECONDS = 3;
    private static final double FIT_SECONDS = 5;
    private static final int FRAMES = 12;
    private static final String COARSE = "1e-2";

    private final ConfigFiles files;
    private final Path results;
    private int trials;

    SolvingTrials(ConfigFiles files, Path scratch) {
        this.files = files;
        this.results = scratch.resolve("results");
    }

    List<Trial> all() {
        List<Trial> all = new ArrayList<>();
        // Most of what can go wrong does so in simulations.
        for (int k = 0; k < 4; k++) {
            all.add(trial("experiment, simulated", "experiment", this::simulated));
        }
        all.add(trial("model, its laws", "model", changed -> commanded("law", changed)));
        all.add(trial("model, its Onsager coefficients", "model", changed -> commanded("onsager", changed)));
        all.add(trial("conductivity", "conductivity", changed -> commanded("conductivity", changed)));
        all.add(trial("plan", "plan", this::planned));
        all.add(trial("fit", "fit", this::fitted));
        return List.copyOf(all);
    }

    /** Computes with a changed configuration. */
    private interface Work {
        Ending of(Changed changed) throws IOException;
    }

    private Trial trial(String name, String kind, Work work) {
        return new Trial(name, random -> {
            Changed changed = changed(kind, random);
            // For a trial that hangs: its folder stays.
            Files.writeString(results.resolveSibling("last-trial.txt"), changed + "\n");
            try {
                return work.of(changed);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                StackTraceElement[] places = fault.getStackTrace();
                throw new Wrong(changed + ": " + fault + (places.length > 0 ? " at " + places[0] : ""));
            }
        });
    }

    /**
     * A changed configuration.
     *
     * @param example it was
     *
     * @param file with its text
     * @param overrides beside it
     */
    private record Changed(String example, Path file, List<ConfigOverride> overrides) {
        List<ConfigOverride> with(String key, String value) {
            List<ConfigOverride> all = new ArrayList<>();
            if (overrides.stream().noneMatch(one -> one.path().equals(key))) {
                all.add(new ConfigOverride(key, value));
            }
            all.addAll(overrides);
            return all;
        }
    }

    private Changed changed(String kind, Random random) throws IOException {
        List<ConfigFiles.Source> kinds = files.startingWith(kind);
        ConfigFiles.Source source = kinds.get(random.nextInt(kinds.size()));
        String text = random.nextInt(6) == 0 ? Changes.withoutAKey(source.text(), random) : source.text();
        String example = source.file() + (text.equals(source.text()) ? "" : " without a key");
        return new Changed(example, source.write(text), Changes.of(source, kinds, random));
    }

    private Ending simulated(Changed changed) throws IOException {
        ExperimentConfig config;
        try {
            config = new ExperimentReader().read(changed.file(), changed.with("accuracy", COARSE));
        } catch (InputException refusal) {
            return refused(refusal, changed);
        }
        Deadline deadline = new Deadline(SIMULATION_SECONDS);
        Experiment experiment = config.experiment();
        Solution solution;
        try {
            solution = new Simulator()
                    .simulateChecked(
                            experiment.withOutput(experiment.output().withFrames(FRAMES)),
                            (time, duration) -> deadline.goesOn());
        } catch (ModelRestrictionException restriction) {
            Expect.that(!restriction.advice().isBlank(), "a restriction without advice");
            return Ending.REFUSED;
        }
        OutputDirectory out = OutputDirectory.open(folder(), true);
        RunStamp stamp = stamp(config.provenance());
        SimulationResults.write(out, config, solution, stamp);
        StateFile.write(out, config, solution, stamp);
        boolean warned = !solution.message().isBlank()
                || !solution.diagnostics().warnings().isEmpty();
        Outputs.check(out, SimulationReport.of(config, solution, origin(stamp, config.settings())), warned);
        Termination termination = solution.termination();
        if (termination == Termination.STOPPED) {
            return outOfTime(deadline);
        }
        Expect.that(
                termination == Termination.FINISHED || !solution.message().isBlank(),
                termination + " without a message");
        return termination == Termination.FINISHED ? Ending.READ : Ending.FAILED;
    }

    private static Ending outOfTime(Deadline deadline) {
        Expect.that(deadline.wasTold(), "it stopped unasked");
        return Ending.OUT_OF_TIME;
    }

    private Ending fitted(Changed changed) throws IOException {
        FitConfig config;
        try {
            config = new FitReader().read(changed.file(), changed.overrides());
        } catch (InputException refusal) {
            return refused(refusal, changed);
        }
        Deadline deadline = new Deadline(FIT_SECONDS);
        FitResult result;
        try {
            result = new ProfileFitter().fit(config.problem(), deadline);
        } catch (SearchStopped nothingYet) {
            return outOfTime(deadline);
        }
        OutputDirectory out = OutputDirectory.open(folder(), true);
        RunStamp stamp = stamp(config.provenance());
        FitResults.write(out, config, result, stamp);
        boolean warned = !result.message().isBlank()
                && (result.status() != FitStatus.CONVERGED
                        || !FitReport.warnings(config.warnings(), result).isEmpty());
        Outputs.check(out, FitReport.of(config, result, origin(stamp, config.settings())), warned);
        if (result.status() == FitStatus.STOPPED) {
            return outOfTime(deadline);
        }
        Expect.that(!result.message().isBlank(), result.status() + " without a message");
        return result.status() == FitStatus.CONVERGED ? Ending.READ : Ending.FAILED;
    }

    private Ending planned(Changed changed) throws IOException {
        FitConfig config;
        try {
            config = new FitReader().readPlan(changed.file(), changed.overrides());
        } catch (InputException refusal) {
            return refused(refusal, changed);
        }
        Deadline deadline = new Deadline(FIT_SECONDS);
        PlanResult result;
        try {
            result = new FitPlanner().plan(config.problem(), config.planned(), deadline::stopRequested);
        } catch (SearchStopped nothingYet) {
            return outOfTime(deadline);
        } catch (IllegalArgumentException impossible) {
            // The command makes a refusal of it.
            Expect.that(impossible.getMessage() != null, "refused without a message");
            return Ending.REFUSED;
        }
        OutputDirectory out = OutputDirectory.open(folder(), true);
        RunStamp stamp = stamp(config.provenance());
        PlanResults.write(out, config, result, stamp);
        Outputs.check(
                out,
                PlanReport.of(config, result, origin(stamp, config.settings())),
                !PlanReport.warnings(result).isEmpty());
        return result.complete() ? Ending.READ : Ending.OUT_OF_TIME;
    }

    /** Commands that take no time are run as they are. */
    private Ending commanded(String command, Changed changed) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, changed.file().toString(), "--json"));
        changed.overrides().forEach(one -> arguments.addAll(List.of("--set", one.path() + "=" + one.value())));
        arguments.addAll(List.of("--out", folder().toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8);
        String place = String.join(" ", arguments);
        Expect.that(code == 0 || code == 3 || code == 4 || code == 5, "code " + code + " of " + place + ": " + said);
        Expect.that(code == 0 || !said.isBlank(), "code " + code + " without a word, of " + place);
        if (code == 3) {
            Expect.that(out.size() == 0, "something on standard output of " + place);
            return Ending.REFUSED;
        }
        Outputs.checkJson(out.toString(StandardCharsets.UTF_8));
        Outputs.checkFiles(results.resolve(Integer.toString(trials)), !said.isBlank());
        return code == 0 ? Ending.READ : Ending.FAILED;
    }

    /** A new one for each trial, so that nothing of an earlier one is looked at. */
    private Path folder() {
        trials++;
        return results.resolve(Integer.toString(trials));
    }

    private static Ending refused(InputException refusal, Changed changed) {
        String message = String.valueOf(refusal.getMessage());
        Expect.that(
                message.contains(String.valueOf(changed.file().getParent())) || message.contains("--set"),
                "a message does not say where: " + message);
        return Ending.REFUSED;
    }

    private static RunStamp stamp(Provenance provenance) {
        return new RunStamp("fuzz", provenance, OptionalDouble.empty());
    }

    private static RunOrigin origin(RunStamp stamp, List<Setting> settings) {
        return new RunOrigin(stamp, "ionfront", settings);
    }
}
