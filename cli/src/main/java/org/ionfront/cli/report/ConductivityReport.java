package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.io.config.ConductivityConfig;
import org.ionfront.io.results.ConductivityTable;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.Estimate;
import org.ionfront.material.conductivity.GreenKubo;

/** The report of recorded currents and conductivities. */
public final class ConductivityReport {
    private static final double MILLE = 1e3;
    private static final double PICOSECONDS = 1e12;
    /** Half a 95 % interval in standard errors, for the band of a figure. */
    private static final double BAND = 1.96;

    /** How far beyond the plateau the running integral is shown. */
    private static final int SHOWN = 3;

    private static final int LINE_POINTS = 101;
    private static final double MARGIN = 0.03;

    private final ConductivityConfig config;
    private final ConductivityTable table;

    private ConductivityReport(ConductivityConfig config, ConductivityTable table) {
        this.config = config;
        this.table = table;
    }

    /** Describes the results, also where only some currents were reached. */
    public static Report of(ConductivityConfig config, ConductivityTable table, RunOrigin origin) {
        ConductivityReport report = new ConductivityReport(config, table);
        return Report.of(report.page(origin), columns -> report.summary());
    }

    /** Why a recorded current gives no conductivity. */
    public static String noPlateau(ConductivityTable.Series series) {
        return "the running integral of " + series.recording().name()
                + " has no plateau within half a block: a longer series, or fewer blocks, may have one";
    }

    private HtmlPage page(RunOrigin origin) {
        HtmlPage page = new HtmlPage("Conductivity");
        page.headline(String.join(" ", sentences())).facts(List.of()).warnings(warnings());
        if (!table.series().isEmpty()) {
            List<Figure> figures = new ArrayList<>();
            for (int k = 0; k < table.series().size(); k++) {
                figures.add(integral(k + 1, table.series().get(k)));
            }
            page.section("Recorded currents")
                    .paragraph(
                            "Integral of the autocorrelation of the current up to a lag, over VkT (Green-Kubo). Its error"
                                    + " is that of the mean of blocks; the conductivity is the mean over the plateau.")
                    .figures(figures)
                    .table(series());
        }
        if (!table.lines().isEmpty()) {
            page.section("Against temperature").figures(List.of(arrhenius())).table(lines());
            page.paragraph(
                    "Straight lines ln(σT) = ln A − E/kT by weighted least squares; the size of the errors comes from"
                            + " the scatter about the line. A scatter near 1 means that the errors of the points explain it; where"
                            + " points have none it is the variance of ln σ.");
            if (!config.predictions().isEmpty()) {
                page.heading("On the lines").table(predictions());
            }
        }
        origin.addTo(page);
        return page;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!table.complete()) {
            warnings.add("The run was stopped; only the currents that were reached are here.");
        }
        for (ConductivityTable.Series one : table.series()) {
            if (one.result().conductivity().isEmpty()) {
                warnings.add(noPlateau(one));
            }
        }
        return warnings;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (ConductivityTable.Line line : table.lines()) {
            sentences.add("The activation energy of σT of " + line.source() + " is " + energy(line) + ".");
        }
        for (ConductivityTable.Series one : table.series()) {
            one.result()
                    .conductivity()
                    .ifPresent(found -> sentences.add("The conductivity at " + kelvin(one) + " is "
                            + withError(found) + " S/m by "
                            + one.recording().name() + "."));
        }
        return sentences.isEmpty() ? List.of("No conductivity was found.") : sentences;
    }

    private static String kelvin(ConductivityTable.Series series) {
        return NumberText.brief(series.recording().method().temperature(), 6) + " K";
    }

    private static String withError(Estimate estimate) {
        return ScientificText.raised(NumberText.withError(estimate.value(), estimate.standardError()));
    }

    private static String energy(ConductivityTable.Line line) {
        Estimate found = line.fit().activationEnergy();
        return NumberText.withError(found.value(), found.standardError()) + " eV (95 %: "
                + NumberText.significant(found.lower95(), 4) + " to " + NumberText.significant(found.upper95(), 4)
                + " eV)";
    }

    private static Figure integral(int number, ConductivityTable.Series series) {
        GreenKubo.Result result = series.result();
        double[] lags = result.lags();
        int end = result.plateau()
                .map(plateau -> Math.min(lags.length, 2 + (int) (SHOWN * plateau.to() / lags[1])))
                .orElse(lags.length);
        double[] x = new double[end];
        double[] lower = new double[end];
        double[] upper = new double[end];
        for (int k = 0; k < end; k++) {
            x[k] = lags[k] * PICOSECONDS;
            lower[k] = result.runningIntegral()[k] - BAND * result.standardError()[k];
            upper[k] = result.runningIntegral()[k] + BAND * result.standardError()[k];
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band("95 % by blocks", x, lower, upper, Tone.SKY));
        marks.add(new Mark.Line("running integral", x, Arrays.copyOf(result.runningIntegral(), end), Tone.BLUE));
        if (result.plateau().isPresent() && result.conductivity().isPresent()) {
            GreenKubo.Plateau plateau = result.plateau().get();
            double value = result.conductivity().get().value();
            marks.add(new Mark.Line(
                    "plateau",
                    new double[] {plateau.from() * PICOSECONDS, plateau.to() * PICOSECONDS},
                    new double[] {value, value},
                    Tone.VERMILION));
        }
        return new Figure(
                "green-kubo-" + number,
                "Running integral of " + series.recording().name() + " at " + kelvin(series),
                Figure.Size.SINGLE,
                Axis.linear("Lag (ps)"),
                Axis.linear("σ (S/m)"),
                marks);
    }

    private Figure arrhenius() {
        List<Mark> marks = new ArrayList<>();
        int index = 0;
        for (ConductivityTable.Line line : table.lines()) {
            Tone tone = ModelSweep.tone(index++);
            double[] inverse = line.points().stream()
                    .mapToDouble(p -> MILLE / p.temperature())
                    .toArray();
            double coldest = Arrays.stream(inverse).max().orElseThrow();
            double hottest = Arrays.stream(inverse).min().orElseThrow();
            // Less than to an infinite temperature.
            double margin = Math.min(MARGIN * (coldest - hottest), 0.5 * hottest);
            double[] x = new double[LINE_POINTS];
            double[] y = new double[LINE_POINTS];
            double[] lower = new double[LINE_POINTS];
            double[] upper = new double[LINE_POINTS];
            for (int k = 0; k < LINE_POINTS; k++) {
                x[k] = hottest - margin + (coldest - hottest + 2 * margin) * k / (LINE_POINTS - 1);
                double temperature = MILLE / x[k];
                Estimate found = line.fit().logConductivity(temperature);
                y[k] = temperature * Math.exp(found.value());
                lower[k] = temperature * Math.exp(found.lower95());
                upper[k] = temperature * Math.exp(found.upper95());
            }
            marks.add(new Mark.Band("", x, lower, upper, Tone.SKY));
            marks.add(new Mark.Line("", x, y, tone, Dash.SOLID, 1));
            marks.add(new Mark.Points(
                    line.source(),
                    inverse,
                    line.points().stream()
                            .mapToDouble(p -> p.temperature() * p.conductivity())
                            .toArray(),
                    tone));
        }
        return new Figure(
                "arrhenius",
                "Conductivity times temperature, lines through it and their 95 % bands",
                Figure.Size.SINGLE,
                Axis.linear("1000/T (1/K)"),
                Axis.logarithmic("σT (S K/m)"),
                marks);
    }

    private HtmlTable series() {
        HtmlTable rows = HtmlTable.withColumns(
                "File", "T (K)", "V (nm³)", "Samples", "Blocks", "Plateau (ps)", "σ (S/m)", "Standard error (S/m)");
        for (ConductivityTable.Series one : table.series()) {
            GreenKubo method = one.recording().method();
            Optional<Estimate> found = one.result().conductivity();
            rows.row(
                    one.recording().name(),
                    NumberText.brief(method.temperature(), 6),
                    NumberText.brief(method.volume() * 1e27, 6),
                    one.recording().series().size() + " × "
                            + one.recording().series().axes(),
                    Integer.toString(method.blocks()),
                    one.result()
                            .plateau()
                            .map(p -> NumberText.brief(p.from() * PICOSECONDS, 4) + " to "
                                    + NumberText.brief(p.to() * PICOSECONDS, 4))
                            .orElse("none"),
                    found.map(e -> ScientificText.of(e.value(), 4)).orElse(""),
                    found.map(e -> ScientificText.of(e.standardError(), 2)).orElse(""));
        }
        return rows;
    }

    private HtmlTable lines() {
        HtmlTable rows = HtmlTable.withColumns(
                "Points of",
                "Number",
                "From (K)",
                "To (K)",
                "E (eV)",
                "Standard error (eV)",
                "95 % (eV)",
                "ln A (S K/m)",
                "Scatter");
        for (ConductivityTable.Line line : table.lines()) {
            Estimate found = line.fit().activationEnergy();
            rows.row(
                    line.source(),
                    Integer.toString(line.points().size()),
                    NumberText.brief(temperature(line, false), 6),
                    NumberText.brief(temperature(line, true), 6),
                    NumberText.significant(found.value(), 5),
                    NumberText.significant(found.standardError(), 2),
                    NumberText.significant(found.lower95(), 4) + " to " + NumberText.significant(found.upper95(), 4),
                    NumberText.withError(
                            line.fit().logPrefactor().value(),
                            line.fit().logPrefactor().standardError()),
                    NumberText.significant(line.fit().scatter(), 3));
        }
        return rows;
    }

    private static double temperature(ConductivityTable.Line line, boolean highest) {
        double[] all = line.points().stream()
                .mapToDouble(ConductivityPoint::temperature)
                .sorted()
                .toArray();
        return all[highest ? all.length - 1 : 0];
    }

    private HtmlTable predictions() {
        HtmlTable rows = HtmlTable.withColumns("Line of", "T (K)", "σ (S/m)", "95 % (S/m)");
        for (ConductivityTable.Line line : table.lines()) {
            for (double temperature : config.predictions()) {
                Estimate found = line.fit().logConductivity(temperature);
                rows.row(
                        line.source(),
                        NumberText.brief(temperature, 6),
                        ScientificText.of(Math.exp(found.value()), 4),
                        ScientificText.of(Math.exp(found.lower95()), 3) + " to "
                                + ScientificText.of(Math.exp(found.upper95()), 3));
            }
        }
        return rows;
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (ConductivityTable.Series one : table.series()) {
            lines.add(kelvin(one) + "  "
                    + one.result()
                            .conductivity()
                            .map(e -> withError(e) + " S/m")
                            .orElse("no plateau"));
        }
        for (ConductivityTable.Line line : table.lines()) {
            lines.add("activation energy  " + energy(line));
            lines.add("    of             " + line.source());
        }
        return lines;
    }
}
