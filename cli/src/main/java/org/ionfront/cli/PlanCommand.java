package org.ionfront.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.PlanReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.fit.FitPlanner;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.PlanResults;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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
final class PlanCommand extends ResultCommand<FitConfig, PlanResult> {
    @Parameters(paramLabel = "FIT.yaml", description = "What is to be fitted.")
    private Path file = Path.of("");

    PlanCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    FitConfig read(List<ConfigOverride> overrides) {
        return new FitReader().readPlan(file, overrides);
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
    PlanResult work(FitConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        show.accept(Progress.of("planning: simulating the protocol, shorter and longer ones"));
        try {
            return new FitPlanner().plan(config.problem(), config.planned(), () -> !goOn.getAsBoolean());
        } catch (IllegalArgumentException impossible) {
            throw InputException.of(file, String.valueOf(impossible.getMessage()));
        }
    }

    @Override
    Report report(FitConfig config, PlanResult result, RunOrigin origin) {
        return PlanReport.of(config, result, origin);
    }

    @Override
    void write(OutputDirectory out, FitConfig config, PlanResult result, RunStamp stamp) {
        PlanResults.write(out, config, result, stamp);
    }

    @Override
    String json(FitConfig config, PlanResult result, RunStamp stamp) {
        return PlanResults.json(config, result, stamp);
    }

    @Override
    List<String> remarks(PlanResult result) {
        return PlanReport.warnings(result).stream()
                .map(text -> "warning: " + text)
                .toList();
    }

    @Override
    String folder() {
        return "plan";
    }

    @Override
    boolean isTimed() {
        return false;
    }

    @Override
    String reportLabel() {
        return "Report: ";
    }

    @Override
    int exitCode(PlanResult result) {
        return result.complete() ? ExitCode.DONE : ExitCode.STOPPED;
    }
}
