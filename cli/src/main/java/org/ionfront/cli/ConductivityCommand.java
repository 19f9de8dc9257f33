package org.ionfront.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ionfront.cli.report.ConductivityReport;
import org.ionfront.cli.report.Report;
import org.ionfront.cli.report.RunOrigin;
import org.ionfront.io.config.ConductivityConfig;
import org.ionfront.io.config.ConductivityReader;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.ConductivityResults;
import org.ionfront.io.results.ConductivityTable;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.results.RunStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ionfront conductivity}: recorded currents or conductivities in, conductivity and activation energy with errors out. */
@Command(
        name = "conductivity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Conductivity from recorded currents, activation energy from sigma(T).",
        description = {
            "Integrates the autocorrelation of the current of a simulated cell (Green-Kubo, with errors from blocks), draws"
                    + " Arrhenius lines through conductivities, and writes conductivity.json, conductivity.csv,"
                    + " running-integral.csv, report.html and figures/ (SVG and PNG)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront conductivity conductivity.yaml",
            "  ionfront conductivity conductivity.yaml --set \"predict=[300 K, 350 K]\"",
            "  ionfront conductivity conductivity.yaml --json | jq .arrhenius",
            "",
            "Files to start from: ionfront example conductivity"
        })
final class ConductivityCommand extends ResultCommand<ConductivityConfig, ConductivityTable> {
    @Parameters(paramLabel = "CONDUCTIVITY.yaml", description = "Which data, and what belongs to them.")
    private Path file = Path.of("");

    ConductivityCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    ConductivityConfig read(List<ConfigOverride> overrides) {
        return new ConductivityReader().read(file, overrides);
    }

    @Override
    Provenance provenance(ConductivityConfig config) {
        return config.provenance();
    }

    @Override
    List<Setting> settings(ConductivityConfig config) {
        return config.settings();
    }

    @Override
    ConductivityTable work(ConductivityConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        return ConductivityTable.of(config, done -> {
            show.accept(Progress.of(
                    "evaluating: " + done + " of " + config.currents().size() + " currents",
                    done / (double) config.currents().size()));
            return goOn.getAsBoolean();
        });
    }

    @Override
    Report report(ConductivityConfig config, ConductivityTable table, RunOrigin origin) {
        return ConductivityReport.of(config, table, origin);
    }

    @Override
    void write(OutputDirectory out, ConductivityConfig config, ConductivityTable table, RunStamp stamp) {
        ConductivityResults.write(out, config, table, stamp);
    }

    @Override
    String json(ConductivityConfig config, ConductivityTable table, RunStamp stamp) {
        return ConductivityResults.json(config, table, stamp);
    }

    @Override
    List<String> remarks(ConductivityTable table) {
        List<String> remarks = new ArrayList<>();
        for (ConductivityTable.Series series : table.series()) {
            if (series.result().conductivity().isEmpty()) {
                remarks.add("warning: " + ConductivityReport.noPlateau(series));
            }
        }
        return remarks;
    }

    @Override
    int exitCode(ConductivityTable table) {
        if (!table.complete()) {
            return ExitCode.STOPPED;
        }
        return table.allHavePlateaus() ? ExitCode.DONE : ExitCode.NOT_CONVERGED;
    }

    @Override
    String folder() {
        return "conductivity";
    }

    @Override
    boolean isTimed() {
        return false;
    }
}
