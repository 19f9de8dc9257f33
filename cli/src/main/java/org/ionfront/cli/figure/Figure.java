package org.ionfront.cli.figure;

import java.util.List;

/**
 * What a figure shows, independent of how it is drawn.
 *
 * @param name file name without extension: letters, digits, {@code -}, {@code _} and {@code +}
 * @param title what is shown, in one sentence, for captions and screen readers
 * @param size outer size
 * @param x horizontal axis
 * @param y vertical axis
 * @param marks what is drawn, in this order
 */
public record Figure(String name, String title, Size size, Axis x, Axis y, List<Mark> marks) {
    /** Outer sizes, after the column widths of journals. */
    public enum Size {
        /** One column: 85 mm wide, 64 mm high. */
        SINGLE(85, 64),
        /** A panel of a row of three: 56 mm wide, 48 mm high. */
        PANEL(56, 48),
        /** Both columns: 170 mm wide, 80 mm high. */
        DOUBLE(170, 80),
        /** Both columns, low: 170 mm wide, 48 mm high. */
        STRIP(170, 48);

        private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** Width [mm]. */
        public double widthMillimetres() {
            return width;
        }

        /** Height [mm]. */
        public double heightMillimetres() {
            return height;
        }

        /** Width [pt]. */
        double width() {
            return width * POINTS_PER_MILLIMETRE;
        }

        /** Height [pt]. */
        double height() {
            return height * POINTS_PER_MILLIMETRE;
        }
    }

    /** Copies the list; rejects a name that could not be a file name everywhere, and a figure without marks. */
    public Figure {
        marks = List.copyOf(marks);
        if (!name.matches("[A-Za-z0-9_+-]+")) {
            throw new IllegalArgumentException("'" + name + "' is no name for a figure file");
        }
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("the figure " + name + " shows nothing");
        }
    }
}
