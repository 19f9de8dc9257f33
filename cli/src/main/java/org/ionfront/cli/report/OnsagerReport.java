package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.results.OnsagerTable;
import org.ionfront.material.conductivity.Estimate;
import org.ionfront.material.onsager.OnsagerChecks;
import org.ionfront.material.onsager.OnsagerPoint;
import org.ionfront.material.onsager.OnsagerSeries;

/** The report of the Onsager coefficients of two ions. */
public final class OnsagerReport {
    private final ModelConfig config;
    private final OnsagerTable table;
    private final OnsagerFigures figures;
    private final OnsagerChecks checks;
    private final String first;
    private final String second;

    private OnsagerReport(ModelConfig config, OnsagerTable table) {
        this.config = config;
        this.table = table;
        this.figures = new OnsagerFigures(config, table);
        this.checks = table.checks();
        this.first = SpeciesTones.name(config.species().get(0));
        this.second = SpeciesTones.name(config.species().get(1));
    }

    /** Describes the coefficients, also where only some temperatures were reached. */
    public static Report of(ModelConfig config, OnsagerTable table, RunOrigin origin) {
        OnsagerReport report = new OnsagerReport(config, table);
        return Report.of(report.page(origin), columns -> report.summary());
    }

    private HtmlPage page(RunOrigin origin) {
        HtmlPage page = new HtmlPage("Onsager coefficients: " + first + " and " + second);
        page.headline(headline()).facts(facts()).warnings(warnings());
        page.section("Against composition").figures(figures.againstComposition());
        if (!figures.againstTemperature().isEmpty()) {
            page.section("Against temperature")
                    .figures(figures.againstTemperature())
                    .paragraph(
                            "Straight lines through ln(σT) over all temperatures of the table; the error says how far the"
                                    + " points are from a line, not how well the law is known.")
                    .table(activation());
        }
        page.section("Coefficients at " + ModelSweep.kelvin(figures.shown().temperature()))
                .table(coefficients())
                .table(transport());
        ForeignIonSection.addTo(page, ForeignIonSection.stateOf(config));
        addConventions(page);
        addChecks(page);
        page.section("The ions").table(LawTableText.of(config));
        origin.addTo(page);
        return page;
    }

    private String headline() {
        OnsagerPoint bulk = last(figures.shown());
        return "At " + ModelSweep.kelvin(figures.shown().temperature()) + " and a fraction of " + first + " of "
                + NumberText.brief(bulk.fraction(), 4) + " the conductivity is "
                + ScientificText.of(bulk.coefficients().conductivity(), 4) + " S/m; "
                + NumberText.count(table.series().size(), "temperature", "temperatures")
                + " with " + NumberText.count(config.fractions().size(), "composition", "compositions") + " each, "
                + (config.crossTerms().share() == 0
                        ? "without cross terms (L12 = 0)."
                        : "with cross terms of a common share of "
                                + NumberText.brief(config.crossTerms().share(), 4) + ".");
    }

    private List<HtmlPage.Fact> facts() {
        OnsagerPoint bulk = last(figures.shown());
        boolean definite = checks.positiveSemidefinite() == checks.points();
        return List.of(
                new HtmlPage.Fact(
                        "Conductivity", ScientificText.of(bulk.coefficients().conductivity(), 4) + " S/m", false),
                new HtmlPage.Fact(
                        "L11", ScientificText.of(bulk.coefficients().matrix().l11(), 4) + " 1/(m s J)", false),
                new HtmlPage.Fact("Haven ratio", NumberText.brief(config.havenRatio(), 4), false),
                new HtmlPage.Fact("Entropy production", definite ? "never negative" : "negative somewhere", !definite));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!table.complete()) {
            warnings.add("The run was stopped; only the temperatures that were reached are here.");
        }
        boolean backwards = table.points().stream()
                .anyMatch(p -> p.coefficients().firstTransference() < 0
                        || p.coefficients().secondTransference() < 0);
        if (backwards) {
            warnings.add(
                    "At some compositions the cross terms drag an ion against the field: its transference number is negative.");
        }
        return warnings;
    }

    private HtmlTable coefficients() {
        HtmlTable rows = HtmlTable.withColumns(
                "Fraction of " + first, "L11 (1/(m s J))", "L12 = L21", "L22", "coupling", "σ (S/m)", "t of " + first);
        for (OnsagerPoint p : selected()) {
            rows.row(
                    NumberText.brief(p.fraction(), 4),
                    ScientificText.of(p.coefficients().matrix().l11(), 5),
                    ScientificText.of(p.coefficients().matrix().l12(), 5),
                    ScientificText.of(p.coefficients().matrix().l22(), 5),
                    ScientificText.of(p.coefficients().matrix().coupling(), 3),
                    ScientificText.of(p.coefficients().conductivity(), 5),
                    ScientificText.of(p.coefficients().firstTransference(), 4));
        }
        return rows;
    }

    private HtmlTable transport() {
        HtmlTable rows = HtmlTable.withColumns(
                "Fraction of " + first,
                "D " + first + " (m²/s)",
                "D* " + first,
                "D " + second,
                "D* " + second,
                "Haven",
                "Γ " + first,
                "E_F (meV)",
                "E_act (meV)",
                "E_act rise (meV)");
        for (OnsagerPoint p : selected()) {
            rows.row(
                    NumberText.brief(p.fraction(), 4),
                    ScientificText.of(p.effective().first(), 4),
                    ScientificText.of(p.tracer().first(), 4),
                    ScientificText.of(p.effective().second(), 4),
                    ScientificText.of(p.tracer().second(), 4),
                    ModelSweep.cell(p.havenRatio(), 3),
                    ModelSweep.cell(p.nativeIon().energies().thermodynamicFactor(), 4),
                    ModelSweep.meV(p.nativeIon().energies().fermiLevel()),
                    ModelSweep.meV(p.nativeIon().energies().activation()),
                    ModelSweep.meV(p.nativeIon().energies().activationRise()));
        }
        return rows;
    }

    private HtmlTable activation() {
        HtmlTable rows = HtmlTable.withColumns("Fraction of " + first, "E_act of σT (meV)", "standard error (meV)");
        List<OnsagerSeries> series = table.series();
        double[] temperatures =
                series.stream().mapToDouble(OnsagerSeries::temperature).toArray();
        for (OnsagerPoint p : selected()) {
            int place = figures.shown().points().indexOf(p);
            double[] conductivities = series.stream()
                    .mapToDouble(one -> one.points().get(place).coefficients().conductivity())
                    .toArray();
            Optional<Estimate> energy = ArrheniusPlot.activation(temperatures, conductivities);
            energy.ifPresent(e -> rows.row(
                    NumberText.brief(p.fraction(), 4),
                    ModelSweep.meV(e.value()),
                    ModelSweep.errorInMeV(e.standardError())));
        }
        return rows;
    }

    private void addConventions(HtmlPage page) {
        page.section("Conventions")
                .paragraph(
                        "J_i = −Σ L_ij dµ_j/dx per ion in the frame of the glass, µ_j the electrochemical potential of one ion in"
                                + " joule; L in 1/(m s J), the molar L is L/N_A². σ = e² Σ z_i z_j L_ij. D is the answer of an ion to the field,"
                                + " its conductivity z²e²nD/kT; the tracer coefficient D* is the Haven ratio times D of the law.")
                .table(HtmlTable.ofPairs()
                        .row(
                                "Cross terms, common share",
                                NumberText.brief(config.crossTerms().share(), 4))
                        .row("Haven ratio", NumberText.brief(config.havenRatio(), 4))
                        .row(
                                "Charge density of the background",
                                ScientificText.brief(config.background(), 5) + " m⁻³"));
    }

    private void addChecks(HtmlPage page) {
        page.section("How good the numbers are")
                .paragraph(
                        "Checked at every point of the table, not assumed. The way to the profile diffusivities and the"
                                + " conductivity and back must return every coefficient.")
                .table(HtmlTable.ofPairs()
                        .row("Points", Integer.toString(checks.points()))
                        .row("Positive definite at", Integer.toString(checks.positiveDefinite()))
                        .row(
                                "Positive semidefinite (an ion absent or immobile) at",
                                Integer.toString(checks.positiveSemidefinite()))
                        .row("Largest coupling |L12|/√(L11 L22)", ScientificText.of(checks.largestCoupling(), 4))
                        .row("Reciprocity, largest |L12 − L21|/√(L11 L22)", defect(checks.reciprocityDefect()))
                        .row("Transference numbers, largest |t1 + t2 − 1|", defect(checks.transferenceDefect()))
                        .row("Conductivity against the sum over ions", defect(checks.conductivityDefect()))
                        .row("Round trip to profiles and back", defect(checks.roundTripDefect())));
    }

    private List<String> summary() {
        OnsagerPoint bulk = last(figures.shown());
        return List.of(
                NumberText.count(table.series().size(), "temperature", "temperatures") + " with "
                        + NumberText.count(config.fractions().size(), "composition", "compositions")
                        + (table.complete() ? "" : " (stopped)"),
                "conductivity       "
                        + ScientificText.of(bulk.coefficients().conductivity(), 4) + " S/m at "
                        + ModelSweep.kelvin(figures.shown().temperature()) + ", fraction "
                        + NumberText.brief(bulk.fraction(), 4),
                "positive definite  " + checks.positiveDefinite() + " of " + checks.points() + " points, semidefinite "
                        + checks.positiveSemidefinite(),
                "largest coupling   " + ScientificText.of(checks.largestCoupling(), 3),
                "round trip         " + ScientificText.of(checks.roundTripDefect(), 2) + " relative error");
    }

    private List<OnsagerPoint> selected() {
        List<OnsagerPoint> points = figures.shown().points();
        double[] fractions = points.stream().mapToDouble(OnsagerPoint::fraction).toArray();
        return ModelSweep.fractions(fractions).stream().map(points::get).toList();
    }

    private static OnsagerPoint last(OnsagerSeries series) {
        return series.points().get(series.points().size() - 1);
    }

    private static String defect(double value) {
        return ScientificText.of(value, 2);
    }
}
