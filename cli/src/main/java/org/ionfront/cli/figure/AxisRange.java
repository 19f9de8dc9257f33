package org.ionfront.cli.figure;

import java.util.stream.DoubleStream;

/** Chooses what part of an axis is shown from the marks of a figure. */
final class AxisRange {
    /** Room left above and below the data, relative to their spread. */
    private static final double PADDING = 0.05;
    /** A lower end within this share of the upper one is drawn down to zero. */
    private static final double NEAR_ZERO = 0.3;

    private AxisRange() {}

    /** The horizontal range: exactly the data. */
    static Range horizontal(Figure figure) {
        Axis axis = figure.x();
        return axis.range()
                .orElseGet(() -> around(axis, figure.marks().stream().flatMapToDouble(AxisRange::abscissae), 0));
    }

    /** The vertical range: the data and a little room; down to zero where that costs little. */
    static Range vertical(Figure figure) {
        Axis axis = figure.y();
        return axis.range()
                .orElseGet(() -> around(axis, figure.marks().stream().flatMapToDouble(AxisRange::ordinates), PADDING));
    }

    private static DoubleStream abscissae(Mark mark) {
        if (mark instanceof Mark.Line line) {
            return DoubleStream.of(line.x());
        } else if (mark instanceof Mark.Points points) {
            return DoubleStream.of(points.x());
        } else if (mark instanceof Mark.Band band) {
            return DoubleStream.of(band.x());
        } else if (mark instanceof Mark.VerticalLine line) {
            return DoubleStream.of(line.x());
        }
        return DoubleStream.empty();
    }

    private static DoubleStream ordinates(Mark mark) {
        if (mark instanceof Mark.Line line) {
            return DoubleStream.of(line.y());
        } else if (mark instanceof Mark.Points points) {
            return DoubleStream.of(points.y());
        } else if (mark instanceof Mark.Band band) {
            return DoubleStream.concat(DoubleStream.of(band.lower()), DoubleStream.of(band.upper()));
        } else if (mark instanceof Mark.HorizontalLine line) {
            return DoubleStream.of(line.y());
        }
        return DoubleStream.empty();
    }

    private static Range around(Axis axis, DoubleStream values, double padding) {
        double[] shown = values.filter(axis::accepts).toArray();
        if (shown.length == 0) {
            return axis.scale() == Axis.Scale.LINEAR ? new Range(0, 1) : new Range(0.1, 1);
        }
        double low = DoubleStream.of(shown).min().orElseThrow();
        double high = DoubleStream.of(shown).max().orElseThrow();
        return axis.scale() == Axis.Scale.LINEAR ? linear(low, high, padding) : logarithmic(low, high, padding);
    }

    private static Range linear(double low, double high, double padding) {
        if (high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high))) {
            double half = low == 0 ? 1 : 0.5 * Math.abs(low);
            return new Range(low - half, high + half);
        }
        double room = padding * (high - low);
        if (padding > 0 && low >= 0 && low < NEAR_ZERO * high) {
            return new Range(0, high + room);
        }
        if (padding > 0 && high <= 0 && high > NEAR_ZERO * low) {
            return new Range(low - room, 0);
        }
        return new Range(low - room, high + room);
    }

    private static Range logarithmic(double low, double high, double padding) {
        if (high / low < 1 + 1e-9) {
            return new Range(low / 2, high * 2);
        }
        double room = Math.pow(high / low, padding);
        return new Range(low / room, high * room);
    }
}
