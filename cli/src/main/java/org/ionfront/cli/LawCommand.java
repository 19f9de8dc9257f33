package org.ionfront.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.LawReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelReader;
import org.ionfront.io.results.LawResults;
import org.ionfront.io.results.LawTable;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ionfront law}: a model in, the diffusion laws of its ions as tables and figures out. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Diffusion laws as tables and figures: D(n), E_F(n), sigma(T).",
        description = {
            "Evaluates the laws of all ions of a model against composition and temperature and writes law.csv, report.html and"
                    + " figures/ (SVG and PNG)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront law model.yaml",
            "  ionfront law model.yaml --set \"native.diffusion.distribution.fwhm=280 meV\"",
            "  ionfront law model.yaml --json | jq .tables",
            "",
            "A file to start from: ionfront example borate"
        })
final class LawCommand extends ModelCommand<LawTable> {
    @Parameters(paramLabel = "MODEL.yaml", description = "Ions and their laws.")
    private Path file = Path.of("");

    LawCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    ModelConfig read(List<ConfigOverride> overrides) {
        return new ModelReader().read(file, overrides, ModelReader.Purpose.LAW);
    }

    @Override
    LawTable work(ModelConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        return LawTable.of(config, counter(config, show, goOn));
    }

    @Override
    Report report(ModelConfig config, LawTable table, RunOrigin origin) {
        return LawReport.of(config, table, origin);
    }

    @Override
    void write(OutputDirectory out, ModelConfig config, LawTable table, RunStamp stamp) {
        LawResults.write(out, table, stamp);
    }

    @Override
    String json(ModelConfig config, LawTable table, RunStamp stamp) {
        return LawResults.json(config, table, stamp);
    }

    @Override
    int exitCode(LawTable table) {
        return table.complete() ? ExitCode.DONE : ExitCode.STOPPED;
    }

    @Override
    String reportLabel() {
        return "Report: ";
    }

    @Override
    String folder() {
        return "law";
    }
}
