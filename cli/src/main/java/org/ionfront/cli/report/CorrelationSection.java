package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.Coupling;

/** The section on parameters that move together. */
final class CorrelationSection {
    /** Correlations below this are not listed. */
    private static final double WORTH_LISTING = 0.5;

    private static final int MOST_LISTED = 12;

    private CorrelationSection() {}

    private record Pair(FitParameter one, FitParameter other, double correlation) {}

    private static List<Pair> strongest(Correlations correlations) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < correlations.parameters().size(); i++) {
            for (int j = 0; j < i; j++) {
                double value = correlations.matrix()[i][j];
                if (Math.abs(value) >= WORTH_LISTING) {
                    pairs.add(new Pair(
                            correlations.parameters().get(j),
                            correlations.parameters().get(i),
                            value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.correlation())));
        return pairs;
    }

    /**
     * Adds the section, unless no parameter has an error.
     *
     * @param file result that has the whole matrix
     */
    static void addTo(HtmlPage page, Correlations correlations, String file) {
        if (correlations.parameters().isEmpty()) {
            return;
        }
        page.section("Correlations");
        List<Pair> pairs = strongest(correlations);
        if (pairs.isEmpty()) {
            page.paragraph("No two parameters are correlated by 0.5 or more.");
            return;
        }
        List<String> couplings =
                Coupling.of(correlations).stream().map(CouplingText::of).toList();
        if (!couplings.isEmpty()) {
            page.list(couplings);
        }
        page.paragraph("Parameters that move together, strongest first. The whole matrix is in " + file + ".");
        HtmlTable table = HtmlTable.withColumns("Parameter", "With", "Correlation", "Meaning");
        for (Pair pair : pairs.subList(0, Math.min(MOST_LISTED, pairs.size()))) {
            table.row(
                    ParameterText.words(pair.one().label()),
                    ParameterText.words(pair.other().label()),
                    NumberText.fixed(pair.correlation(), 3).replace('-', '−'),
                    FitVerdicts.correlation(pair.correlation(), pair.one(), pair.other()));
        }
        page.table(table);
        if (pairs.size() > MOST_LISTED) {
            page.paragraph((pairs.size() - MOST_LISTED) + " weaker ones of 0.5 or more are left out.");
        }
    }
}
