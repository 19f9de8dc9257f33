package org.ionfront.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.figure.PngFigure;
import org.ionfront.cli.report.Report;
import org.ionfront.io.results.OutputDirectory;

/** Writes a report and its figures. */
final class ReportFiles {
    private ReportFiles() {}

    /** Loads what the pictures need on another thread, while the work that they will show has yet to begin. */
    static void prepare() {
        // The answer is asked for again by each picture; here only its side effect, the loaded fonts, is wanted.
        CompletableFuture<Void> unused = CompletableFuture.runAsync(PngFigure::canDrawText);
    }

    /**
     * Writes {@code report.html} and {@code figures/}.
     *
     * @param writeResults writes all other results, while the pictures are still being drawn
     * @return the page
     */
    static Path write(OutputDirectory out, Report report, Runnable writeResults, PrintStream err) {
        writeResults.run();
        for (Drawing drawing : report.drawings()) {
            out.writeText("figures/" + drawing.figure().name() + ".svg", drawing.svg());
        }
        Path page = out.writeText("report.html", report.html());
        boolean complete = true;
        for (Drawing drawing : report.drawings()) {
            Optional<byte[]> png = drawing.png().join();
            complete &= png.isPresent();
            if (png.isPresent()) {
                byte[] bytes = png.get();
                out.write("figures/" + drawing.figure().name() + ".png", stream -> stream.write(bytes));
            }
        }
        if (!complete) {
            err.println(
                    "ionfront: warning: no PNG figures were drawn, because this Java finds no fonts (Debian, Ubuntu:"
                            + " apt install fontconfig fonts-dejavu-core); the SVG figures are complete.");
        }
        out.removeStale();
        return page;
    }
}
