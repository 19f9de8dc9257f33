package org.ionfront.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.cli.report.SimulationReport;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import org.ionfront.io.results.SimulationResults;
import org.ionfront.io.results.StateFile;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.simulation.Checkpoint;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ionfront simulate}: an experiment file in, depth profiles out. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Simulate an experiment: depth profiles, potential and current.",
        description = {
            "Solves the Nernst-Planck-Poisson equations for the experiment in a YAML or JSON file and writes"
                    + " profiles.csv, trace.csv, summary.json, report.html, figures/ (SVG and PNG) and state.json, from"
                    + " which --continue goes on with a longer protocol."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront simulate experiment.yaml",
            "  ionfront simulate experiment.yaml -o hot --set \"sample.temperature=90 degC\"",
            "  ionfront simulate experiment.yaml --json | jq .charge_balance_relative_error",
            "  ionfront simulate longer.yaml --continue experiment-results",
            "",
            "A file to start from: ionfront example lbo-a"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "What to simulate.")
    private Path file = Path.of("");

    @Option(
            names = "--continue",
            paramLabel = "STATE",
            description = "Go on from the state.json of an earlier simulation, or from the folder that holds it. The"
                    + " configuration may have a longer last stage or more stages, and is else the same.")
    private Optional<Path> state = Optional.empty();

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        ExperimentConfig config = new ExperimentReader().read(file, run.overrides());
        Optional<Checkpoint> earlier = state.map(path -> StateFile.read(path, config));
        OutputDirectory out = run.open(file);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            common.trace("the simulation begins", terminal);
            long begin = System.nanoTime();
            Solution solution = simulate(config, earlier, stop);
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            RunStamp stamp = new RunStamp(Version.ofProgram(), config.provenance(), seconds);
            RunOrigin origin = new RunOrigin(stamp, CommandText.of(spec), config.settings());
            Report report = SimulationReport.of(config, solution, origin);
            Path page = ReportFiles.write(out, report, () -> write(out, config, solution, stamp), terminal.err());
            warn(solution);
            if (common.json()) {
                terminal.out().print(SimulationResults.summaryJson(config, solution, stamp));
            } else if (common.chatty()) {
                report.summary().forEach(line -> terminal.out().println(terminal.shown(line)));
                terminal.out().println("report             " + page);
            }
            terminal.out().flush();
            return exitCode(solution.termination());
        }
    }

    private static void write(OutputDirectory out, ExperimentConfig config, Solution solution, RunStamp stamp) {
        SimulationResults.write(out, config, solution, stamp);
        StateFile.write(out, config, solution, stamp);
    }

    private Solution simulate(ExperimentConfig config, Optional<Checkpoint> earlier, StopRequest stop) {
        ProgressLine progress =
                new ProgressLine(terminal.err(), terminal.interactive() && common.showsProgress(), System::nanoTime);
        try {
            SimulationListener listener = (time, duration) -> {
                progress.show(String.format(Locale.ROOT, "simulating: %.0f %% of the protocol", 100 * time / duration));
                return !stop.isRequested();
            };
            Simulator simulator = new Simulator();
            return earlier.map(from -> simulator.proceed(config.experiment(), from, listener))
                    .orElseGet(() -> simulator.simulateChecked(config.experiment(), listener));
        } catch (ModelRestrictionException restriction) {
            throw InputException.of(file, restriction.advice());
        } finally {
            progress.end();
        }
    }

    private void warn(Solution solution) {
        solution.diagnostics().warnings().forEach(text -> terminal.err().println("ionfront: warning: " + text));
        if (solution.termination() == Termination.FAILED) {
            terminal.err().println("ionfront: the simulation failed: " + solution.message());
        } else if (solution.termination() == Termination.FRONT_REACHED_BACK) {
            terminal.err()
                    .println("ionfront: the simulation ended before the protocol: a foreign ion came to the back of the"
                            + " sample. " + solution.message());
        } else if (solution.termination() == Termination.SITES_FULL
                || solution.termination() == Termination.IONS_USED_UP) {
            terminal.err().println("ionfront: the simulation ended before the protocol: " + solution.message());
        }
    }

    private static int exitCode(Termination termination) {
        return switch (termination) {
            case FINISHED -> ExitCode.DONE;
            case STOPPED -> ExitCode.STOPPED;
            case FAILED, FRONT_REACHED_BACK, SITES_FULL, IONS_USED_UP -> ExitCode.SOLVER_FAILED;
        };
    }
}
