package org.ionfront.cli.figure;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds out whether a part of a figure is free of data. */
final class Obstruction {
    private Obstruction() {}

    /** Whether no mark of the layout enters the box. */
    static boolean isFree(Layout layout, Box box) {
        return layout.figure().marks().stream().noneMatch(mark -> meets(layout, box, mark));
    }

    private static boolean meets(Layout layout, Box box, Mark mark) {
        if (mark instanceof Mark.Line line) {
            return anySegment(line.x().length, k -> meetsSegment(layout, box, line.x(), line.y(), k));
        } else if (mark instanceof Mark.Points points) {
            return IntStream.range(0, points.x().length)
                    .anyMatch(k -> layout.accepts(points.x()[k], points.y()[k])
                            && box.contains(layout.px(points.x()[k]), layout.py(points.y()[k])));
        } else if (mark instanceof Mark.Band band) {
            return anySegment(band.x().length, k -> meetsBand(layout, box, band, k));
        } else if (mark instanceof Mark.VerticalLine line) {
            double x = layout.px(line.x());
            return x >= box.left() && x <= box.right();
        } else if (mark instanceof Mark.HorizontalLine line) {
            double y = layout.py(line.y());
            return y >= box.top() && y <= box.bottom();
        }
        return false;
    }

    private static boolean anySegment(int points, IntPredicate test) {
        return IntStream.range(1, points).anyMatch(test);
    }

    private static boolean meetsSegment(Layout layout, Box box, double[] x, double[] y, int k) {
        return layout.accepts(x[k - 1], y[k - 1])
                && layout.accepts(x[k], y[k])
                && box.meetsLine(layout.px(x[k - 1]), layout.py(y[k - 1]), layout.px(x[k]), layout.py(y[k]));
    }

    private static boolean meetsBand(Layout layout, Box box, Mark.Band band, int k) {
        boolean drawn = layout.accepts(band.x()[k], band.lower()[k])
                && layout.accepts(band.x()[k], band.upper()[k])
                && layout.accepts(band.x()[k - 1], band.lower()[k - 1])
                && layout.accepts(band.x()[k - 1], band.upper()[k - 1]);
        if (!drawn) {
            return false;
        }
        double left = layout.px(band.x()[k - 1]);
        double right = layout.px(band.x()[k]);
        double top = Math.min(layout.py(band.upper()[k - 1]), layout.py(band.upper()[k]));
        double bottom = Math.max(layout.py(band.lower()[k - 1]), layout.py(band.lower()[k]));
        return right >= box.left() && left <= box.right() && bottom >= box.top() && top <= box.bottom();
    }
}
