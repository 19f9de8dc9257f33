package org.ionfront.cli.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws a figure as a PNG with 300 dots per inch, on white.
 *
 * <p>The typeface is the machine's own sans-serif one, so the bytes, unlike those of the SVG, differ between machines.
 * The only class here that needs AWT; nothing else loads it.
 */
public final class PngFigure implements Canvas {
    private static final double DOTS_PER_INCH = 300;
    private static final double POINTS_PER_INCH = 72;

    /** The typefaces that the layout's widths are made for; the first one present is used. */
    private static final List<String> TYPEFACES = List.of("Arial", "Helvetica", "Liberation Sans");

    private final Graphics2D graphics;
    private final Font font;

    private PngFigure(Graphics2D graphics) {
        this.graphics = graphics;
        this.font = TYPEFACES.stream()
                .map(name -> new Font(name, Font.PLAIN, 1))
                .filter(candidate -> TYPEFACES.contains(candidate.getFamily(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    }

    /**
     * The figure as the bytes of a PNG file that knows its size on paper.
     *
     * @return empty where this Java cannot draw text: some minimal installations come without fonts
     */
    public static Optional<byte[]> draw(Figure figure) {
        return canDrawText() ? Optional.of(render(figure)) : Optional.empty();
    }

    /**
     * Whether this Java can draw text; the first call loads the fonts, which takes a few tenths of a second.
     *
     * <p>Java has no question for this, and several ways to fail: a missing library, no font files, no configuration.
     */
    private static boolean canDrawText() {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            return font.getStringBounds("10", new FontRenderContext(new AffineTransform(), true, true))
                            .getWidth()
                    > 0;
        } catch (RuntimeException | LinkageError | InternalError withoutFonts) {
            return false;
        }
    }

    private static byte[] render(Figure figure) {
        double scale = DOTS_PER_INCH / POINTS_PER_INCH;
        int width = (int) Math.round(figure.size().width() * scale);
        int height = (int) Math.round(figure.size().height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            FigurePainter.paint(Layout.of(figure), new PngFigure(graphics));
        } finally {
            graphics.dispose();
        }
        return PngFile.of(image, DOTS_PER_INCH);
    }

    @Override
    public void beginData(Box box) {
        graphics.setClip(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
    }

    @Override
    public void endData() {
        graphics.setClip(null);
    }

    @Override
    public void stroke(Polylines lines, Pen pen) {
        graphics.setColor(colour(pen.tone(), pen.strength()));
        float width = (float) pen.width();
        graphics.setStroke(
                pen.dash() == Dash.SOLID
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                pen.dash().pattern(),
                                0));
        graphics.draw(path(lines));
    }

    @Override
    public void frame(Polylines lines, double width) {
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(path(lines));
    }

    @Override
    public void fill(Polylines outline, Tone tone, double opacity) {
        graphics.setColor(colour(tone, opacity));
        graphics.fill(path(outline));
    }

    /** All dots as one shape, so that overlapping ones do not add up: the SVG looks like that as well. */
    @Override
    public void dots(Polylines centres, Tone tone, double radius, double opacity) {
        graphics.setColor(colour(tone, opacity));
        Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Polylines.Point centre : centres.points()) {
            dots.append(new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), false);
        }
        graphics.fill(dots);
    }

    @Override
    public void text(Text text) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.x(), text.y());
        if (text.upwards()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.setColor(Color.BLACK);
        List<Superscript.Run> runs = Superscript.runs(text.content());
        double width = runs.stream().mapToDouble(run -> width(run, text.size())).sum();
        double x = switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> -0.5 * width;
            case END -> -width;
        };
        for (Superscript.Run run : runs) {
            graphics.setFont(font(run, text.size()));
            graphics.drawString(run.text(), (float) x, run.raised() ? (float) (-Superscript.RISE * text.size()) : 0);
            x += width(run, text.size());
        }
        graphics.setTransform(before);
    }

    private double width(Superscript.Run run, double size) {
        return font(run, size)
                .getStringBounds(run.text(), graphics.getFontRenderContext())
                .getWidth();
    }

    private Font font(Superscript.Run run, double size) {
        double actual = run.raised() ? Superscript.SIZE * size : size;
        return font.deriveFont((float) actual);
    }

    private static Shape path(Polylines lines) {
        Path2D path = new Path2D.Double();
        for (Polylines.Point point : lines.points()) {
            if (point.start()) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (lines.isClosed() && !lines.isEmpty()) {
            path.closePath();
        }
        return path;
    }

    private static Color colour(Tone tone, double opacity) {
        return new Color(tone.rgb() | (int) Math.round(255 * opacity) << 24, true);
    }
}
