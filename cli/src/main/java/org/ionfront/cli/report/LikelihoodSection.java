package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.LikelihoodProfile;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The section with the profile likelihood of every parameter beside the parabola that its standard error stands for. */
final class LikelihoodSection {
    /** Rise of chi-square at the ends of a 95 % interval with one degree of freedom. */
    private static final double RISE_95 = 3.8415;

    private static final double HIGHEST = 5.5;
    private static final int POINTS = 80;

    private LikelihoodSection() {}

    /** Adds the section where there are likelihoods. */
    static void addTo(HtmlPage page, FitConfig config, FitResult result) {
        List<Figure> figures = new ArrayList<>();
        ParameterNames names = new ParameterNames();
        for (LikelihoodProfile likelihood : result.likelihoods()) {
            result.parameters().stream()
                    .filter(found -> found.parameter().equals(likelihood.parameter()))
                    .findFirst()
                    .ifPresent(found -> figures.add(figure(config, found, likelihood, names)));
        }
        if (figures.isEmpty()) {
            return;
        }
        page.section("Likelihood")
                .paragraph(
                        "How far chi-square rises when one parameter is held and all others are fitted again: dots where it was"
                                + " looked for, the line between them. The 95 % interval ends where it has risen by 3.84 (grey)."
                                + " Where the line leaves the parabola of the standard error (broken), the interval is not"
                                + " the estimate ± 1.96 standard errors.")
                .figures(figures);
    }

    private static Figure figure(
            FitConfig config, ParameterEstimate found, LikelihoodProfile likelihood, ParameterNames names) {
        Unit unit = config.unitOf(found.parameter());
        double[] values = Arrays.stream(likelihood.values()).map(unit::fromBase).toArray();
        AxisPower power = AxisPower.of(values);
        Curve curve = Curve.of(likelihood.values(), likelihood.rises(), found);
        double[] x =
                power.scaled(Arrays.stream(curve.values).map(unit::fromBase).toArray());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.HorizontalLine("", RISE_95, Tone.GREY, Dash.SOLID));
        if (found.standardError().isPresent()) {
            marks.add(new Mark.Line("", x, curve.parabola, Tone.BLUE, Dash.DASHED, 1));
        }
        marks.add(new Mark.Line("", x, curve.rises, Tone.INK));
        marks.add(new Mark.Points("", power.scaled(values), likelihood.rises(), Tone.INK));
        String label = ParameterText.words(found.parameter().label());
        return new Figure(
                "likelihood-" + names.of(found.parameter()),
                label + ".",
                Figure.Size.PANEL,
                Axis.linear(power.label(label, unit.symbol().equals("1") ? "" : UnitText.raised(unit.symbol()))),
                Axis.linear("Rise of chi-square").between(0, HIGHEST),
                marks);
    }

    /** Values of the parameter, the likelihood there by straight lines in its signed root, and the parabola. */
    private record Curve(double[] values, double[] rises, double[] parabola) {
        static Curve of(double[] known, double[] rises, ParameterEstimate found) {
            double low = known[0];
            double high = known[known.length - 1];
            double[] values = new double[POINTS + 1];
            double[] between = new double[values.length];
            double[] parabola = new double[values.length];
            double error = found.standardError().orElse(Double.NaN);
            for (int k = 0; k < values.length; k++) {
                values[k] = low + (high - low) * k / POINTS;
                double root = root(known, rises, found.estimate(), values[k]);
                between[k] = root * root;
                double away = found.parameter().scale() == Scale.LOG
                        ? found.estimate() * Math.log(values[k] / found.estimate())
                        : values[k] - found.estimate();
                parabola[k] = away / error * (away / error);
            }
            return new Curve(values, between, parabola);
        }

        /** The root of the rise is nearly straight where the rise is a parabola. */
        private static double root(double[] known, double[] rises, double estimate, double value) {
            int k = 1;
            while (k < known.length - 1 && known[k] < value) {
                k++;
            }
            double left = Math.copySign(Math.sqrt(rises[k - 1]), known[k - 1] - estimate);
            double right = Math.copySign(Math.sqrt(rises[k]), known[k] - estimate);
            return left + (value - known[k - 1]) / (known[k] - known[k - 1]) * (right - left);
        }
    }
}
