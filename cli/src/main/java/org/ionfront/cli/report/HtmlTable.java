package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A table of a page. Columns of numbers are set to the right, columns of words to the left. Built row by row. */
final class HtmlTable {
    /** Digits of SHA-256. */
    private static final int HASH = 64;

    private static final Set<String> NO_NUMBER = Set.of("none", "fixed");

    private final List<String> head;
    private final String type;
    private final List<List<String>> rows = new ArrayList<>();

    private HtmlTable(List<String> head, String type) {
        this.head = List.copyOf(head);
        this.type = type;
    }

    /** A table with these column titles. */
    static HtmlTable withColumns(String... titles) {
        return new HtmlTable(List.of(titles), "");
    }

    /** A table with these column titles, whose cells hold two numbers that may stand below each other where there is little room. */
    static HtmlTable ofRanges(List<String> titles) {
        return new HtmlTable(titles, "ranges");
    }

    /** A table of names and values without column titles. */
    static HtmlTable ofPairs() {
        return new HtmlTable(List.of(), "pairs");
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

    /** The table as HTML; a column with a title and nothing below it is left out. */
    String html() {
        for (int column = head.size() - 1; column > 0; column--) {
            int empty = column;
            if (rows.stream().allMatch(row -> row.get(empty).isEmpty())) {
                return without(column).html();
            }
        }
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table")
                .append(type.isEmpty() ? ">\n" : " class=\"" + type + "\">\n");
        if (!head.isEmpty()) {
            html.append("<thead><tr>");
            for (int column = 0; column < head.size(); column++) {
                append(html, "th", column, head.get(column));
            }
            html.append("</tr></thead>\n");
        }
        html.append("<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                append(html, column == 0 ? "th" : "td", column, row.get(column));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table></div>\n").toString();
    }

    private HtmlTable without(int column) {
        HtmlTable smaller = new HtmlTable(without(head, column), type);
        rows.forEach(row -> smaller.rows.add(without(row, column)));
        return smaller;
    }

    private static List<String> without(List<String> cells, int column) {
        List<String> rest = new ArrayList<>(cells);
        rest.remove(column);
        return List.copyOf(rest);
    }

    private void append(StringBuilder html, String element, int column, String content) {
        html.append('<').append(element).append(holdsWords(column) ? " class=\"words\">" : ">");
        html.append(Html.text(holdsWords(column) ? content : unbroken(content)))
                .append("</")
                .append(element)
                .append('>');
    }

    /** A number stays with its per cent or its power of ten. */
    private static String unbroken(String content) {
        return content.replace(" %", "\u00a0%").replace(" × ", "\u00a0×\u00a0");
    }

    /** Whether any cell begins with a letter or is a hash; what stands for a missing number does not count. */
    private boolean holdsWords(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .anyMatch(cell -> cell.length() == HASH
                        || (!cell.isEmpty() && Character.isLetter(cell.charAt(0)) && !NO_NUMBER.contains(cell)));
    }
}
