package org.ionfront.cli.figure;

import org.ionfront.cli.figure.Canvas.Anchor;
import org.ionfront.cli.figure.Canvas.Pen;
import org.ionfront.cli.figure.Canvas.Text;

/** Draws a laid-out figure on a canvas. */
final class FigurePainter {
    private static final double TICK_LENGTH = 3;
    private static final double MINOR_TICK_LENGTH = 1.7;
    private static final double CURVE_WIDTH = 1.1;
    private static final double GUIDE_WIDTH = 0.8;
    private static final double FRAME_WIDTH = 0.6;
    private static final double DOT_RADIUS = 1.05;
    private static final double DOT_OPACITY = 0.5;
    private static final double BAND_OPACITY = 0.22;
    /** Height of a capital letter and of a digit, in font sizes. */
    private static final double CAPITAL = 0.72;

    private final Layout layout;
    private final Canvas canvas;

    private FigurePainter(Layout layout, Canvas canvas) {
        this.layout = layout;
        this.canvas = canvas;
    }

    /** Draws the data, the frame, the axes and the legend, in this order. */
    static void paint(Layout layout, Canvas canvas) {
        FigurePainter painter = new FigurePainter(layout, canvas);
        canvas.beginData(layout.plot());
        layout.figure().marks().forEach(painter::mark);
        canvas.endData();
        painter.frame();
        painter.xAxis();
        painter.yAxis();
        layout.legend().entries().forEach(painter::entry);
    }

    private void mark(Mark mark) {
        Box plot = layout.plot();
        if (mark instanceof Mark.Line line) {
            stroke(curve(line.x(), line.y()), line);
        } else if (mark instanceof Mark.Points points) {
            dots(scatter(points.x(), points.y()), points.tone());
        } else if (mark instanceof Mark.Band band) {
            canvas.fill(area(band), band.tone(), BAND_OPACITY);
        } else if (mark instanceof Mark.VerticalLine line && layout.figure().x().accepts(line.x())) {
            double x = layout.px(line.x());
            stroke(Polylines.segment(x, plot.bottom(), x, plot.top()), line);
        } else if (mark instanceof Mark.HorizontalLine line
                && layout.figure().y().accepts(line.y())) {
            double y = layout.py(line.y());
            stroke(Polylines.segment(plot.left(), y, plot.right(), y), line);
        }
    }

    private void stroke(Polylines lines, Mark.Stroked mark) {
        double width = mark instanceof Mark.Line ? CURVE_WIDTH : GUIDE_WIDTH;
        canvas.stroke(lines, new Pen(mark.tone(), mark.dash(), width, mark.strength()));
    }

    private void dots(Polylines centres, Tone tone) {
        canvas.dots(centres, tone, DOT_RADIUS, DOT_OPACITY);
    }

    private Polylines curve(double[] x, double[] y) {
        Polylines curve = new Polylines();
        boolean drawing = false;
        for (int k = 0; k < x.length; k++) {
            boolean accepted = layout.accepts(x[k], y[k]);
            if (accepted && drawing) {
                curve.to(layout.px(x[k]), layout.py(y[k]));
            } else if (accepted) {
                curve.start(layout.px(x[k]), layout.py(y[k]));
            }
            drawing = accepted;
        }
        return curve;
    }

    private Polylines scatter(double[] x, double[] y) {
        Polylines centres = new Polylines();
        for (int k = 0; k < x.length; k++) {
            if (layout.accepts(x[k], y[k])) {
                centres.start(layout.px(x[k]), layout.py(y[k]));
            }
        }
        return centres;
    }

    private Polylines area(Mark.Band band) {
        Polylines outline = new Polylines();
        for (int k = 0; k < band.x().length; k++) {
            addCorner(outline, band.x()[k], band.upper()[k]);
        }
        for (int k = band.x().length - 1; k >= 0; k--) {
            addCorner(outline, band.x()[k], band.lower()[k]);
        }
        return outline.close();
    }

    private void addCorner(Polylines outline, double x, double y) {
        if (layout.accepts(x, y)) {
            outline.to(layout.px(x), layout.py(y));
        }
    }

    private void frame() {
        Box plot = layout.plot();
        canvas.frame(Polylines.outline(plot), FRAME_WIDTH);
        Polylines ticks = new Polylines();
        layout.xTicks().major().forEach(value -> addXTicks(ticks, layout.px(value), TICK_LENGTH, plot));
        layout.xTicks().minor().forEach(value -> addXTicks(ticks, layout.px(value), MINOR_TICK_LENGTH, plot));
        layout.yTicks().major().forEach(value -> addYTicks(ticks, layout.py(value), TICK_LENGTH, plot));
        layout.yTicks().minor().forEach(value -> addYTicks(ticks, layout.py(value), MINOR_TICK_LENGTH, plot));
        canvas.frame(ticks, FRAME_WIDTH);
    }

    private static void addXTicks(Polylines ticks, double x, double length, Box plot) {
        ticks.start(x, plot.bottom()).to(x, plot.bottom() - length);
        ticks.start(x, plot.top()).to(x, plot.top() + length);
    }

    private static void addYTicks(Polylines ticks, double y, double length, Box plot) {
        ticks.start(plot.left(), y).to(plot.left() + length, y);
        ticks.start(plot.right(), y).to(plot.right() - length, y);
    }

    private void xAxis() {
        double size = Layout.TICK_SIZE;
        double baseline = layout.plot().bottom() + Layout.GAP + CAPITAL * size;
        for (int k = 0; k < layout.xTicks().major().size(); k++) {
            double x = layout.px(layout.xTicks().major().get(k));
            canvas.text(new Text(layout.xTicks().labels().get(k), x, baseline, size, Anchor.MIDDLE, false));
        }
        String label = layout.figure().x().label();
        double width = layout.figure().size().width();
        double middle = middle(label, layout.plot().left() + 0.5 * layout.plot().width(), width);
        double below = layout.figure().size().height() - Layout.EDGE - (1 - CAPITAL) * Layout.LABEL_SIZE;
        canvas.text(new Text(label, middle, below, labelSize(label, width), Anchor.MIDDLE, false));
    }

    /** Font size of an axis label, smaller where it would be longer than the figure. */
    private static double labelSize(String label, double room) {
        return Layout.LABEL_SIZE * Math.min(1, (room - 2 * Layout.EDGE) / TextWidth.of(label, Layout.LABEL_SIZE));
    }

    /** The middle of an axis label, that of the axis if nothing is cut off there. */
    private static double middle(String label, double ofAxis, double room) {
        double half = 0.5 * TextWidth.of(label, labelSize(label, room)) + Layout.EDGE;
        return Math.max(half, Math.min(room - half, ofAxis));
    }

    private void yAxis() {
        double size = Layout.TICK_SIZE;
        double right = layout.plot().left() - Layout.GAP;
        for (int k = 0; k < layout.yTicks().major().size(); k++) {
            double baseline = layout.py(layout.yTicks().major().get(k)) + 0.5 * CAPITAL * size;
            canvas.text(new Text(layout.yTicks().labels().get(k), right, baseline, size, Anchor.END, false));
        }
        double baseline = Layout.EDGE + CAPITAL * Layout.LABEL_SIZE;
        String label = layout.figure().y().label();
        double height = layout.figure().size().height();
        double middle = middle(label, layout.plot().top() + 0.5 * layout.plot().height(), height);
        canvas.text(new Text(label, baseline, middle, labelSize(label, height), Anchor.MIDDLE, true));
    }

    private void entry(Legend.Entry entry) {
        Mark mark = entry.mark();
        double left = entry.left();
        double middle = entry.middle();
        double right = left + Legend.SAMPLE;
        if (mark instanceof Mark.Points) {
            double centre = 0.5 * (left + right);
            Polylines three = new Polylines();
            three.start(left + 2.5, middle).start(centre, middle).start(right - 2.5, middle);
            dots(three, mark.tone());
        } else if (mark instanceof Mark.Band) {
            Box patch = new Box(left, middle - 2.5, Legend.SAMPLE, 5);
            canvas.fill(Polylines.outline(patch), mark.tone(), BAND_OPACITY);
        } else if (mark instanceof Mark.Stroked line) {
            stroke(Polylines.segment(left, middle, right, middle), line);
        }
        double baseline = middle + 0.5 * CAPITAL * Layout.TICK_SIZE;
        canvas.text(new Text(mark.label(), entry.textLeft(), baseline, Layout.TICK_SIZE, Anchor.START, false));
    }
}
