package org.ionfront.cli.figure;

/**
 * A rectangle in a figure.
 *
 * @param left distance of the left edge from the left edge of the figure [pt]
 * @param top distance of the upper edge from the upper edge of the figure [pt]
 * @param width [pt]
 * @param height [pt]
 */
record Box(double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The same box, larger by the same distance [pt] on each side. */
    Box grown(double distance) {
        return new Box(left - distance, top - distance, width + 2 * distance, height + 2 * distance);
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /** Whether a straight line between two points enters the box (Liang and Barsky 1984). */
    boolean meetsLine(double x0, double y0, double x1, double y1) {
        double[] distances = {x0 - left, right() - x0, y0 - top, bottom() - y0};
        double[] directions = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (directions[side] == 0) {
                if (distances[side] < 0) {
                    return false;
                }
                continue;
            }
            double share = distances[side] / directions[side];
            if (directions[side] < 0) {
                enter = Math.max(enter, share);
            } else {
                leave = Math.min(leave, share);
            }
        }
        return enter <= leave;
    }
}
