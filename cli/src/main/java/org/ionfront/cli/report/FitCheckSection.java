package org.ionfront.cli.report;

import java.util.List;
import java.util.Locale;
import org.ionfront.cli.report.FitFigures.Subject;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.PhysicsCheck;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.io.results.FitChecks;

/** The sections that hold data and model against each other: charge and residuals. */
final class FitCheckSection {
    private static final double NANOMETRES = 1e9;

    private FitCheckSection() {}

    /** Adds the sections. */
    static void addTo(HtmlPage page, List<Subject> subjects) {
        page.section("Charge check")
                .paragraph(
                        "Every charge that arrived is a foreign ion in the glass. The number of ions under the data is"
                                + " compared with the charge of the protocol.");
        HtmlTable doses =
                HtmlTable.withColumns("Profile", "Ions found (1/m²)", "Charge passed (1/m²)", "Ratio", "Verdict");
        for (Subject subject : subjects) {
            DoseCheck dose = subject.fit().dose();
            doses.row(
                    subject.fit().id(),
                    ScientificText.of(dose.measuredDose(), 4),
                    ScientificText.of(dose.passedDose(), 4),
                    dose.ratio().isPresent() ? NumberText.fixed(dose.ratio().getAsDouble(), 3) : "none",
                    FitVerdicts.dose(dose));
        }
        page.table(doses);
        addPhysics(page, subjects);
        page.section("Residuals")
                .paragraph(
                        "In standard deviations of the noise. Good ones have mean 0, scatter 1, no correlation between"
                                + " neighbours and a runs score between −3 and 3.");
        HtmlTable table = HtmlTable.withColumns(
                "Profile",
                "Ion",
                "Points",
                "Mean",
                "Scatter",
                "Neighbours",
                "Runs score",
                "Largest",
                "At (nm)",
                "Verdict");
        for (Subject subject : subjects) {
            addResiduals(
                    table,
                    subject.fit().id(),
                    subject.nativeName(),
                    subject.fit().nativeSignal());
            addResiduals(
                    table,
                    subject.fit().id(),
                    subject.foreignName(),
                    subject.fit().foreignSignal());
        }
        page.table(table);
    }

    private static void addPhysics(HtmlPage page, List<Subject> subjects) {
        page.section("Physics checks")
                .paragraph(
                        "What a fit should stand up to beside its chi-square. A check is circular where something was"
                                + " fitted that makes it come out.");
        HtmlTable checks = HtmlTable.withColumns("Profile", "Check", "Found", "Expected", "Outcome", "Verdict");
        for (Subject subject : subjects) {
            for (PhysicsCheck check : FitChecks.of(subject.fit())) {
                String name = check.name().replace('_', ' ');
                checks.row(
                        subject.fit().id(),
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        check.found().isPresent() ? signed(check.found().getAsDouble(), 3) : "none",
                        check.expected().isPresent() ? signed(check.expected().getAsDouble(), 3) : "none",
                        check.outcome().label().replace('-', ' '),
                        check.verdict());
            }
        }
        page.table(checks);
    }

    private static void addResiduals(HtmlTable table, String id, String ion, SignalFit signal) {
        ResidualStatistics s = signal.statistics();
        table.row(
                id,
                ion,
                Integer.toString(s.points()),
                signed(s.mean(), 3),
                signed(s.standardDeviation(), 3),
                signed(s.lagOneAutocorrelation(), 2),
                signed(s.runsScore(), 1),
                signed(s.largest(), 1),
                NumberText.significant(NANOMETRES * s.depthOfLargest(), 4),
                FitVerdicts.residuals(s));
    }

    private static String signed(double value, int decimals) {
        return NumberText.fixed(value, decimals).replace('-', '−');
    }
}
