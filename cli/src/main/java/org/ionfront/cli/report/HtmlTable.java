package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of a page. The first column holds names, the others are set for numbers. Built row by row. */
final class HtmlTable {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    private HtmlTable(List<String> head) {
        this.head = head;
    }

    /** A table with these column titles. */
    static HtmlTable withColumns(String... titles) {
        return new HtmlTable(List.of(titles));
    }

    /** A table of names and values without column titles. */
    static HtmlTable ofPairs() {
        return new HtmlTable(List.of());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException where it has not as many cells as the table has columns
     */
    HtmlTable row(String... cells) {
        int columns = head.isEmpty() ? 2 : head.size();
        if (cells.length != columns) {
            throw new IllegalArgumentException("the row " + Arrays.toString(cells) + " needs " + columns + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table as HTML. */
    String html() {
        StringBuilder html =
                new StringBuilder("<div class=\"wide\"><table").append(head.isEmpty() ? " class=\"pairs\">\n" : ">\n");
        if (!head.isEmpty()) {
            html.append("<thead><tr>");
            head.forEach(title -> html.append("<th>").append(Html.text(title)).append("</th>"));
            html.append("</tr></thead>\n");
        }
        html.append("<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr><th>").append(Html.text(row.get(0))).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> html.append("<td>").append(Html.text(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table></div>\n").toString();
    }
}
