package org.ionfront.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ionfront.cli.report.LawReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelReader;
import org.ionfront.io.results.LawResults;
import org.ionfront.io.results.LawTable;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  ionfront law model.yaml --set \"native.diffusion.distribution.fwhm=280 meV\" -o wide",
            "  ionfront law model.yaml --json | jq .tables",
            "",
            "A file to start from: ionfront example borate"
        })
final class LawCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(paramLabel = "MODEL.yaml", description = "Ions and their laws.")
    private Path file = Path.of("");

    LawCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportFiles.prepare();
        ModelConfig config = new ModelReader().read(file, run.overrides(), ModelReader.Purpose.LAW);
        OutputDirectory out = run.open(file);
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            long begin = System.nanoTime();
            LawTable table = ModelOutput.evaluate(
                    config.states().size(), goOn -> LawTable.of(config, goOn), common, stop, terminal);
            RunStamp stamp =
                    new RunStamp(Version.ofProgram(), config.provenance(), (System.nanoTime() - begin) / NANOSECONDS);
            RunOrigin origin = new RunOrigin(stamp, CommandText.of(spec), config.settings());
            Report report = LawReport.of(config, table, origin);
            Path page = ReportFiles.write(out, report, () -> LawResults.write(out, table, stamp), terminal.err());
            ModelOutput.print(report, page, common, () -> LawResults.json(config, table, stamp), terminal);
            return table.complete() ? ExitCode.DONE : ExitCode.STOPPED;
        }
    }
}
