package org.ionfront.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ionfront.cli.report.PlanReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.fit.FitPlanner;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.io.InputException;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.PlanResults;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ionfront plan}: the errors a fit should come to, before there are data. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Tell the errors of a fit before the experiment.",
        description = {
            "Reads a fit file in which profiles may have 'planned' instead of 'file', takes its start values for true,"
                    + " and writes plan.json and report.html with the errors to expect, also for more counts, longer"
                    + " protocols and a better known conductivity."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront plan lbo/plan.yaml",
            "  ionfront plan plan.yaml --set \"parameters.fwhm.start=150 meV\" --out narrow",
            "",
            "A folder to start from: ionfront example lbo"
        })
final class PlanCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(paramLabel = "FIT.yaml", description = "What is to be fitted.")
    private Path file = Path.of("");

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        FitConfig config = new FitReader().readPlan(file, run.overrides());
        OutputDirectory out = run.open(file);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            long begin = System.nanoTime();
            PlanResult result = plan(config, stop);
            RunStamp stamp =
                    new RunStamp(Version.ofProgram(), config.provenance(), (System.nanoTime() - begin) / NANOSECONDS);
            RunOrigin origin = new RunOrigin(stamp, CommandText.of(spec), config.settings());
            Report report = PlanReport.of(config, result, origin);
            Path page =
                    ReportFiles.write(out, report, () -> PlanResults.write(out, config, result, stamp), terminal.err());
            PlanReport.warnings(config, result).forEach(text -> terminal.err().println("ionfront: warning: " + text));
            ModelOutput.print(report, page, common, () -> PlanResults.json(config, result, stamp), terminal);
            return ExitCode.DONE;
        } catch (SearchStopped stopped) {
            terminal.err().println("ionfront: stopped; nothing was written");
            return ExitCode.STOPPED;
        }
    }

    private PlanResult plan(FitConfig config, StopRequest stop) {
        ProgressLine line =
                new ProgressLine(terminal.err(), terminal.interactive() && common.showsProgress(), System::nanoTime);
        try {
            line.show("planning: simulating the protocol, shorter and longer ones");
            return new FitPlanner().plan(config.problem(), config.planned(), stop::isRequested);
        } catch (IllegalArgumentException impossible) {
            throw InputException.of(file, String.valueOf(impossible.getMessage()));
        } finally {
            line.end();
        }
    }
}
