package org.ionfront.cli.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a figure shows as JSON for the script of a page: axes with the ranges of the drawing, and marks. Abscissae that several marks
 * share are written once. The same figure always gives the same bytes.
 */
public final class FigureData {
    private final StringBuilder marks = new StringBuilder();
    private final List<double[]> abscissae = new ArrayList<>();

    private FigureData() {}

    /** The data of a figure. */
    public static String of(Figure figure) {
        FigureData data = new FigureData();
        figure.marks().forEach(data::add);
        StringBuilder json = new StringBuilder("{\"name\":").append(quoted(figure.name()));
        json.append(",\"size\":[");
        CompactNumber.append(json, figure.size().widthMillimetres());
        CompactNumber.append(json.append(','), figure.size().heightMillimetres());
        axis(json.append("],\"x\":"), figure.x(), AxisRange.horizontal(figure));
        axis(json.append(",\"y\":"), figure.y(), AxisRange.vertical(figure));
        json.append(",\"xs\":[");
        for (int k = 0; k < data.abscissae.size(); k++) {
            json.append(k == 0 ? "" : ",").append(array(data.abscissae.get(k)));
        }
        return json.append("],\"marks\":[").append(data.marks).append("]}").toString();
    }

    /** Numbers as a JSON array of six significant digits each, more where they differ by little; {@code null} for what is not finite. */
    public static String array(double[] values) {
        int digits = digits(values);
        StringBuilder json = new StringBuilder("[");
        for (int k = 0; k < values.length; k++) {
            if (k > 0) {
                json.append(',');
            }
            CompactNumber.append(json, values[k], digits);
        }
        return json.append(']').toString();
    }

    /** More than six where the numbers differ by little of their size: a curve must not turn into steps. */
    private static int digits(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double size = Math.max(Math.abs(low), Math.abs(high));
        boolean alike = high > low && high - low < 0.1 * size;
        return CompactNumber.DIGITS
                + (alike ? Math.min(6, (int) StrictMath.ceil(StrictMath.log10(size / (high - low)))) : 0);
    }

    /** A text as JSON that may stand in the script element of a page. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            // A page would take "</script" for its end and "<!--" for a comment.
            if (c < ' ' || c == '<' || c == '>' || c == '&') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static void axis(StringBuilder json, Axis axis, Range range) {
        json.append("{\"label\":").append(quoted(axis.label()));
        json.append(",\"log\":").append(axis.scale() == Axis.Scale.LOGARITHMIC);
        json.append(",\"fixed\":").append(axis.range().isPresent()).append(",\"min\":");
        CompactNumber.append(json, range.low());
        CompactNumber.append(json.append(",\"max\":"), range.high());
        json.append('}');
    }

    private void add(Mark mark) {
        marks.append(marks.isEmpty() ? "" : ",").append("{\"kind\":\"");
        if (mark instanceof Mark.Line line) {
            begin("line", line);
            style(line);
            curve(line.x(), "y", line.y());
        } else if (mark instanceof Mark.Points points) {
            begin("points", points);
            curve(points.x(), "y", points.y());
        } else if (mark instanceof Mark.Band band) {
            begin("band", band);
            curve(band.x(), "lower", band.lower());
            marks.append(",\"upper\":").append(array(band.upper()));
        } else if (mark instanceof Mark.VerticalLine line) {
            begin("vertical", line);
            style(line);
            CompactNumber.append(marks.append(",\"at\":"), line.x());
        } else if (mark instanceof Mark.HorizontalLine line) {
            begin("horizontal", line);
            style(line);
            CompactNumber.append(marks.append(",\"at\":"), line.y());
        }
        marks.append('}');
    }

    private void begin(String kind, Mark mark) {
        marks.append(kind).append("\",\"tone\":\"").append(name(mark.tone())).append('"');
        if (!mark.label().isEmpty()) {
            marks.append(",\"label\":").append(quoted(mark.label()));
        }
    }

    private void style(Mark.Stroked line) {
        if (line.dash() != Dash.SOLID) {
            marks.append(",\"dash\":\"").append(name(line.dash())).append('"');
        }
        if (line.strength() < 1) {
            CompactNumber.append(marks.append(",\"strength\":"), line.strength());
        }
    }

    private void curve(double[] x, String name, double[] values) {
        int known = 0;
        while (known < abscissae.size() && !Arrays.equals(abscissae.get(known), x)) {
            known++;
        }
        if (known == abscissae.size()) {
            abscissae.add(x);
        }
        marks.append(",\"x\":")
                .append(known)
                .append(",\"")
                .append(name)
                .append("\":")
                .append(array(values));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
