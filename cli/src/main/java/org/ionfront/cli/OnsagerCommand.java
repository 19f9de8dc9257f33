package org.ionfront.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.OnsagerReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelReader;
import org.ionfront.io.results.OnsagerResults;
import org.ionfront.io.results.OnsagerTable;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ionfront onsager}: a model of two ions in, its Onsager coefficients out. */
@Command(
        name = "onsager",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Onsager coefficients of two ions over composition and temperature.",
        description = {
            "Evaluates L11, L12, L21 and L22, diffusivities, conductivity, transference numbers and Haven ratio of the two"
                    + " ions of a model and writes onsager.csv, onsager.json, report.html and figures/ (SVG and PNG)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront onsager model.yaml",
            "  ionfront onsager model.yaml --set cross_terms=haven-ratio -o coupled",
            "  ionfront onsager model.yaml --json | jq .checks",
            "",
            "A file to start from: ionfront example borate"
        })
final class OnsagerCommand extends ModelCommand<OnsagerTable> {
    @Parameters(paramLabel = "MODEL.yaml", description = "Two ions and their laws.")
    private Path file = Path.of("");

    OnsagerCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    ModelConfig read(List<ConfigOverride> overrides) {
        return new ModelReader().read(file, overrides, ModelReader.Purpose.ONSAGER);
    }

    @Override
    OnsagerTable work(ModelConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        return OnsagerTable.of(config, counter(config, show, goOn));
    }

    @Override
    Report report(ModelConfig config, OnsagerTable table, RunOrigin origin) {
        return OnsagerReport.of(config, table, origin);
    }

    @Override
    void write(OutputDirectory out, ModelConfig config, OnsagerTable table, RunStamp stamp) {
        OnsagerResults.write(out, config, table, stamp);
    }

    @Override
    String json(ModelConfig config, OnsagerTable table, RunStamp stamp) {
        return OnsagerResults.json(config, table, stamp);
    }

    @Override
    int exitCode(OnsagerTable table) {
        return table.complete() ? ExitCode.DONE : ExitCode.STOPPED;
    }

    @Override
    String folder() {
        return "onsager";
    }
}
