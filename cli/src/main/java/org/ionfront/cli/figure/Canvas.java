package org.ionfront.cli.figure;

/**
 * A surface that a figure is drawn on. Coordinates are those of the layout, in points.
 *
 * <p>Two surfaces draw the same layout, so that the SVG and the PNG of a figure are the same picture. XChart was tried
 * for the PNG and given up: it picks its own ticks (16, 32, 48 ...), rounds curves to whole pixels and puts its legend
 * on top of data.
 */
interface Canvas {
    /**
     * How a line is drawn.
     *
     * @param tone colour
     * @param dash solid or broken
     * @param width [pt]
     * @param strength opacity [-], in (0, 1]
     */
    record Pen(Tone tone, Dash dash, double width, double strength) {}

    /**
     * A line of text.
     *
     * @param content may hold raised characters
     * @param x of the anchor [pt]
     * @param y of the baseline [pt]
     * @param size of the font [pt]
     * @param anchor the part of the text that stands at {@code x}
     * @param upwards whether the text is turned by a quarter to read upwards, around its anchor
     */
    record Text(String content, double x, double y, double size, Anchor anchor, boolean upwards) {}

    /** The part of a line of text that stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Draws everything until {@link #endData} only inside the box. */
    void beginData(Box box);

    /** Ends what {@link #beginData} began. */
    void endData();

    /** Draws lines. */
    void stroke(Polylines lines, Pen pen);

    /** Draws the frame and its ticks. */
    void frame(Polylines lines, double width);

    /** Fills the area inside the lines. */
    void fill(Polylines outline, Tone tone, double opacity);

    /** Draws a dot at every point of the lines. */
    void dots(Polylines centres, Tone tone, double radius, double opacity);

    /** Writes text. */
    void text(Text text);
}
