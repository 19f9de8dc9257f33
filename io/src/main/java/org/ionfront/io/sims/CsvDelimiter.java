package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;

/**
 * The sign between the fields of a table, by what cuts the first rows into as many fields as the titles.
 *
 * @param sign tab, semicolon or comma
 * @param firstRow the first line that is neither blank nor a comment, 0 when there is none
 */
record CsvDelimiter(char sign, int firstRow) {

    private static final int ROWS = 50;
    private static final String EXCEL = "sep=";

    /** A comma comes last, because it may be a decimal sign; a tab first, because it is nothing else. */
    private static final List<Character> CANDIDATES = List.of('\t', ';', ',');

    static CsvDelimiter of(Head head) {
        List<Integer> rows = new ArrayList<>();
        for (int number = 1; number <= head.lines().size() && rows.size() < ROWS; number++) {
            String line = head.line(number);
            if (!line.isBlank() && !CsvHeader.isComment(line)) {
                rows.add(number);
            }
        }
        if (rows.isEmpty()) {
            return new CsvDelimiter(',', 0);
        }
        String first = head.line(rows.get(0));
        boolean told = first.startsWith(EXCEL) && first.length() == EXCEL.length() + 1;
        if (told && CANDIDATES.contains(first.charAt(EXCEL.length()))) {
            return new CsvDelimiter(first.charAt(EXCEL.length()), rows.size() > 1 ? rows.get(1) : 0);
        }
        char best = ',';
        long most = -1;
        for (char candidate : CANDIDATES) {
            long score = score(head, rows, new FieldSplitter(candidate, true));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new CsvDelimiter(best, rows.get(0));
    }

    /** How many rows have as many fields as the first, or -1 when the first is not cut at all. */
    private static long score(Head head, List<Integer> rows, FieldSplitter splitter) {
        long titles = fields(head, rows.get(0), splitter);
        if (titles < 2) {
            return -1;
        }
        return rows.stream()
                .filter(row -> fields(head, row, splitter) == titles)
                .count();
    }

    /** The number of fields when quotes are respected but need not be right. */
    private static long fields(Head head, int row, FieldSplitter splitter) {
        String line = head.line(row).stripTrailing();
        boolean inside = false;
        long count = 1;
        int last = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            inside ^= c == '"';
            if (c == splitter.delimiter() && !inside) {
                count++;
                last = i;
            }
        }
        return last >= 0 && last == line.length() - 1 ? count - 1 : count;
    }
}
