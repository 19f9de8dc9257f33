package org.ionfront.benchmarks.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionfront.io.sims.Format;

/**
 * An instrument's file cut into what stands above the rows, the rows, and what stands below.
 *
 * @param format as the reader recognises it
 * @param head lines above the rows
 * @param rows cells of each row; a delimiter at the end of a line leaves an empty one
 * @param tail lines below the rows
 * @param delimiter between cells
 */
record TextTable(Format format, List<String> head, List<List<String>> rows, List<String> tail, char delimiter) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d*)?([eE][+-]?\\d+)?");

    TextTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        tail = List.copyOf(tail);
    }

    /**
     * Cuts a text whose fields stand in no quotes.
     *
     * @param mostRows how many rows are kept, from the beginning
     */
    static TextTable of(String text, Format format, int mostRows) {
        List<String> lines = Arrays.asList(text.split("\r\n|\n|\r", -1));
        int first = firstRow(lines, format);
        int end = first;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).startsWith("*")) {
            end++;
        }
        char delimiter = delimiter(lines.get(first));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(first, Math.min(end, first + mostRows))) {
            rows.add(Arrays.asList(line.split(Pattern.quote(String.valueOf(delimiter)), -1)));
        }
        return new TextTable(format, lines.subList(0, first), rows, lines.subList(end, lines.size()), delimiter);
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell.strip()).matches();
    }

    TextTable withRows(List<List<String>> others) {
        return new TextTable(format, head, others, tail, delimiter);
    }

    TextTable withCell(int row, int column, String cell) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, cell);
        changed.set(row, cells);
        return withRows(changed);
    }

    /** The file. */
    String text() {
        List<String> lines = new ArrayList<>(head);
        rows.forEach(cells -> lines.add(String.join(String.valueOf(delimiter), cells)));
        lines.addAll(tail);
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static int firstRow(List<String> lines, Format format) {
        int first = 0;
        while (format.family() == Format.Family.CAMECA
                && !lines.get(first).startsWith("Time[")
                && !lines.get(first).startsWith("Time [")) {
            first++;
        }
        if (format.family() == Format.Family.CAMECA) {
            return first + 1;
        }
        while (!isRow(lines.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isRow(String line) {
        return !line.isBlank() && isNumber(line.split("[\t;,]", 2)[0]);
    }

    private static char delimiter(String row) {
        return row.indexOf('\t') >= 0 ? '\t' : row.indexOf(';') >= 0 ? ';' : ',';
    }
}
