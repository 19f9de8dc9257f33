package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.io.InputException;

/**
 * Cuts lines into fields without blanks around them.
 *
 * @param delimiter between fields
 * @param quotes whether a field may stand in double quotes, in which a doubled quote is one quote
 */
record FieldSplitter(char delimiter, boolean quotes) {

    /** The fields of a line, the empty ones at its end left out. */
    List<String> header(Path path, int number, String line) {
        List<String> fields = new ArrayList<>();
        split(path, number, line, fields);
        while (!fields.isEmpty() && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        return fields;
    }

    /**
     * Cuts one line.
     *
     * @param fields cleared, then filled
     */
    void split(Path path, int number, String line, List<String> fields) {
        fields.clear();
        int start = 0;
        while (start <= line.length()) {
            int first = quotes ? skipBlanks(line, start) : start;
            if (quotes && first < line.length() && line.charAt(first) == '"') {
                start = quoted(path, number, line, first, fields);
            } else {
                int stop = line.indexOf(delimiter, start);
                int end = stop < 0 ? line.length() : stop;
                fields.add(line.substring(start, end).strip());
                start = end + 1;
            }
        }
    }

    private int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Adds the field that begins with a quote and returns where the next one begins. */
    private int quoted(Path path, int number, String line, int open, List<String> fields) {
        StringBuilder field = new StringBuilder();
        int at = open + 1;
        while (true) {
            int close = line.indexOf('"', at);
            if (close < 0) {
                throw InputException.atColumn(path, number, open + 1, "a quote is opened but not closed in this line");
            }
            field.append(line, at, close);
            at = close + 1;
            if (at < line.length() && line.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                break;
            }
        }
        int next = skipBlanks(line, at);
        if (next < line.length() && line.charAt(next) != delimiter) {
            throw InputException.atColumn(
                    path, number, next + 1, "found '" + line.charAt(next) + "' after a closing quote");
        }
        fields.add(field.toString().strip());
        return next + 1;
    }
}
