package org.ionfront.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ionfront.cli.report.OnsagerReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelReader;
import org.ionfront.io.results.OnsagerResults;
import org.ionfront.io.results.OnsagerTable;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class OnsagerCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(paramLabel = "MODEL.yaml", description = "Two ions and their laws.")
    private Path file = Path.of("");

    OnsagerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        ModelConfig config = new ModelReader().read(file, run.overrides(), ModelReader.Purpose.ONSAGER);
        OutputDirectory out = run.open(file);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            long begin = System.nanoTime();
            OnsagerTable table = ModelOutput.evaluate(
                    config.states().size(), goOn -> OnsagerTable.of(config, goOn), common, stop, terminal);
            RunStamp stamp =
                    new RunStamp(Version.ofProgram(), config.provenance(), (System.nanoTime() - begin) / NANOSECONDS);
            RunOrigin origin = new RunOrigin(stamp, CommandText.of(spec), config.settings());
            Report report = OnsagerReport.of(config, table, origin);
            Path page = ReportFiles.write(
                    out, report, () -> OnsagerResults.write(out, config, table, stamp), terminal.err());
            ModelOutput.print(report, page, common, () -> OnsagerResults.json(config, table, stamp), terminal);
            return table.complete() ? ExitCode.DONE : ExitCode.STOPPED;
        }
    }
}
