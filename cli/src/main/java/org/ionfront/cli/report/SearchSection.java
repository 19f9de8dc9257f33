package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.result.FitEffort;
import org.ionfront.fit.result.SearchAttempt;
import org.ionfront.fit.result.SearchReport;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** What a search with many starts saw, and what failed on the way. */
final class SearchSection {
    private static final int DIGITS = 4;

    private SearchSection() {}

    static void addTo(HtmlPage page, FitConfig config, FitEffort effort) {
        effort.search().ifPresent(report -> add(page, config, report));
        if (!effort.reproducers().isEmpty()) {
            page.paragraph(
                    "Simulations that failed on the way were rejected like steps that went up. Some of them lie beside this page: "
                            + NumberText.count(effort.reproducers().size(), "file", "files")
                            + " failed-trial-N.yaml, each with the reason and the command that repeats it.");
        }
    }

    private static void add(HtmlPage page, FitConfig config, SearchReport report) {
        page.paragraph(sentence(report));
        if (report.attempts().isEmpty()) {
            return;
        }
        List<String> titles = new ArrayList<>(List.of("Start", "Minimum", "Chi-square, coarse"));
        for (FitParameter parameter : report.parameters()) {
            String unit = config.unitOf(parameter).symbol();
            titles.add(ParameterText.words(parameter.label())
                    + (unit.equals("1") ? "" : " (" + UnitText.raised(unit) + ")"));
        }
        HtmlTable table = HtmlTable.ofRanges(titles);
        int number = 1;
        for (SearchAttempt attempt : report.attempts()) {
            List<String> cells = new ArrayList<>(List.of(
                    number == 1 ? "1, the file's" : Integer.toString(number),
                    attempt.minimum() < 0 ? "could not be simulated" : Integer.toString(attempt.minimum() + 1),
                    attempt.minimum() < 0 ? "none" : NumberText.significant(attempt.chiSquare(), DIGITS)));
            for (int k = 0; k < attempt.start().length; k++) {
                Unit unit = config.unitOf(report.parameters().get(k));
                cells.add(ScientificText.raised(NumberText.brief(unit.fromBase(attempt.start()[k]), DIGITS)
                        + " to "
                        + NumberText.brief(unit.fromBase(attempt.estimate()[k]), DIGITS)));
            }
            table.row(cells.toArray(String[]::new));
            number++;
        }
        page.table(table);
    }

    /** What came of it, with a warning where another minimum is nearly as good. */
    static String sentence(SearchReport report) {
        if (report.plan().method() == SearchMethod.CMA_ES) {
            return "An evolution strategy (CMA-ES) tried up to " + report.plan().starts()
                    + " points before the last part of the search; seed "
                    + report.plan().seed() + ".";
        }
        return "Of " + report.attempts().size() + " starts (seed "
                + report.plan().seed() + ") "
                + report.attemptsToBest() + " led to the minimum of this report"
                + (report.minima().size() > 1
                        ? "; the next one has a chi-square larger by "
                                + ScientificText.of(
                                        report.minima().get(1) - report.minima().get(0), DIGITS)
                        : "")
                + ".";
    }
}
