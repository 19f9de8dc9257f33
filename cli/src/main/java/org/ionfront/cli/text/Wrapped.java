package org.ionfront.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences for a terminal. */
public final class Wrapped {
    private Wrapped() {}

    /** The text in lines of at most the given width, broken at blanks; a longer word keeps a line to itself. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
