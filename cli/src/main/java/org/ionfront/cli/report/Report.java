package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.text.Wrapped;

/**
 * A finished report.
 *
 * @param html the page, complete and offline
 * @param drawings the figures in it, for files of their own
 * @param words a few lines for the terminal
 */
public record Report(String html, List<Drawing> drawings, Words words) {
    /** What is printed, for a terminal of some width; sentences may be longer than it is wide. */
    @FunctionalInterface
    public interface Words {
        /** The lines for so many columns. */
        List<String> lines(int columns);
    }

    /** The report that consists of a page. */
    static Report of(HtmlPage page, Words words) {
        return new Report(page.html(), page.drawings(), words);
    }

    /** Copies the list. */
    public Report {
        drawings = List.copyOf(drawings);
    }

    /** A few lines for a terminal of so many columns; only words that are longer stand out. */
    public List<String> summary(int columns) {
        return words.lines(columns).stream()
                .flatMap(line -> Wrapped.hanging(line, columns).stream())
                .toList();
    }
}
