package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FreeFormResult;
import org.ionfront.transport.model.Experiment;

/** The diffusivity without a shape given to it, drawn over that of the law. */
final class FreeFormSection {
    private static final int DIGITS = 3;

    /** Places of the curve from node to node; a bump is twice that wide at half its height. */
    private static final int PER_NODE = 3;

    private FreeFormSection() {}

    static void addTo(HtmlPage page, FitResult result, FreeFormResult found, Experiment fitted) {
        page.section("D(n) without a shape given to it");
        page.paragraph(sentence(result, found, fitted));
        page.figures(List.of(figure(found, fitted)));
        HtmlTable table = HtmlTable.withColumns(
                "Weight of the roughness", "Chi-square", "Roughness", "Effective parameters of the shape");
        for (FreeFormResult.Trial trial : found.trials()) {
            table.row(
                    (trial.smoothing() == found.smoothing() ? "chosen: " : "")
                            + ScientificText.of(trial.smoothing(), DIGITS),
                    NumberText.significant(trial.chiSquare(), 6),
                    NumberText.significant(trial.roughness(), DIGITS),
                    NumberText.significant(trial.effectiveParameters(), DIGITS));
        }
        page.table(table);
        page.paragraph("The conditions of Karush, Kuhn and Tucker are met to "
                + NumberText.significant(found.violation(), 2) + " standard errors at the end, and to "
                + ScientificText.of(found.quadraticViolation(), 2)
                + " relative in every quadratic program on the way; " + found.flat()
                + " of the nodes are held at a steepness of 0.");
    }

    /** Where the data speak, how far the law is inside the band there, and where they say nothing. */
    static String sentence(FitResult result, FreeFormResult found, Experiment fitted) {
        double[] range = found.seenRange();
        if (Double.isNaN(range[0])) {
            return "The data say nothing about the shape of D(n) at any fraction.";
        }
        int seen = 0;
        int inside = 0;
        for (int k = 0; k < found.fractions().length; k++) {
            if (found.isSeen(k)) {
                double law = MaterialFigures.nativeDiffusivity(fitted, found.fractions()[k]);
                seen++;
                inside += law >= found.lower()[k] && law <= found.upper()[k] ? 1 : 0;
            }
        }
        return "The data speak of D(n) for native fractions from " + NumberText.significant(range[0], 2) + " to "
                + NumberText.significant(range[1], 2)
                + ", where a bump a factor of "
                + NumberText.significant(Math.pow(found.fractions()[PER_NODE] / found.fractions()[0], 2), 2)
                + " wide and "
                + Math.round(100 * FreeFormResult.SEEN)
                + " % high would be noticed; elsewhere the curve follows from smoothness and the diffusivity of the untouched glass, and"
                + " says nothing of the glass. In that range the law of the fit lies within the 95 % band at " + inside
                + " of " + seen
                + " places. Chi-square is " + NumberText.significant(found.chiSquare(), 6) + ", with the law "
                + NumberText.significant(result.goodness().chiSquare(), 6) + "."
                + (found.converged() ? "" : " The search did not converge.");
    }

    private static Figure figure(FreeFormResult found, Experiment fitted) {
        double[] x = found.fractions();
        double[] law = new double[x.length];
        double[] seen = found.diffusivity().clone();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int k = 0; k < x.length; k++) {
            law[k] = MaterialFigures.nativeDiffusivity(fitted, x[k]);
            seen[k] = found.isSeen(k) ? seen[k] : Double.NaN;
            lowest = Math.min(lowest, Math.min(law[k], found.diffusivity()[k]));
            highest = Math.max(highest, Math.max(law[k], found.diffusivity()[k]));
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band("95 %", x, found.lower(), found.upper(), Tone.SKY));
        marks.add(new Mark.Line("law of the fit", x, law, Tone.INK));
        marks.add(new Mark.Line("free form", x, found.diffusivity(), Tone.BLUE, Dash.DASHED, 1));
        marks.add(new Mark.Line("free form, seen by the data", x, seen, Tone.VERMILION));
        return new Figure(
                "diffusivity-free-form",
                "Diffusion coefficient of the native ion without a shape given to it, over that of the law; broken where the data say nothing.",
                Figure.Size.SINGLE,
                Axis.logarithmic("Native fraction").between(x[0], 1),
                Axis.logarithmic("Diffusion coefficient (m²/s)").between(lowest / 3, 3 * highest),
                marks);
    }
}
