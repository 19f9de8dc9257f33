package org.ionfront.cli.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of the marks and where they stand.
 *
 * @param placement where, in words
 * @param box around all entries
 * @param entries one per named mark
 */
record Legend(Placement placement, Box box, List<Entry> entries) {
    /** Places a legend can take. */
    enum Placement {
        /** No mark has a name. */
        NOWHERE,
        /** Inside the frame, in the upper right corner. */
        NORTH_EAST,
        /** Inside the frame, in the upper left corner. */
        NORTH_WEST,
        /** Inside the frame, in the lower right corner. */
        SOUTH_EAST,
        /** Inside the frame, in the lower left corner. */
        SOUTH_WEST,
        /** Inside the frame, in the middle of the right edge. */
        EAST,
        /** Inside the frame, in the middle of the left edge. */
        WEST,
        /** Inside the frame, in the middle of the upper edge. */
        NORTH,
        /** Inside the frame, in the middle of the lower edge. */
        SOUTH,
        /** Over the frame, because no place inside is free of data. */
        ABOVE
    }

    /**
     * One name.
     *
     * @param mark the mark
     * @param left left end of the sample [pt]
     * @param middle height of the middle of the sample and the text [pt]
     */
    record Entry(Mark mark, double left, double middle) {
        /** Left end of the text [pt]. */
        double textLeft() {
            return left + SAMPLE + SAMPLE_GAP;
        }
    }

    /** Length of a sample of a line [pt]. */
    static final double SAMPLE = 14;

    static final Legend NONE = new Legend(Placement.NOWHERE, new Box(0, 0, 0, 0), List.of());

    private static final double SAMPLE_GAP = 3;
    private static final double ROW = 9.2;
    private static final double BETWEEN = 9;
    private static final double INSET = 5;
    /** Distance kept between a legend inside the frame and the data [pt]. */
    private static final double CLEARANCE = 2.5;

    Legend {
        entries = List.copyOf(entries);
    }

    /** A legend inside the frame where it covers no data; with placement ABOVE where there is no such place. */
    static Legend inside(Layout layout) {
        List<Mark> named = named(layout.figure().marks());
        if (named.isEmpty()) {
            return NONE;
        }
        double width = named.stream().mapToDouble(Legend::width).max().orElseThrow();
        double height = ROW * named.size();
        Box plot = layout.plot();
        if (width > 0.7 * plot.width() || height > 0.7 * plot.height()) {
            return new Legend(Placement.ABOVE, plot, List.of());
        }
        double west = plot.left() + INSET;
        double east = plot.right() - INSET - width;
        double centre = 0.5 * (west + east);
        double north = plot.top() + INSET;
        double south = plot.bottom() - INSET - height;
        double middle = 0.5 * (north + south);
        List<Legend> candidates = List.of(
                column(Placement.NORTH_EAST, named, new Box(east, north, width, height)),
                column(Placement.NORTH_WEST, named, new Box(west, north, width, height)),
                column(Placement.SOUTH_EAST, named, new Box(east, south, width, height)),
                column(Placement.SOUTH_WEST, named, new Box(west, south, width, height)),
                column(Placement.EAST, named, new Box(east, middle, width, height)),
                column(Placement.WEST, named, new Box(west, middle, width, height)),
                column(Placement.NORTH, named, new Box(centre, north, width, height)),
                column(Placement.SOUTH, named, new Box(centre, south, width, height)));
        return candidates.stream()
                .filter(candidate -> Obstruction.isFree(layout, candidate.box().grown(CLEARANCE)))
                .findFirst()
                .orElse(new Legend(Placement.ABOVE, plot, List.of()));
    }

    /** A legend in rows and equal columns over the frame, as many columns as fit the width [pt]. */
    static Legend above(List<Mark> marks, double left, double top, double width) {
        List<Mark> named = named(marks);
        double widest = named.stream().mapToDouble(Legend::width).max().orElse(width) + BETWEEN;
        int columns = Math.max(1, Math.min(named.size(), (int) ((width + BETWEEN) / widest)));
        int rows = (named.size() + columns - 1) / columns;
        // With the rows known, fewer columns may do: four names in two rows are two and two, not three and one.
        columns = (named.size() + rows - 1) / rows;
        List<Entry> entries = new ArrayList<>();
        for (Mark mark : named) {
            int row = entries.size() / columns;
            entries.add(new Entry(mark, left + entries.size() % columns * widest, top + (row + 0.5) * ROW));
        }
        return new Legend(Placement.ABOVE, new Box(left, top, width, rows * ROW), entries);
    }

    private static Legend column(Placement placement, List<Mark> named, Box box) {
        List<Entry> entries = new ArrayList<>();
        for (Mark mark : named) {
            entries.add(new Entry(mark, box.left(), box.top() + (entries.size() + 0.5) * ROW));
        }
        return new Legend(placement, box, entries);
    }

    private static List<Mark> named(List<Mark> marks) {
        return marks.stream().filter(mark -> !mark.label().isEmpty()).toList();
    }

    private static double width(Mark mark) {
        return SAMPLE + SAMPLE_GAP + TextWidth.of(mark.label(), Layout.TICK_SIZE);
    }
}
