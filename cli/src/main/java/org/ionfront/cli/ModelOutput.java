package org.ionfront.cli;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.ionfront.cli.report.Report;

/** What a command that evaluates a model prints while it works and when it is done. */
final class ModelOutput {
    private ModelOutput() {}

    /** Shows how far the work is, and ends it after a request to stop. */
    static <T> T evaluate(
            int temperatures,
            Function<IntPredicate, T> work,
            CommonOptions common,
            StopRequest stop,
            Terminal terminal) {
        ProgressLine progress =
                new ProgressLine(terminal.err(), terminal.interactive() && common.showsProgress(), System::nanoTime);
        try {
            return work.apply(done -> {
                progress.show("evaluating: " + done + " of " + temperatures + " temperatures");
                return !stop.isRequested();
            });
        } finally {
            progress.end();
        }
    }

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
