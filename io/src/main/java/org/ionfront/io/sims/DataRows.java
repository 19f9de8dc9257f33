package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.io.InputException;

/** The rows below a header, each cut into as many cells as there are columns. */
final class DataRows {

    /** Takes one row at a time. */
    interface Visitor {
        /**
         * Takes a row.
         *
         * @param line its number, counted from 1
         * @param cells one per column, reused for the next row
         */
        void row(int line, List<String> cells);
    }

    private final TextFile file;
    private final Layout layout;

    DataRows(TextFile file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** Reads the rows from the file, in order; blank rows are left out. */
    void visit(Visitor visitor) {
        List<String> cells = new ArrayList<>();
        try (Lines lines = file.lines()) {
            while (lines.next()) {
                if (lines.number() <= layout.header().line() || layout.isComment(lines.text())) {
                    continue;
                }
                if (layout.isEnd(lines.text())) {
                    return;
                }
                layout.splitter().split(file.path(), lines.number(), lines.text(), cells);
                if (!isBlank(cells)) {
                    fitToWidth(lines.number(), cells);
                    visitor.row(lines.number(), cells);
                }
            }
        }
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            // The DOS end-of-file sign is below the blank, too.
            if (!cell.isEmpty() && (cells.size() > 1 || !cell.trim().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private void fitToWidth(int line, List<String> cells) {
        int width = layout.header().width();
        if (layout.header().trailingDelimiter() && lastIsEmpty(cells)) {
            cells.remove(cells.size() - 1);
        }
        while (cells.size() > width && lastIsEmpty(cells)) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > width || (cells.size() < width && !layout.tracksEndAlone())) {
            throw unequal(file.path(), line, cells.size(), width);
        }
        while (cells.size() < width) {
            cells.add("");
        }
    }

    private static boolean lastIsEmpty(List<String> cells) {
        return cells.get(cells.size() - 1).isEmpty();
    }

    private InputException unequal(Path path, int line, int found, int width) {
        boolean comma = layout.splitter().delimiter() == ',' && found > width;
        return InputException.atLine(
                path,
                line,
                "found " + found + " fields where the header in line "
                        + layout.header().line() + " has " + width
                        + (comma ? " (a decimal comma needs another sign between the fields)" : "")
                        + (found < width ? "; has the file been cut off?" : ""));
    }
}
