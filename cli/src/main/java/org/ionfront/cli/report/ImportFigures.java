package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.UnitText;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.Signal;
import org.ionfront.io.sims.SignalLabel;

/** The signals of an instrument's file as figures of six, those with the largest values first. */
final class ImportFigures {
    private static final int PER_FIGURE = 6;
    private static final int LONGEST_NAME = 34;
    /** Values that spread over more than this get a logarithmic axis. */
    private static final double WIDE = 30;

    private static final double NANOMETRES = 1e9;

    private final DepthProfile profile;
    private final List<Figure> figures = new ArrayList<>();

    private ImportFigures(DepthProfile profile) {
        this.profile = profile;
    }

    /** Figures of all signals that have a number above or below zero; intensities, ratios and concentrations apart. */
    static List<Figure> of(DepthProfile profile) {
        ImportFigures figures = new ImportFigures(profile);
        List<String> units =
                profile.signals().stream().map(ImportFigures::unit).distinct().toList();
        for (String unit : units) {
            figures.add("signals", "Intensity", unit, SignalLabel.Kind.ION, SignalLabel.Kind.TOTAL);
            figures.add("concentrations", "Concentration", unit, SignalLabel.Kind.CONCENTRATION);
            figures.add("ratios", "Ratio", unit, SignalLabel.Kind.RATIO);
        }
        return List.copyOf(figures.figures);
    }

    /** Whether a signal has anything to draw. */
    static boolean isDrawn(Signal signal) {
        return !signal.isAllZero() && signal.gaps().total() < signal.size();
    }

    private void add(String file, String quantity, String unit, SignalLabel.Kind... kinds) {
        List<Signal> shown = profile.signals().stream()
                .filter(signal -> List.of(kinds).contains(signal.label().kind()))
                .filter(signal -> unit(signal).equals(unit) && isDrawn(signal))
                .sorted(Comparator.comparingDouble(ImportFigures::largest).reversed())
                .toList();
        for (int first = 0; first < shown.size(); first += PER_FIGURE) {
            List<Signal> group = shown.subList(first, Math.min(shown.size(), first + PER_FIGURE));
            long number = 1
                    + figures.stream()
                            .filter(figure -> figure.name().startsWith(file))
                            .count();
            String label = unit.isEmpty() ? quantity : quantity + " (" + UnitText.raised(unit) + ")";
            figures.add(figure(file + "-" + number, label, group));
        }
    }

    private Figure figure(String name, String label, List<Signal> group) {
        boolean depth = profile.axis().kind() == org.ionfront.io.sims.Axis.Kind.DEPTH;
        List<Mark> marks = new ArrayList<>();
        boolean thinned = false;
        for (Signal signal : group) {
            ThinnedCurve curve = ThinnedCurve.of(signal.axis().values(), signal.values());
            thinned |= curve.size() < signal.size();
            double[] x = depth
                    ? DoubleStream.of(curve.x()).map(at -> at * NANOMETRES).toArray()
                    : curve.x();
            marks.add(new Mark.Points(name(signal), x, curve.y(), Tone.ofSeries(marks.size())));
        }
        String title = (group.size() == 1 ? "One signal" : group.size() + " signals") + " as the file has them"
                + (thinned ? "; of many points in a row the smallest and the largest." : ".");
        return new Figure(
                name,
                title,
                Figure.Size.DOUBLE,
                Axis.linear(depth ? "Depth (nm)" : "Sputter time (s)"),
                isWide(group) ? Axis.logarithmic(label) : Axis.linear(label),
                marks);
    }

    /** By which the user asks for it, shortened where a legend has no room. */
    private String name(Signal signal) {
        String name = printable(profile.selector(signal));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    /** The text with a sign for what has none: a drawing may not hold control characters. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cn}\\p{Cs}]", "\uFFFD");
    }

    private static String unit(Signal signal) {
        return printable(signal.label().unit());
    }

    private static boolean isWide(List<Signal> group) {
        double low = group.stream()
                .flatMapToDouble(signal -> DoubleStream.of(signal.values()))
                .filter(value -> value > 0)
                .min()
                .orElse(1);
        return group.stream().mapToDouble(ImportFigures::largest).max().orElse(1) > WIDE * low;
    }

    /** The largest number of a signal. */
    static double largest(Signal signal) {
        return DoubleStream.of(signal.values()).filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
    }
}
