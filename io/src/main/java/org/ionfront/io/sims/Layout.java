package org.ionfront.io.sims;

import java.util.List;
import java.util.Optional;

/**
 * What a header says about the rows below it.
 *
 * @param format the format with its style
 * @param splitter cuts rows into fields
 * @param header the line above the first row
 * @param tracks the groups of columns that share an axis
 * @param unnamedColumns the columns, counted from 1, that have a title but no name
 * @param warnings what the header says that a user should know
 */
record Layout(
        Format format,
        FieldSplitter splitter,
        Header header,
        List<Track> tracks,
        List<Integer> unnamedColumns,
        List<String> warnings) {

    /**
     * The last line of the header.
     *
     * @param line counted from 1
     * @param width the number of columns
     * @param trailingDelimiter whether the line ends in a delimiter, so that rows end in one too
     */
    record Header(int line, int width, boolean trailingDelimiter) {}

    /**
     * Columns that share an axis.
     *
     * @param time the column of the sputter times
     * @param depth the column of the depths
     * @param signals the columns of the values
     */
    record Track(Optional<AxisColumn> time, Optional<AxisColumn> depth, List<SignalLabel> signals) {

        Optional<AxisColumn> axis(Axis.Kind kind) {
            return kind == Axis.Kind.TIME ? time : depth;
        }
    }

    /**
     * A column of times or depths.
     *
     * @param column counted from 1
     * @param title its title
     */
    record AxisColumn(int column, AxisTitle title) {}

    Layout {
        tracks = List.copyOf(tracks);
        unnamedColumns = List.copyOf(unnamedColumns);
        warnings = List.copyOf(warnings);
    }

    /** Whether a line between the rows is a comment. */
    boolean isComment(String line) {
        return format == Format.CSV && line.stripLeading().startsWith("#");
    }

    /** Whether a line ends the rows although the file goes on. */
    boolean isEnd(String line) {
        return format.family() == Format.Family.CAMECA && line.stripLeading().startsWith("***");
    }

    /** Whether some tracks may have more rows than others. */
    boolean tracksEndAlone() {
        return format.family() == Format.Family.CAMECA || tracks.size() > 1;
    }
}
