package org.ionfront.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ionfront.cli.report.ComparisonReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.fit.FitListener;
import org.ionfront.fit.FitProgress;
import org.ionfront.fit.ModelComparison;
import org.ionfront.fit.result.ModelRanking;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.config.FitVariant;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.ComparisonResults;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ionfront compare}: which distribution of site energies, or none, describes the profiles best. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Fit several models to the same profiles and rank them.",
        description = {
            "Reads a fit file and fits it with other models of the native ion: a Gaussian, a box or an exponential tail of"
                    + " site energies, another filling, and a constant diffusivity. Writes comparison.json and report.html"
                    + " with AICc, BIC, weights and verdicts."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ionfront compare lbo/fit.yaml", "", "A folder to start from: ionfront example lbo"})
final class CompareCommand extends ResultCommand<CompareCommand.Models, ModelRanking> {
    /**
     * What is compared.
     *
     * @param given the fit file as it is
     * @param variants the same data with every model, in the order of the names
     * @param names of the models
     */
    record Models(FitConfig given, List<FitConfig> variants, List<String> names) {}

    @Parameters(paramLabel = "FIT.yaml", description = "What to fit.")
    private Path file = Path.of("");

    CompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    Models read(List<ConfigOverride> overrides) {
        List<ConfigOverride> plain = new ArrayList<>(overrides);
        // Only estimates are compared, so that intervals would be for nothing.
        plain.add(new ConfigOverride("uncertainty", "{method: covariance}"));
        FitReader reader = new FitReader();
        FitConfig given = reader.read(file, overrides);
        List<FitVariant> offered = FitVariant.ofSiteEnergies();
        List<FitConfig> variants = offered.stream()
                .map(variant -> reader.read(file, plain, variant))
                .toList();
        return new Models(
                given, variants, offered.stream().map(FitVariant::name).toList());
    }

    @Override
    Provenance provenance(Models models) {
        return models.given().provenance();
    }

    @Override
    List<Setting> settings(Models models) {
        return models.given().settings();
    }

    @Override
    ModelRanking work(Models models, Consumer<Progress> show, BooleanSupplier goOn) {
        List<ModelComparison.Model> compared = IntStream.range(0, models.names().size())
                .mapToObj(k -> new ModelComparison.Model(
                        models.names().get(k), models.variants().get(k).problem()))
                .toList();
        return ModelComparison.of(compared, name -> new FitListener() {
            @Override
            public boolean proceed(FitProgress progress) {
                show.accept(Progress.of(name + ": iteration " + progress.step()));
                return goOn.getAsBoolean();
            }

            @Override
            public boolean stopRequested() {
                return !goOn.getAsBoolean();
            }
        });
    }

    @Override
    Report report(Models models, ModelRanking ranking, RunOrigin origin) {
        return ComparisonReport.of(models.given(), ranking, origin);
    }

    @Override
    void write(OutputDirectory out, Models models, ModelRanking ranking, RunStamp stamp) {
        ComparisonResults.write(out, models.given(), ranking, stamp);
    }

    @Override
    String json(Models models, ModelRanking ranking, RunStamp stamp) {
        return ComparisonResults.json(models.given(), ranking, stamp);
    }

    @Override
    List<String> remarks(ModelRanking ranking) {
        return ComparisonReport.warnings(ranking).stream()
                .map(text -> "warning: " + text)
                .toList();
    }

    @Override
    String folder() {
        return "comparison";
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
    int exitCode(ModelRanking ranking) {
        boolean any = Optional.of(ranking.models().get(0))
                .filter(best -> best.verdict() == ModelRanking.Verdict.BEST)
                .isPresent();
        return any ? ExitCode.DONE : ExitCode.NOT_CONVERGED;
    }
}
