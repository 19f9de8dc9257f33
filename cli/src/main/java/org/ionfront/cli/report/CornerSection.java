package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** Samples of a bootstrap or a posterior, every parameter against every other one: a panel each, and a histogram on the diagonal. */
final class CornerSection {
    private static final int MOST_PARAMETERS = 5;
    private static final int MOST_POINTS = 300;
    private static final int BINS = 20;
    private static final int FEWEST = 20;

    private final List<Column> columns;
    private final ParameterNames names = new ParameterNames();

    /** The samples of one parameter in the unit of its axis. */
    private record Column(FitParameter parameter, String axis, double[] samples, double estimate) {}

    private CornerSection(List<Column> columns) {
        this.columns = columns;
    }

    /** Adds the panels to the section on samples; nothing where there are too few of them. */
    static void addTo(HtmlPage page, FitConfig config, FitResult result, SamplingResult sampling) {
        List<Integer> listed = IntStream.range(0, sampling.parameters().size())
                .filter(v -> isListed(result, sampling.parameters().get(v).parameter()))
                .boxed()
                .sorted(Comparator.comparing(
                        v -> sampling.parameters().get(v).parameter().profile().isPresent()))
                .limit(MOST_PARAMETERS)
                .toList();
        if (sampling.draws().size() < FEWEST || listed.size() < 2) {
            return;
        }
        List<Column> columns =
                listed.stream().map(v -> column(config, result, sampling, v)).toList();
        page.heading("Samples against each other")
                .paragraph(
                        "Every dot is a sample, the blue lines are the estimate; on the diagonal, how often a value occurs."
                                + " Parameters that all profiles share come first; "
                                + "all samples are in " + sampling.method().label() + ".csv.")
                .corner(new CornerSection(columns).rows());
    }

    private static boolean isListed(FitResult result, FitParameter parameter) {
        return result.parameters().stream()
                .anyMatch(found -> !found.automatic() && found.parameter().equals(parameter));
    }

    private static Column column(FitConfig config, FitResult result, SamplingResult sampling, int v) {
        FitParameter parameter = sampling.parameters().get(v).parameter();
        Unit unit = config.unitOf(parameter);
        double[] all = sampling.draws().stream()
                .mapToDouble(draw -> unit.fromBase(draw[v]))
                .toArray();
        double estimate = result.parameters().stream()
                .filter(found -> found.parameter().equals(parameter))
                .mapToDouble(ParameterEstimate::estimate)
                .findFirst()
                .orElseThrow();
        AxisPower power = AxisPower.of(all);
        String symbol = unit.symbol().equals("1") ? "" : UnitText.raised(unit.symbol());
        return new Column(
                parameter,
                power.label(ParameterText.words(parameter.label()), symbol),
                power.scaled(all),
                power.scaled(new double[] {unit.fromBase(estimate)})[0]);
    }

    private List<List<Figure>> rows() {
        List<String> files =
                columns.stream().map(column -> names.of(column.parameter())).toList();
        List<List<Figure>> rows = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            List<Figure> panels = new ArrayList<>();
            for (int column = 0; column < row; column++) {
                panels.add(scatter(
                        "corner-" + files.get(column) + "-" + files.get(row), columns.get(column), columns.get(row)));
            }
            panels.add(histogram("corner-" + files.get(row), columns.get(row)));
            rows.add(panels);
        }
        return rows;
    }

    private static Figure scatter(String name, Column x, Column y) {
        return new Figure(
                name,
                ParameterText.words(y.parameter().label()) + " against "
                        + ParameterText.words(x.parameter().label()) + ".",
                Figure.Size.PANEL,
                Axis.linear(x.axis()).between(low(x.samples()), high(x.samples())),
                Axis.linear(y.axis()).between(low(y.samples()), high(y.samples())),
                List.of(
                        new Mark.Points("", thinned(x.samples()), thinned(y.samples()), Tone.INK),
                        new Mark.VerticalLine("", x.estimate(), Tone.BLUE, Dash.SOLID),
                        new Mark.HorizontalLine("", y.estimate(), Tone.BLUE, Dash.SOLID)));
    }

    private static double low(double[] samples) {
        double low = Arrays.stream(samples).min().orElseThrow();
        double high = Arrays.stream(samples).max().orElseThrow();
        return low - 0.05 * (high - low) - (high > low ? 0 : 0.01 * Math.abs(low) + 1e-12);
    }

    private static double high(double[] samples) {
        double low = Arrays.stream(samples).min().orElseThrow();
        double high = Arrays.stream(samples).max().orElseThrow();
        return high + 0.05 * (high - low) + (high > low ? 0 : 0.01 * Math.abs(high) + 1e-12);
    }

    private static double[] thinned(double[] samples) {
        int points = Math.min(MOST_POINTS, samples.length);
        return IntStream.range(0, points)
                .mapToDouble(k -> samples[(int) ((long) k * samples.length / points)])
                .toArray();
    }

    private static Figure histogram(String name, Column column) {
        double low = low(column.samples());
        double width = (high(column.samples()) - low) / BINS;
        double[] counts = new double[BINS];
        for (double sample : column.samples()) {
            counts[Math.min(BINS - 1, (int) ((sample - low) / width))] += 1.0 / column.samples().length;
        }
        double[] x = new double[2 * BINS];
        double[] y = new double[2 * BINS];
        for (int k = 0; k < BINS; k++) {
            x[2 * k] = low + k * width;
            x[2 * k + 1] = low + (k + 1) * width;
            y[2 * k] = counts[k];
            y[2 * k + 1] = counts[k];
        }
        return new Figure(
                name,
                "Samples of " + ParameterText.words(column.parameter().label()) + ".",
                Figure.Size.PANEL,
                Axis.linear(column.axis()),
                Axis.linear("Share of the samples"),
                List.of(
                        new Mark.Band("", x, new double[x.length], y, Tone.GREY),
                        new Mark.Line("", x, y, Tone.INK),
                        new Mark.VerticalLine("", column.estimate(), Tone.BLUE, Dash.SOLID)));
    }
}
