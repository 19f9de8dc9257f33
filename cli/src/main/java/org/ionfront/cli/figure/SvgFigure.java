package org.ionfront.cli.figure;

import java.util.List;
import java.util.Locale;

/**
 * Draws a figure as SVG: text stays text, the same figure always gives the same bytes.
 *
 * <p>Colours are written as attributes, so that the file stands alone; elements also carry a class ({@code line},
 * {@code dots}, {@code band}, {@code frame}, and {@code tone-} with the tone's name) through which a page can recolour
 * them, for example on a dark background.
 */
public final class SvgFigure implements Canvas {
    private final StringBuilder svg = new StringBuilder();
    private final String name;

    private SvgFigure(String name) {
        this.name = name;
    }

    /** The figure as an SVG document without XML declaration, ready for a file or to be put into a page. */
    public static String draw(Figure figure) {
        SvgFigure canvas = new SvgFigure(figure.name());
        Figure.Size size = figure.size();
        String outer = number(size.widthMillimetres()) + "mm\" height=\"" + number(size.heightMillimetres()) + "mm\"";
        String inner = number(size.width()) + " " + number(size.height());
        canvas.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ionfront-figure\" width=\"" + outer)
                .append(" viewBox=\"0 0 " + inner + "\" role=\"img\" font-family=\"Arial, Helvetica, sans-serif\">\n")
                .append("<title>" + escape(figure.title()) + "</title>\n");
        FigurePainter.paint(Layout.of(figure), canvas);
        return canvas.svg.append("</svg>\n").toString();
    }

    @Override
    public void beginData(Box box) {
        svg.append("<clipPath id=\"clip-" + name + "\"><path d=\"" + path(Polylines.outline(box)))
                .append("\"/></clipPath>\n<g clip-path=\"url(#clip-" + name + ")\">\n");
    }

    @Override
    public void endData() {
        svg.append("</g>\n");
    }

    @Override
    public void stroke(Polylines lines, Pen pen) {
        if (lines.isEmpty()) {
            return;
        }
        element("line", pen.tone(), lines);
        svg.append("\" fill=\"none\" stroke=\"" + colour(pen.tone()) + "\" stroke-width=\"" + number(pen.width()))
                .append("\" stroke-linejoin=\"round");
        if (pen.dash() != Dash.SOLID) {
            float[] pattern = pen.dash().pattern();
            svg.append("\" stroke-dasharray=\"" + number(pattern[0]) + " " + number(pattern[1]));
        }
        if (pen.strength() < 1) {
            svg.append("\" stroke-opacity=\"" + number(pen.strength()));
        }
        svg.append("\"/>\n");
    }

    @Override
    public void frame(Polylines lines, double width) {
        svg.append("<path class=\"frame\" d=\"" + path(lines))
                .append("\" fill=\"none\" stroke=\"#000000\" stroke-width=\"" + number(width) + "\"/>\n");
    }

    @Override
    public void fill(Polylines outline, Tone tone, double opacity) {
        if (!outline.isEmpty()) {
            element("band", tone, outline);
            svg.append("\" fill=\"" + colour(tone) + "\" fill-opacity=\"" + number(opacity) + "\"/>\n");
        }
    }

    /** A line of no length with round ends is a dot: one short path holds hundreds of them. */
    @Override
    public void dots(Polylines centres, Tone tone, double radius, double opacity) {
        if (centres.isEmpty()) {
            return;
        }
        svg.append("<path class=\"dots " + className(tone) + "\" d=\"");
        for (Polylines.Point centre : centres.points()) {
            appendPoint(svg.append('M'), centre);
            svg.append("h0");
        }
        svg.append("\" fill=\"none\" stroke=\"" + colour(tone) + "\" stroke-width=\"" + number(2 * radius))
                .append("\" stroke-linecap=\"round\" stroke-opacity=\"" + number(opacity) + "\"/>\n");
    }

    @Override
    public void text(Text text) {
        String place = number(text.x()) + "\" y=\"" + number(text.y());
        // Without xml:space, some viewers drop the blank after a raised character.
        svg.append("<text xml:space=\"preserve\" x=\"" + place + "\" text-anchor=\""
                        + text.anchor().name().toLowerCase(Locale.ROOT))
                .append("\" font-size=\"" + number(text.size()));
        if (text.upwards()) {
            svg.append("\" transform=\"rotate(-90 " + number(text.x()) + " " + number(text.y()) + ")");
        }
        svg.append("\">");
        double lowered = 0;
        for (Superscript.Run run : Superscript.runs(text.content())) {
            double rise = run.raised() ? Superscript.RISE * text.size() : 0;
            appendRun(run, lowered - rise);
            lowered = rise;
        }
        svg.append("</text>\n");
    }

    /** The shift is written in user units: relative units would count in the smaller font of the raised run. */
    private void appendRun(Superscript.Run run, double shift) {
        String content = escape(run.text());
        if (shift == 0 && !run.raised()) {
            svg.append(content);
            return;
        }
        String size = run.raised() ? " font-size=\"" + number(100 * Superscript.SIZE) + "%\"" : "";
        svg.append("<tspan dy=\"" + number(shift) + "\"" + size + ">" + content + "</tspan>");
    }

    private void element(String kind, Tone tone, Polylines lines) {
        svg.append("<path class=\"" + kind + " " + className(tone) + "\" d=\"" + path(lines));
    }

    private static String path(Polylines lines) {
        StringBuilder path = new StringBuilder();
        List<Polylines.Point> points = lines.points();
        for (Polylines.Point point : points) {
            appendPoint(path.append(point.start() ? 'M' : 'L'), point);
        }
        return lines.isClosed() ? path.append('Z').toString() : path.toString();
    }

    private static String className(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Tone tone) {
        return String.format(Locale.ROOT, "#%06X", tone.rgb());
    }

    /** A length to two decimals, without trailing zeros: a hundredth of a point is below any printer's dot. */
    private static String number(double value) {
        StringBuilder text = new StringBuilder();
        appendNumber(text, value);
        return text.toString();
    }

    private static void appendPoint(StringBuilder path, Polylines.Point point) {
        appendNumber(path, point.x());
        appendNumber(path.append(' '), point.y());
    }

    private static void appendNumber(StringBuilder text, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            text.append('-');
        }
        text.append(Math.abs(hundredths) / 100);
        int rest = (int) (Math.abs(hundredths) % 100);
        if (rest != 0) {
            text.append('.').append(rest / 10);
        }
        if (rest % 10 != 0) {
            text.append(rest % 10);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
