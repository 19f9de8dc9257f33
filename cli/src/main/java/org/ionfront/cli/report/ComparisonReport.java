package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.result.ModelRanking;
import org.ionfront.fit.result.ModelRanking.Ranked;
import org.ionfront.fit.result.ModelRanking.Verdict;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The report of a comparison of models. */
public final class ComparisonReport {
    private static final String ROW = "  %10s  %8s  %6s  %8s";
    private static final int NUMBERS = 40;

    /** Reduced chi-square beyond which even the best model misses something. */
    private static final double LARGE_CHI_SQUARE = 1.5;

    private final FitConfig config;
    private final ModelRanking ranking;

    private ComparisonReport(FitConfig config, ModelRanking ranking) {
        this.config = config;
        this.ranking = ranking;
    }

    /** Describes a comparison. */
    public static Report of(FitConfig config, ModelRanking ranking, RunOrigin origin) {
        ComparisonReport report = new ComparisonReport(config, ranking);
        return Report.of(report.page(origin), report::summary);
    }

    /** What a user should know before quoting a ranking. */
    public static List<String> warnings(ModelRanking ranking) {
        List<String> warnings = new ArrayList<>();
        ranking.models().stream()
                .filter(one -> one.verdict() == Verdict.NO_RESULT)
                .forEach(one ->
                        warnings.add("The fit of the model \"" + one.candidate().name()
                                + "\" came to no minimum: "
                                + one.candidate().result().message()));
        Ranked best = ranking.models().get(0);
        double reduced = best.candidate().result().goodness().reducedChiSquare();
        if (best.verdict() == Verdict.BEST
                && !best.candidate().result().goodness().errorsScaled()
                && reduced > LARGE_CHI_SQUARE) {
            warnings.add("Even the best model has a reduced chi-square of " + NumberText.significant(reduced, 3)
                    + ": none of these describes the data, and the order among them means little.");
        }
        return warnings;
    }

    private HtmlPage page(RunOrigin origin) {
        HtmlPage page = new HtmlPage("Models against each other");
        page.headline(headline()).warnings(warnings(ranking));
        HtmlTable table = HtmlTable.withColumns(
                "Model", "Chi-square", "Reduced", "Parameters", "Δ AICc", "Weight", "Δ BIC", "Width (FWHM)", "Verdict");
        for (Ranked one : ranking.models()) {
            boolean known = one.verdict() != Verdict.NO_RESULT;
            table.row(
                    one.candidate().name(),
                    NumberText.significant(one.candidate().result().goodness().chiSquare(), 6),
                    NumberText.significant(one.candidate().result().goodness().reducedChiSquare(), 3),
                    Integer.toString(one.parameters()),
                    known ? NumberText.fixed(one.deltaAicc(), 1) : "none",
                    known ? NumberText.fixed(one.weight(), 3) : "none",
                    known ? NumberText.fixed(one.deltaBic(), 1) : "none",
                    UnitText.raised(width(one)),
                    one.verdict().words());
        }
        page.section("Ranking")
                .table(table)
                .paragraph(
                        "Twice the negative logarithm of the largest likelihood, plus twice the number of parameters with the"
                                + " correction for few data (AICc), or plus that number times the logarithm of the number of data"
                                + " (BIC); differences from the least. The weight is the share of exp(−Δ/2). Up to 2 a model is as good"
                                + " as the best one, beyond 10 the data speak against it. A criterion chooses among the models that"
                                + " were offered; whether the best one is right, residuals tell.");
        PhysicsSection.addTo(page, config.sources().get(0).experiment());
        origin.addTo(page);
        return page;
    }

    private String headline() {
        Ranked best = ranking.models().get(0);
        if (best.verdict() != Verdict.BEST) {
            return "None of the models could be fitted.";
        }
        List<String> others = ranking.models().stream()
                .filter(one -> one.verdict() == Verdict.AS_GOOD)
                .map(one -> one.candidate().name())
                .toList();
        return "The data are described best by the model: " + best.candidate().name() + ". "
                + (others.isEmpty()
                        ? "No other model is as good."
                        : "Not to be told from it: " + String.join("; ", others) + ".");
    }

    private String width(Ranked one) {
        for (ParameterEstimate found : one.candidate().result().parameters()) {
            if (found.parameter().name().equals("fwhm")
                    && found.parameter().profile().isEmpty()) {
                Unit unit = config.unitOf(found.parameter());
                return NumberText.significant(unit.fromBase(found.estimate()), 4) + " " + unit.symbol()
                        + (found.atBound() ? ", at its bound" : "");
            }
        }
        return "none";
    }

    private static String words(Ranked one) {
        return one.verdict() == Verdict.NO_RESULT ? "no result" : one.verdict().words();
    }

    private List<String> summary(int columns) {
        List<String> lines = new ArrayList<>();
        int longest = ranking.models().stream()
                .mapToInt(one -> one.candidate().name().length())
                .max()
                .orElse(0);
        int verdicts = ranking.models().stream()
                .mapToInt(one -> words(one).length())
                .max()
                .orElse(0);
        boolean inOneLine = longest + NUMBERS + 2 + verdicts <= columns;
        String name = inOneLine ? "%-" + longest + "s" : "%-4s";
        lines.add(String.format(Locale.ROOT, name + ROW, "", "chi-square", "dAICc", "weight", "dBIC"));
        for (Ranked one : ranking.models()) {
            boolean known = one.verdict() != Verdict.NO_RESULT;
            if (!inOneLine) {
                lines.add(one.candidate().name() + ": " + words(one));
            }
            String numbers = String.format(
                    Locale.ROOT,
                    name + ROW,
                    inOneLine ? one.candidate().name() : "",
                    NumberText.significant(one.candidate().result().goodness().chiSquare(), 6),
                    known ? NumberText.fixed(one.deltaAicc(), 1) : "none",
                    known ? NumberText.fixed(one.weight(), 3) : "none",
                    known ? NumberText.fixed(one.deltaBic(), 1) : "none");
            lines.add(inOneLine ? numbers + "  " + words(one) : numbers);
        }
        lines.add("");
        lines.add(headline());
        return lines;
    }
}
