package org.ionfront.cli.figure;

import java.util.ArrayList;
import java.util.List;

/** Any number of open or closed lines through points, in points of the layout. Built by adding; then only read. */
final class Polylines {
    /**
     * One point.
     *
     * @param x [pt]
     * @param y [pt]
     * @param start whether a new line begins here
     */
    record Point(double x, double y, boolean start) {}

    private final List<Point> points = new ArrayList<>();
    private boolean closed;

    /** A straight line. */
    static Polylines segment(double x0, double y0, double x1, double y1) {
        return new Polylines().start(x0, y0).to(x1, y1);
    }

    /** The outline of a box. */
    static Polylines outline(Box box) {
        return new Polylines()
                .start(box.left(), box.top())
                .to(box.right(), box.top())
                .to(box.right(), box.bottom())
                .to(box.left(), box.bottom())
                .close();
    }

    /** Begins a new line. */
    Polylines start(double x, double y) {
        points.add(new Point(x, y, true));
        return this;
    }

    /** Goes on with the line; begins one if there is none. */
    Polylines to(double x, double y) {
        points.add(new Point(x, y, points.isEmpty()));
        return this;
    }

    /** Closes the line, which must be the only one. */
    Polylines close() {
        closed = true;
        return this;
    }

    /** All points in order. */
    List<Point> points() {
        return points;
    }

    /** Whether the last point is joined to the first. */
    boolean isClosed() {
        return closed;
    }

    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return points.isEmpty();
    }
}
