package org.ionfront.cli.figure;

import java.util.List;

/**
 * Where everything in a figure goes; both renderers follow it.
 *
 * @param figure what is drawn
 * @param xRange horizontal range
 * @param yRange vertical range
 * @param xTicks ticks of the horizontal axis
 * @param yTicks ticks of the vertical axis
 * @param plot the frame around the data
 * @param legend names of the marks
 */
record Layout(Figure figure, Range xRange, Range yRange, Ticks xTicks, Ticks yTicks, Box plot, Legend legend) {
    /** Font size of axis labels [pt]. */
    static final double LABEL_SIZE = 8;
    /** Font size of tick labels and legend [pt]. */
    static final double TICK_SIZE = 7;
    /** Gap between frame and tick labels, and between tick labels and axis label [pt]. */
    static final double GAP = 3.5;
    /** Free space along the edges of the figure [pt]. */
    static final double EDGE = 4;

    private static final double X_TICK_SPACING = 38;
    private static final double Y_TICK_SPACING = 19;

    /** Lays out a figure: ranges, ticks, frame, then the legend where no data are. */
    static Layout of(Figure figure) {
        Layout bare = withTop(figure, EDGE);
        Legend inside = Legend.inside(bare);
        if (inside.placement() != Legend.Placement.ABOVE) {
            return bare.with(inside);
        }
        Box plot = bare.plot();
        Legend above = Legend.above(figure.marks(), plot.left(), EDGE, plot.width());
        return withTop(figure, EDGE + above.box().height() + 2).with(above);
    }

    private static Layout withTop(Figure figure, double top) {
        Range xRange = AxisRange.horizontal(figure);
        Range yRange = AxisRange.vertical(figure);
        double bottom = figure.size().height() - (EDGE + LABEL_SIZE + GAP + TICK_SIZE + GAP);
        Ticks yTicks = Ticks.of(figure.y().scale(), yRange, count(bottom - top, Y_TICK_SPACING));
        double left = EDGE + LABEL_SIZE + GAP + widest(yTicks.labels()) + GAP;
        double narrow = figure.size().width() - left - EDGE;
        Ticks xTicks = Ticks.of(figure.x().scale(), xRange, count(narrow, X_TICK_SPACING));
        double right = figure.size().width() - EDGE - 0.5 * widest(xTicks.labels());
        return new Layout(
                figure, xRange, yRange, xTicks, yTicks, new Box(left, top, right - left, bottom - top), Legend.NONE);
    }

    private Layout with(Legend placed) {
        return new Layout(figure, xRange, yRange, xTicks, yTicks, plot, placed);
    }

    private static int count(double length, double spacing) {
        return Math.max(2, (int) (length / spacing) + 1);
    }

    private static double widest(List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> TextWidth.of(label, TICK_SIZE))
                .max()
                .orElse(0);
    }

    /** Whether the point has a place on both axes. */
    boolean accepts(double x, double y) {
        return figure.x().accepts(x) && figure.y().accepts(y);
    }

    /** Horizontal place of a value [pt]; the value must be one that the axis accepts. */
    double px(double x) {
        return plot.left() + plot.width() * share(figure.x().scale(), xRange, x);
    }

    /** Vertical place of a value [pt]; the value must be one that the axis accepts. */
    double py(double y) {
        return plot.bottom() - plot.height() * share(figure.y().scale(), yRange, y);
    }

    private static double share(Axis.Scale scale, Range range, double value) {
        return scale == Axis.Scale.LINEAR
                ? (value - range.low()) / range.length()
                : Math.log(value / range.low()) / Math.log(range.high() / range.low());
    }
}
