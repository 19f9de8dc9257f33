package org.ionfront.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.cli.report.SimulationReport;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import org.ionfront.io.results.SimulationResults;
import org.ionfront.io.results.StateFile;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.simulation.Checkpoint;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class SimulateCommand extends ResultCommand<SimulateCommand.Start, Solution> {
    /** States for the slider of the page; a run of fewer steps has fewer. */
    private static final int FRAMES = 60;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "What to simulate.")
    private Path file = Path.of("");

    @Option(
            names = "--continue",
            paramLabel = "STATE",
            description = "Go on from the state.json of an earlier simulation, or from the folder that holds it. The"
                    + " configuration may have a longer last stage or more stages, and is else the same.")
    private Optional<Path> state = Optional.empty();

    /** What to simulate, and from where. */
    record Start(ExperimentConfig config, Optional<Checkpoint> earlier) {}

    SimulateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    Start read(List<ConfigOverride> overrides) {
        ExperimentConfig config = new ExperimentReader().read(file, overrides);
        return new Start(config, state.map(path -> StateFile.read(path, config)));
    }

    @Override
    Provenance provenance(Start start) {
        return start.config().provenance();
    }

    @Override
    List<Setting> settings(Start start) {
        return start.config().settings();
    }

    @Override
    Solution work(Start start, Consumer<Progress> show, BooleanSupplier goOn) {
        SimulationListener listener = (time, duration) -> {
            show.accept(Progress.of(
                    String.format(Locale.ROOT, "simulating: %.0f %% of the protocol", 100 * time / duration),
                    time / duration));
            return goOn.getAsBoolean();
        };
        Simulator simulator = new Simulator();
        Experiment experiment = start.config().experiment();
        Experiment filmed = experiment.withOutput(experiment.output().withFrames(FRAMES));
        try {
            return start.earlier()
                    .map(from -> simulator.proceed(filmed, from, listener))
                    .orElseGet(() -> simulator.simulateChecked(filmed, listener));
        } catch (ModelRestrictionException restriction) {
            throw InputException.of(file, restriction.advice());
        }
    }

    @Override
    Report report(Start start, Solution solution, RunOrigin origin) {
        return SimulationReport.of(start.config(), solution, origin);
    }

    @Override
    void write(OutputDirectory out, Start start, Solution solution, RunStamp stamp) {
        SimulationResults.write(out, start.config(), solution, stamp);
        StateFile.write(out, start.config(), solution, stamp);
    }

    @Override
    String json(Start start, Solution solution, RunStamp stamp) {
        return SimulationResults.summaryJson(start.config(), solution, stamp);
    }

    @Override
    List<String> remarks(Solution solution) {
        List<String> remarks = new ArrayList<>();
        solution.diagnostics().warnings().forEach(text -> remarks.add("warning: " + text));
        if (solution.termination() == Termination.FAILED) {
            remarks.add("the simulation failed: " + solution.message());
        } else if (solution.termination() == Termination.FRONT_REACHED_BACK) {
            remarks.add("the simulation ended before the protocol: a foreign ion came to the back of the" + " sample. "
                    + solution.message());
        } else if (solution.termination() == Termination.SITES_FULL
                || solution.termination() == Termination.IONS_USED_UP) {
            remarks.add("the simulation ended before the protocol: " + solution.message());
        }
        return remarks;
    }

    @Override
    int exitCode(Solution solution) {
        return switch (solution.termination()) {
            case FINISHED -> ExitCode.DONE;
            case STOPPED -> ExitCode.STOPPED;
            case FAILED, FRONT_REACHED_BACK, SITES_FULL, IONS_USED_UP -> ExitCode.SOLVER_FAILED;
        };
    }
}
