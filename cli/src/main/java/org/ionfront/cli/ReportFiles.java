package org.ionfront.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.report.Report;
import org.ionfront.io.results.OutputDirectory;

/** Writes a report and its figures. */
final class ReportFiles {
    private static final int REHEARSED = 300;

    private ReportFiles() {}

    /** Loads what the pictures need on another thread, while the work that they will show has yet to begin: by a picture nobody sees. */
    static void prepare() {
        CompletableFuture<Drawing> unused = CompletableFuture.supplyAsync(() -> Drawing.of(rehearsal()));
    }

    /** As long as a measured profile, and with every kind of mark that a report of a fit has. */
    private static Figure rehearsal() {
        double[] x = IntStream.range(0, REHEARSED).mapToDouble(k -> k).toArray();
        double[] y = Arrays.stream(x).map(value -> 1 + Math.sin(value)).toArray();
        return new Figure(
                "rehearsal",
                "Nothing",
                Figure.Size.PANEL,
                Axis.linear("10^3 m"),
                Axis.linear("s"),
                List.of(
                        new Mark.Band("", x, y, x, Tone.GREY),
                        new Mark.Points("", x, y, Tone.GREY),
                        new Mark.Line("y", x, y, Tone.GREY)));
    }

    /**
     * Writes {@code report.html} and {@code figures/}.
     *
     * @param writeResults writes all other results, while the pictures are still being drawn
     * @return the page
     */
    static Path write(OutputDirectory out, Report report, Runnable writeResults, Terminal terminal) {
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
            terminal.say(
                    "ionfront: warning: no PNG figures were drawn, because this Java finds no fonts (Debian, Ubuntu:"
                            + " apt install fontconfig fonts-dejavu-core); the SVG figures are complete.");
        }
        out.removeStale();
        return page;
    }
}
