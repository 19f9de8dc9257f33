package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ionfront.io.InputException;

/**
 * The first lines of a file, enough to recognise its format and to understand its header.
 *
 * @param file the file
 * @param lines the first lines; line n of the file is element n - 1
 */
record Head(TextFile file, List<String> lines) {

    private static final int LINES = 500;
    private static final int CHARACTERS = 8_000_000;
    private static final int TITLES = 8;
    private static final int LENGTH = 60;

    static Head of(TextFile file) {
        List<String> first = new ArrayList<>();
        int characters = 0;
        try (Lines lines = file.lines()) {
            while (first.size() < LINES && characters < CHARACTERS && lines.next()) {
                first.add(lines.text());
                characters += lines.text().length();
            }
        }
        return new Head(file, List.copyOf(first));
    }

    Path path() {
        return file.path();
    }

    /** The line with this number, counted from 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    /** The fields of the line with this number, the empty ones at its end left out. */
    List<String> fields(int number, FieldSplitter splitter) {
        return splitter.header(path(), number, line(number));
    }

    /** A file that has columns, but none of them is the axis of a depth profile. */
    InputException noAxis(int number, List<String> titles) {
        List<String> different =
                titles.stream().filter(title -> !title.isEmpty()).distinct().toList();
        String shown = different.stream()
                .limit(TITLES)
                .map(title -> "'" + (title.length() > LENGTH ? title.substring(0, LENGTH) + "..." : title) + "'")
                .collect(Collectors.joining(", "));
        return InputException.atLine(
                path(),
                number,
                "this is not a depth profile: no column holds sputter time or depth. The columns are " + shown
                        + (different.size() > TITLES ? ", ..." : "")
                        + ". If one of them is sputter time or depth, title it like 'Time [s]' or 'Depth [nm]'");
    }
}
