package org.ionfront.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.FitReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.FitListener;
import org.ionfront.fit.FitProgress;
import org.ionfront.fit.FreeFormFitter;
import org.ionfront.fit.ProfileFitter;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.config.FreeFormSetup;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.FitResults;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.ReplicateFile;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  ionfront fit fit.yaml --set uncertainty.method=profile-likelihood",
            "  ionfront fit fit.yaml --set uncertainty.method=bootstrap --resume",
            "",
            "A folder to start from: ionfront example lbo"
        })
final class FitCommand extends ResultCommand<FitConfig, FitResult> {
    @Option(
            names = "--resume",
            description =
                    "Go on with a bootstrap that was stopped or killed, from the bootstrap.csv in the folder for the"
                            + " results; the outcome is the same as that of a run in one go.")
    private boolean resume;

    private ReplicateStore store = ReplicateStore.NONE;
    private List<String> notices = List.of();

    @Parameters(paramLabel = "FIT.yaml", description = "What to fit.")
    private Path file = Path.of("");

    FitCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    FitConfig read(List<ConfigOverride> overrides) {
        return new FitReader().read(file, overrides);
    }

    @Override
    Provenance provenance(FitConfig config) {
        return config.provenance();
    }

    @Override
    List<Setting> settings(FitConfig config) {
        return config.settings();
    }

    @Override
    boolean goesOn() {
        return resume;
    }

    @Override
    void prepare(FitConfig config, OutputDirectory out) {
        notices = config.warnings();
        if (config.problem().uncertainty() == UncertaintyMethod.BOOTSTRAP) {
            RunStamp stamp = new RunStamp(Version.ofProgram(), config.provenance(), OptionalDouble.empty());
            store = new ReplicateFile(out, stamp, config.problem().sampling().seed(), resume);
        } else if (resume) {
            throw InputException.atKey(
                    file,
                    "uncertainty.method",
                    "is " + config.problem().uncertainty().label() + "; --resume goes on with a bootstrap only");
        }
    }

    @Override
    FitResult work(FitConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        FitListener listener = new FitListener() {
            @Override
            public boolean proceed(FitProgress progress) {
                show.accept(describe(progress, config.problem().sampling().samples()));
                return goOn.getAsBoolean();
            }

            @Override
            public boolean stopRequested() {
                return !goOn.getAsBoolean();
            }
        };
        FitResult result = new ProfileFitter().fit(config.problem(), store, listener);
        return FreeFormSetup.of(config, result)
                .flatMap(problem -> new FreeFormFitter().fit(problem, listener))
                .map(result::withFreeForm)
                .orElse(result);
    }

    @Override
    Report report(FitConfig config, FitResult result, RunOrigin origin) {
        return FitReport.of(config, result, origin);
    }

    @Override
    void write(OutputDirectory out, FitConfig config, FitResult result, RunStamp stamp) {
        FitResults.write(out, config, result, stamp);
    }

    @Override
    String json(FitConfig config, FitResult result, RunStamp stamp) {
        return FitResults.fitJson(config, result, stamp);
    }

    @Override
    List<String> remarks(FitResult result) {
        return FitReport.warnings(notices, result).stream()
                .map(text -> "warning: " + text)
                .toList();
    }

    @Override
    String reportLabel() {
        return "Report: ";
    }

    private static Progress describe(FitProgress progress, int samples) {
        String work = switch (progress.phase()) {
            case MINIMISATION -> "fitting: iteration " + progress.step();
            case INTERVALS -> "95 % intervals: " + progress.step() + " done";
            case FREE_FORM -> "D(n) of free form: step " + progress.step();
            case SAMPLES -> "samples: " + progress.step() + " drawn";
        };
        String state = String.format(
                Locale.ROOT,
                "%s, chi-square %s, %d simulations",
                work,
                NumberText.significant(progress.chiSquare(), 6),
                progress.simulations());
        return progress.phase() == FitProgress.Phase.SAMPLES
                ? Progress.of(state, progress.step() / (double) samples)
                : Progress.of(state);
    }

    @Override
    int exitCode(FitResult result) {
        return switch (result.status()) {
            case CONVERGED -> ExitCode.DONE;
            case NOT_CONVERGED -> ExitCode.NOT_CONVERGED;
            case STOPPED -> ExitCode.STOPPED;
            case FAILED -> ExitCode.SOLVER_FAILED;
        };
    }
}
