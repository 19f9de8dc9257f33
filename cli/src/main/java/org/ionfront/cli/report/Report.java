package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.figure.Figure;

/**
 * A finished report.
 *
 * @param html the page, complete and offline
 * @param figures the figures in it, for files of their own
 * @param summary a few lines for the terminal, none wider than 80 columns
 */
public record Report(String html, List<Figure> figures, List<String> summary) {
    /** Copies the lists. */
    public Report {
        figures = List.copyOf(figures);
        summary = List.copyOf(summary);
    }
}
