package org.ionfront.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.ionfront.cli.report.Report;

/** What a command that evaluates a model prints when it is done. */
final class ModelOutput {
    private ModelOutput() {}

    /** The result as JSON, or a few lines for people and where the report is. */
    static void print(Report report, Path page, CommonOptions common, Supplier<String> json, Terminal terminal) {
        if (common.json()) {
            terminal.out().print(json.get());
        } else if (common.chatty()) {
            report.summary().forEach(line -> terminal.out().println(terminal.shown(line)));
            terminal.out().println("report             " + page);
        }
        terminal.out().flush();
    }
}
