package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.figure.Drawing;

/**
 * A finished report.
 *
 * @param html the page, complete and offline
 * @param drawings the figures in it, for files of their own
 * @param summary a few lines for the terminal, none wider than 80 columns
 */
public record Report(String html, List<Drawing> drawings, List<String> summary) {
    /** The report that consists of a page. */
    static Report of(HtmlPage page, List<String> summary) {
        return new Report(page.html(), page.drawings(), summary);
    }

    /** Copies the lists. */
    public Report {
        drawings = List.copyOf(drawings);
        summary = List.copyOf(summary);
    }
}
