package org.ionfront.io.sims;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.ionfront.io.InputException;

/** The lines of a text, one at a time; CR, LF and CR LF end a line. Not for several threads. */
final class Lines implements AutoCloseable {

    /** A line beyond this length is no line of a table, and would be held in memory as a whole [characters]. */
    private static final int LONGEST = 4_000_000;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int start;
    private int end;
    private boolean skipLineFeed;
    private int number;
    private String text = "";

    Lines(Path path, Reader reader) {
        this.path = path;
        this.reader = reader;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() {
        StringBuilder pieces = new StringBuilder();
        boolean any = false;
        while (hasCharacters()) {
            if (skipLineFeed && buffer[start] == '\n') {
                start++;
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = false;
            any = true;
            int stop = endOfLine();
            boolean ended = stop < end;
            if (ended && pieces.isEmpty()) {
                text = new String(buffer, start, stop - start);
            } else {
                pieces.append(buffer, start, stop - start);
                text = ended ? pieces.toString() : text;
            }
            start = Math.min(stop + 1, end);
            if (ended) {
                skipLineFeed = buffer[stop] == '\r';
                number++;
                return true;
            }
            refuseEndless(pieces);
        }
        if (any) {
            text = pieces.toString();
            number++;
        }
        return any;
    }

    /** The present line without its end. */
    String text() {
        return text;
    }

    /** The number of the present line, counted from 1. */
    int number() {
        return number;
    }

    private int endOfLine() {
        int stop = start;
        while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    private boolean hasCharacters() {
        if (start < end) {
            return true;
        }
        try {
            end = Math.max(0, reader.read(buffer));
        } catch (IOException failed) {
            throw TextFile.unreadable(path, failed);
        }
        start = 0;
        return end > 0;
    }

    private void refuseEndless(StringBuilder pieces) {
        if (pieces.length() > LONGEST) {
            throw InputException.atLine(
                    path,
                    number + 1,
                    "is longer than " + LONGEST + " characters: this is not a table of a depth profile");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw TextFile.unreadable(path, failed);
        }
    }
}
