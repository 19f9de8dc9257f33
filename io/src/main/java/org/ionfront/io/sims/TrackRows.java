package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;

/**
 * One axis and its signals while their file is read.
 *
 * <p>Where tracks may end before the file does, a track's last row can be incomplete; such a row is held back until it is
 * known whether another one follows.
 */
final class TrackRows {

    private final Path path;
    private final Layout.AxisColumn axis;
    private final AxisUnit unit;
    private final DecimalSign sign;
    private final boolean mayEndAlone;
    private final List<SignalColumn> columns;
    private final DoubleColumn points = new DoubleColumn();
    private int lastLine;
    private String lastCell = "";
    private int blankLine;
    private Optional<Row> heldBack = Optional.empty();

    /** A row of this track: its axis cell and its value cells. */
    private record Row(int line, String place, List<String> values) {}

    TrackRows(Path path, Layout.AxisColumn axis, AxisUnit unit, DecimalSign sign, Layout.Track track, Layout layout) {
        this.path = path;
        this.axis = axis;
        this.unit = unit;
        this.sign = sign;
        this.mayEndAlone = layout.tracksEndAlone();
        this.columns = track.signals().stream()
                .map(label -> new SignalColumn(label, sign))
                .toList();
    }

    /** Takes the next row of the file. */
    void row(int line, List<String> cells) {
        String place = cells.get(axis.column() - 1);
        if (!mayEndAlone) {
            add(line, place, cells);
            return;
        }
        boolean anyValue =
                columns.stream().anyMatch(column -> !value(column, cells).isEmpty());
        boolean allValues =
                columns.stream().noneMatch(column -> value(column, cells).isEmpty());
        if (place.isEmpty() && !anyValue) {
            blankLine = blankLine == 0 ? line : blankLine;
            return;
        }
        if (blankLine > 0) {
            throw InputException.atLine(
                    path, blankLine, "holds nothing for " + name() + ", but line " + line + " does again");
        }
        releaseHeldBack();
        if (place.isEmpty() || !allValues) {
            List<String> values =
                    columns.stream().map(column -> value(column, cells)).toList();
            heldBack = Optional.of(new Row(line, place, values));
        } else {
            add(line, place, cells);
        }
    }

    /** The line of an incomplete last row, which is left out. */
    Optional<Integer> droppedLine() {
        return heldBack.map(Row::line);
    }

    /** The name of the first signal. */
    String name() {
        return columns.get(0).label().name();
    }

    /** The number of complete rows. */
    int size() {
        return points.size();
    }

    /** The finished signals, all over the same axis. */
    List<Signal> signals() {
        Axis finished = new Axis(
                axis.title().kind(), axis.title().printed(), axis.title().unit(), points.toArray());
        return columns.stream().map(column -> column.over(finished)).toList();
    }

    private static String value(SignalColumn column, List<String> cells) {
        return cells.get(column.label().column() - 1);
    }

    private void releaseHeldBack() {
        heldBack.ifPresent(row -> {
            addPoint(row.line(), row.place());
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(row.line(), row.values().get(i));
            }
        });
        heldBack = Optional.empty();
    }

    private void add(int line, String place, List<String> cells) {
        addPoint(line, place);
        for (SignalColumn column : columns) {
            column.add(line, value(column, cells));
        }
    }

    private void addPoint(int line, String place) {
        double at = unit.parse(place, sign);
        String kind = axis.title().kind().key();
        if (!Double.isFinite(at)) {
            throw InputException.atLine(
                    path,
                    line,
                    "the " + kind + (place.isEmpty() ? " is missing" : " '" + place + "' is not a finite number")
                            + " (column " + axis.column() + ", '" + axis.title().printed() + "')");
        }
        if (points.size() > 0 && at <= points.last()) {
            throw InputException.atLine(
                    path,
                    line,
                    "the " + kind + " " + place + (at == points.last() ? " repeats " : " decreases from ") + lastCell
                            + " in line " + lastLine + "; it must increase from row to row");
        }
        points.add(at);
        lastLine = line;
        lastCell = place;
    }
}
