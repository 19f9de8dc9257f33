package org.ionfront.io.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a CSV table: comments, one header line, rows; comma, decimal point, line feed, numbers that round-trip. */
final class Table {
    private final Writer out;
    private final StringBuilder row = new StringBuilder();
    private boolean rowBegun;

    private Table(Writer out) {
        this.out = out;
    }

    /** Writes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        /** Writes them one after the other. */
        void writeTo(Table table) throws IOException;
    }

    /** The content of a file: comment lines, header, rows. */
    static OutputDirectory.Content of(String comments, List<String> header, Rows rows) {
        return (OutputStream stream) -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            Table table = new Table(out);
            out.write(comments);
            header.forEach(table::cell);
            table.endRow();
            rows.writeTo(table);
            out.flush();
        };
    }

    /** Adds a number; an empty cell where it is not finite. */
    Table cell(double number) {
        return next(Double.isFinite(number) ? Double.toString(number) : "");
    }

    /** Adds a text, in quotes where it needs them. */
    Table cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return next(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    /** Adds yes or no. */
    Table cell(boolean flag) {
        return next(flag ? "true" : "false");
    }

    /** Ends the row. */
    void endRow() throws IOException {
        row.append('\n');
        out.append(row);
        row.setLength(0);
        rowBegun = false;
    }

    private Table next(String text) {
        if (rowBegun) {
            row.append(',');
        }
        rowBegun = true;
        row.append(text);
        return this;
    }
}
