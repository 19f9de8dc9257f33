package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.results.OnsagerTable;
import org.ionfront.material.evaluation.LawSeries;
import org.ionfront.material.onsager.OnsagerMatrix;
import org.ionfront.material.onsager.OnsagerPoint;
import org.ionfront.material.onsager.OnsagerSeries;

/** Figures of Onsager coefficients and what follows from them. */
final class OnsagerFigures {
    private final ModelConfig config;
    private final List<OnsagerSeries> series;
    private final String first;
    private final String second;
    private final double[] temperatures;

    OnsagerFigures(ModelConfig config, OnsagerTable table) {
        this.config = config;
        this.series = table.series();
        this.first = SpeciesTones.name(config.species().get(0));
        this.second = SpeciesTones.name(config.species().get(1));
        this.temperatures =
                series.stream().mapToDouble(OnsagerSeries::temperature).toArray();
    }

    /** The series that figures against composition show where they show one. */
    OnsagerSeries shown() {
        return series.get(ModelSweep.nearest(temperatures, config.sample().temperature()));
    }

    /** Coefficients, diffusivities, conductivity and transference numbers against composition. */
    List<Figure> againstComposition() {
        String at = " at " + ModelSweep.kelvin(shown().temperature());
        return List.of(coefficients(at), diffusivities(at), conductivity(), transference());
    }

    /** Arrhenius plots; empty with too few temperatures. */
    List<Figure> againstTemperature() {
        List<Figure> figures = new ArrayList<>();
        arrhenius(p -> p.coefficients().conductivity() * p.coefficients().temperature())
                .figure(
                        "arrhenius-conductivity",
                        "Conductivity times temperature against inverse temperature, by fraction of " + first + ".",
                        "σT (S K/m)")
                .ifPresent(figures::add);
        boolean uniform = !LawSeries.dependsOnComposition(config.species().get(0));
        ArrheniusPlot diffusivity = uniform
                ? new ArrheniusPlot(temperatures)
                        .line(first, bulk(p -> p.effective().first()))
                        .line(second, bulk(p -> p.effective().second()))
                : arrhenius(p -> p.effective().first());
        diffusivity
                .figure(
                        "arrhenius-diffusivity",
                        uniform
                                ? "Diffusion coefficients against inverse temperature."
                                : "Diffusion coefficient of " + first
                                        + " against inverse temperature, by its fraction.",
                        uniform ? "D (m²/s)" : "D of " + first + " (m²/s)")
                .ifPresent(figures::add);
        return figures;
    }

    private Figure coefficients(String at) {
        List<Mark> marks = new ArrayList<>();
        double[] cross = values(shown(), p -> matrix(p).l12());
        marks.add(line("L11, " + first, p -> matrix(p).l11(), Tone.INK, Dash.SOLID));
        marks.add(line("L22, " + second, p -> matrix(p).l22(), Tone.VERMILION, Dash.SOLID));
        boolean negative = false;
        boolean any = false;
        for (double value : cross) {
            negative |= value < 0;
            any |= value != 0;
        }
        if (any) {
            double sign = negative ? -1 : 1;
            String name = negative ? "−L12 = −L21" : "L12 = L21";
            marks.add(line(name, p -> sign * matrix(p).l12(), Tone.BLUE, Dash.DASHED));
        }
        return figure(
                "onsager-coefficients",
                "Onsager coefficients against the fraction of " + first + at + (any ? "." : ", without cross terms."),
                Axis.logarithmic("L (1/(m s J))"),
                marks);
    }

    private Figure diffusivities(String at) {
        return figure(
                "diffusivities",
                "Effective (D) and tracer (D*) diffusion coefficients against the fraction of " + first + at + ".",
                Axis.logarithmic("Diffusion coefficient (m²/s)"),
                List.of(
                        line("D, " + first, p -> p.effective().first(), Tone.INK, Dash.SOLID),
                        line("D*, " + first, p -> p.tracer().first(), Tone.INK, Dash.DOTTED),
                        line("D, " + second, p -> p.effective().second(), Tone.VERMILION, Dash.SOLID),
                        line("D*, " + second, p -> p.tracer().second(), Tone.VERMILION, Dash.DOTTED)));
    }

    private Figure conductivity() {
        List<Mark> marks = new ArrayList<>();
        for (int place : ModelSweep.temperatures(series.size())) {
            OnsagerSeries one = series.get(place);
            marks.add(new Mark.Line(
                    ModelSweep.kelvin(one.temperature()),
                    fractions(one),
                    values(one, p -> p.coefficients().conductivity()),
                    ModelSweep.tone(marks.size())));
        }
        return figure(
                "conductivity",
                "Conductivity against the fraction of " + first + ", by temperature.",
                Axis.logarithmic("Conductivity (S/m)"),
                marks);
    }

    private Figure transference() {
        List<Mark> marks = new ArrayList<>();
        for (int place : ModelSweep.temperatures(series.size())) {
            OnsagerSeries one = series.get(place);
            marks.add(new Mark.Line(
                    ModelSweep.kelvin(one.temperature()),
                    fractions(one),
                    values(one, p -> p.coefficients().firstTransference()),
                    ModelSweep.tone(marks.size())));
        }
        return figure(
                "transference",
                "Transference number of " + first + " against its fraction, by temperature; the rest is that of "
                        + second + ".",
                Axis.linear("Transference number of " + first).between(0, 1.02),
                marks);
    }

    private ArrheniusPlot arrhenius(ToDoubleFunction<OnsagerPoint> quantity) {
        ArrheniusPlot plot = new ArrheniusPlot(temperatures);
        List<Integer> places = ModelSweep.fractions(fractions(series.get(0)));
        for (int place : places.subList(0, Math.min(5, places.size()))) {
            double fraction = series.get(0).points().get(place).fraction();
            plot.line(
                    "w = " + NumberText.brief(fraction, 3),
                    series.stream()
                            .mapToDouble(
                                    one -> quantity.applyAsDouble(one.points().get(place)))
                            .toArray());
        }
        return plot;
    }

    /** A quantity at the largest fraction of the native ion, by temperature. */
    private double[] bulk(ToDoubleFunction<OnsagerPoint> quantity) {
        return series.stream()
                .mapToDouble(one ->
                        quantity.applyAsDouble(one.points().get(one.points().size() - 1)))
                .toArray();
    }

    private Mark line(String label, ToDoubleFunction<OnsagerPoint> quantity, Tone tone, Dash dash) {
        return new Mark.Line(label, fractions(shown()), values(shown(), quantity), tone, dash, 1);
    }

    private Figure figure(String name, String title, Axis y, List<Mark> marks) {
        return new Figure(
                name,
                title,
                Figure.Size.SINGLE,
                Axis.linear("Fraction of " + first).between(0, 1),
                y,
                marks);
    }

    private static OnsagerMatrix matrix(OnsagerPoint point) {
        return point.coefficients().matrix();
    }

    private static double[] fractions(OnsagerSeries one) {
        return values(one, OnsagerPoint::fraction);
    }

    private static double[] values(OnsagerSeries one, ToDoubleFunction<OnsagerPoint> quantity) {
        return one.points().stream().mapToDouble(quantity).toArray();
    }
}
