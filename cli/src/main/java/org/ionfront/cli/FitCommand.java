package org.ionfront.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ionfront.cli.report.FitReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.FitProgress;
import org.ionfront.fit.ProfileFitter;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.results.FitResults;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ionfront fit}: depth profiles in, material parameters with errors out. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Fit simulated to measured depth profiles: parameters with errors.",
        description = {
            "Reads a fit file and the instrument exports and experiments it names, simulates every trial in full, and"
                    + " writes fit.json, parameters.csv, profiles.csv, report.html and figures/ (SVG and PNG)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront fit lbo/fit.yaml",
            "  ionfront fit fit.yaml --set \"parameters.fwhm.start=300 meV\" --out second",
            "  ionfront fit fit.yaml --json > result.json",
            "",
            "A folder to start from: ionfront example lbo"
        })
final class FitCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(paramLabel = "FIT.yaml", description = "What to fit.")
    private Path file = Path.of("");

    FitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        FitConfig config = new FitReader().read(file, run.overrides());
        OutputDirectory out = run.open(file);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            common.trace("the fit begins", terminal);
            long begin = System.nanoTime();
            FitResult result = fit(config, stop);
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            RunStamp stamp = new RunStamp(Version.ofProgram(), config.provenance(), seconds);
            RunOrigin origin = new RunOrigin(stamp, CommandText.of(spec), config.settings());
            Report report = FitReport.of(config, result, origin);
            Path page =
                    ReportFiles.write(out, report, () -> FitResults.write(out, config, result, stamp), terminal.err());
            FitReport.warnings(result).forEach(text -> terminal.err().println("ionfront: warning: " + text));
            if (common.json()) {
                terminal.out().print(FitResults.fitJson(config, result, stamp));
            } else if (common.chatty()) {
                report.summary().forEach(line -> terminal.out().println(terminal.shown(line)));
                terminal.out().println("Report: " + page);
            }
            terminal.out().flush();
            return exitCode(result.status());
        }
    }

    private FitResult fit(FitConfig config, StopRequest stop) {
        ProgressLine line =
                new ProgressLine(terminal.err(), terminal.interactive() && common.showsProgress(), System::nanoTime);
        try {
            return new ProfileFitter().fit(config.problem(), progress -> {
                line.show(describe(progress));
                return !stop.isRequested();
            });
        } finally {
            line.end();
        }
    }

    private static String describe(FitProgress progress) {
        String work = progress.phase() == FitProgress.Phase.MINIMISATION
                ? "fitting: iteration " + progress.step()
                : "95 % intervals: " + progress.step() + " done";
        return String.format(
                Locale.ROOT,
                "%s, chi-square %s, %d simulations",
                work,
                NumberText.significant(progress.chiSquare(), 6),
                progress.simulations());
    }

    private static int exitCode(FitStatus status) {
        return switch (status) {
            case CONVERGED -> ExitCode.DONE;
            case NOT_CONVERGED -> ExitCode.NOT_CONVERGED;
            case STOPPED -> ExitCode.STOPPED;
            case FAILED -> ExitCode.SOLVER_FAILED;
        };
    }
}
