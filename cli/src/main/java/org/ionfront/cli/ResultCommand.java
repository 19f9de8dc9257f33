package org.ionfront.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The frame of a command that reads a configuration, works, and writes a folder of results with a report: options, the folder, a
 * request to stop, progress, and what is printed.
 *
 * @param <C> what is read
 * @param <R> what comes out
 */
abstract class ResultCommand<C, R> implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    ResultCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The configuration file. */
    abstract Path file();

    /** Reads it. */
    abstract C read(List<ConfigOverride> overrides);

    abstract Provenance provenance(C config);

    abstract List<Setting> settings(C config);

    /**
     * Works.
     *
     * @param show takes a line on how far the work is
     * @param goOn false once somebody wants it to end
     */
    abstract R work(C config, Consumer<Progress> show, BooleanSupplier goOn);

    abstract Report report(C config, R result, RunOrigin origin);

    /** Writes the files beside the report. */
    abstract void write(OutputDirectory out, C config, R result, RunStamp stamp);

    /** The result for programs. */
    abstract String json(C config, R result, RunStamp stamp);

    abstract int exitCode(R result);

    /** Lines for standard error. */
    List<String> remarks(R result) {
        return List.of();
    }

    /** Whether the folder holds results of an earlier run that are gone on with. */
    boolean goesOn() {
        return false;
    }

    /** Makes ready for work whose results go to a folder while it runs. */
    void prepare(C config, OutputDirectory out) {}

    /** What the default folder is called after the configuration. */
    String folder() {
        return RunOptions.USUAL_SUFFIX;
    }

    /** Whether results say how long the work took, by which two runs differ. */
    boolean isTimed() {
        return true;
    }

    /** What stands before the place of the report. */
    String reportLabel() {
        return "report             ";
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        C config = read(run.overrides());
        OutputDirectory out = run.open(file(), folder(), goesOn());
        prepare(config, out);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            common.trace("the work begins", terminal);
            long begin = System.nanoTime();
            R result = work(config, stop);
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            RunStamp stamp = new RunStamp(
                    Version.ofProgram(),
                    provenance(config),
                    isTimed() ? OptionalDouble.of(seconds) : OptionalDouble.empty());
            common.trace("the work is done", terminal);
            Report report = report(config, result, new RunOrigin(stamp, CommandText.of(spec), settings(config)));
            common.trace("the report is drawn", terminal);
            Path page = ReportFiles.write(out, report, () -> write(out, config, result, stamp), terminal);
            common.trace("the results are written", terminal);
            remarks(result).forEach(text -> terminal.say("ionfront: " + text));
            if (common.json()) {
                terminal.out().print(json(config, result, stamp));
            } else if (common.chatty()) {
                report.summary(terminal.columns())
                        .forEach(line -> terminal.out().println(terminal.shown(line)));
                terminal.out().println(reportLabel() + page);
            }
            terminal.out().flush();
            return exitCode(result);
        } catch (SearchStopped early) {
            terminal.say("ionfront: stopped before there was any result; nothing was written");
            return ExitCode.STOPPED;
        }
    }

    private R work(C config, StopRequest stop) {
        ProgressLine progress = new ProgressLine(terminal, common.showsProgress(), System::nanoTime);
        try {
            return work(config, progress::show, () -> !stop.isRequested());
        } finally {
            progress.end();
        }
    }
}
