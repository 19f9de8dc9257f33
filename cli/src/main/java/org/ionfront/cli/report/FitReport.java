package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.report.FitFigures.Subject;
import org.ionfront.cli.report.HtmlPage.Fact;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.cli.text.Wrapped;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;

/** The report of a fit. */
public final class FitReport {
    private static final int WIDTH = 80;
    private static final double NANOMETRES = 1e9;
    private static final double MILLI = 1e3;
    /** Correlations below this are not listed. */
    private static final double WORTH_LISTING = 0.5;

    private static final int MOST_LISTED = 12;

    private final FitConfig config;
    private final FitResult result;
    private final List<ParameterText> listed;
    private final List<ParameterText> automatic;
    private final List<Subject> subjects;

    private FitReport(FitConfig config, FitResult result) {
        this.config = config;
        this.result = result;
        this.listed = parameters(false);
        this.automatic = parameters(true);
        this.subjects = Subject.of(config, result.profiles());
    }

    /** Describes a fit, however it ended. */
    public static Report of(FitConfig config, FitResult result, RunOrigin origin) {
        FitReport report = new FitReport(config, result);
        List<Figure> figures = new ArrayList<>();
        String html = report.page(figures, origin);
        return new Report(html, figures, report.summary(origin));
    }

    /** Everything a user should know before quoting a number, a sentence each. */
    public static List<String> warnings(FitResult result) {
        return FitVerdicts.warnings(result);
    }

    private List<ParameterText> parameters(boolean wantAutomatic) {
        return result.parameters().stream()
                .filter(found -> found.automatic() == wantAutomatic)
                .map(found -> ParameterText.of(config, found))
                .toList();
    }

    private String page(List<Figure> figures, RunOrigin origin) {
        HtmlPage page = new HtmlPage(title());
        page.headline(UnitText.raised(headline())).facts(facts()).warnings(FitVerdicts.warnings(result));
        addParameters(page);
        addCorrelations(page);
        if (!subjects.isEmpty()) {
            addProfiles(page, figures);
            addMaterial(page, figures);
            addChecks(page);
        }
        addEffort(page);
        origin.addTo(page);
        return page.html();
    }

    private String title() {
        List<String> ids = config.sources().stream().map(source -> source.id()).toList();
        return "Fit of " + (ids.size() == 1 ? "profile " : "profiles ") + String.join(", ", ids);
    }

    /** The width if it is shared by all profiles: the number people come for. */
    private Optional<ParameterText> width() {
        return listed.stream()
                .filter(p -> p.parameter().name().equals("fwhm")
                        && p.parameter().profile().isEmpty())
                .findFirst();
    }

    private Optional<SiteEnergyLaw> law() {
        return subjects.isEmpty()
                ? Optional.empty()
                : MaterialFigures.siteEnergyLaw(subjects.get(0).fit().solution().experiment());
    }

    private String headline() {
        if (result.status() == FitStatus.FAILED) {
            return FitVerdicts.status(result);
        }
        String vacancies = law().map(law -> " with a vacancy fraction of "
                        + NumberText.brief(law.fermiLevel().vacancyFraction(), 3))
                .orElse("");
        String profiles = NumberText.count(subjects.size(), "profile", "profiles");
        String found = width().map(width -> "The site energies are spread over a full width at half maximum of "
                        + width.sentence() + vacancies + ", by one fit to " + profiles + ".")
                .orElse(NumberText.count(listed.size(), "parameter was", "parameters were") + " fitted to " + profiles
                        + ".");
        double reduced = result.goodness().reducedChiSquare();
        return found + " The reduced chi-square is " + NumberText.significant(reduced, 3) + ". "
                + FitVerdicts.status(result);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (result.status() != FitStatus.FAILED) {
            width().ifPresent(width -> facts.add(new Fact(
                    "Width (FWHM)",
                    UnitText.raised(width.sentence()),
                    !width.found().identifiable())));
            law().ifPresent(law -> facts.add(new Fact(
                    "Vacancy fraction", NumberText.brief(law.fermiLevel().vacancyFraction(), 3), false)));
            String reduced = NumberText.significant(result.goodness().reducedChiSquare(), 3);
            facts.add(new Fact("Reduced chi-square", reduced, false));
        }
        boolean concern = result.status() != FitStatus.CONVERGED;
        facts.add(new Fact("Fit", result.status().label().replace('-', ' '), concern));
        return facts;
    }

    private void addParameters(HtmlPage page) {
        page.section("Parameters").table(parameterTable(listed));
        page.paragraph(method());
        listed.stream()
                .filter(p -> !p.found().interval95().remark().isEmpty())
                .forEach(p -> page.paragraph(
                        p.parameter().label() + ": " + p.found().interval95().remark()));
        if (!automatic.isEmpty()) {
            page.heading("Sensitivities and backgrounds")
                    .paragraph("Free in every fit unless they are fixed in the file, with starts taken from the data.")
                    .table(parameterTable(automatic));
        }
    }

    private HtmlTable parameterTable(List<ParameterText> parameters) {
        HtmlTable table = HtmlTable.withColumns(
                "Parameter",
                "Profile",
                "Unit",
                "Value",
                "Std error",
                "95 % interval",
                "Start",
                "Prior",
                "At bound",
                "Determined");
        for (ParameterText p : parameters) {
            boolean fixed = p.parameter().fixed();
            table.row(
                    p.words(),
                    p.parameter().profile().orElse("all"),
                    UnitText.raised(p.unit().replaceFirst("^1e(-?[0-9]+)", "10^$1")),
                    ScientificText.raised(p.value()),
                    fixed ? "fixed" : p.error().isEmpty() ? "none" : p.error(),
                    p.interval().isEmpty() ? (fixed ? "" : "none") : ScientificText.raised(p.interval()),
                    ScientificText.raised(p.start()),
                    p.parameter().prior().map(prior -> prior(p, prior)).orElse(""),
                    p.found().atBound() ? "yes" : "no",
                    fixed ? "fixed" : p.found().identifiable() ? "yes" : "no");
        }
        return table;
    }

    private String prior(ParameterText p, Prior prior) {
        Unit unit = config.unitOf(p.parameter());
        String mean = ScientificText.raised(NumberText.brief(unit.fromBase(prior.mean()), 4));
        return p.parameter().scale() == Scale.LOG
                ? mean + " ± " + NumberText.brief(100 * prior.standardDeviation(), 3) + " %"
                : mean + " ± " + NumberText.brief(unit.fromBaseDifference(prior.standardDeviation()), 3);
    }

    private String method() {
        String intervals = switch (config.problem().uncertainty()) {
            case COVARIANCE -> "The 95 % intervals come from the curvature of chi-square at the solution.";
            case PROFILE_LIKELIHOOD ->
                "The 95 % intervals come from the profile likelihood: all other parameters are fitted again at each"
                        + " value, and chi-square may rise by 3.84.";
        };
        String scaling = result.goodness().errorsScaled()
                ? " The size of the noise was estimated from the data; errors are scaled by the root of the reduced"
                        + " chi-square."
                : " Errors are those of counting statistics and are not scaled by chi-square.";
        return "A standard error is one standard deviation, with all other parameters free. " + intervals + scaling;
    }

    private record Pair(String one, String other, double correlation) {}

    private List<Pair> strongest() {
        Correlations correlations = result.correlations();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < correlations.parameters().size(); i++) {
            for (int j = 0; j < i; j++) {
                double value = correlations.matrix()[i][j];
                if (Math.abs(value) >= WORTH_LISTING) {
                    pairs.add(new Pair(
                            correlations.parameters().get(j).label(),
                            correlations.parameters().get(i).label(),
                            value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.correlation())));
        return pairs;
    }

    private void addCorrelations(HtmlPage page) {
        if (result.correlations().parameters().isEmpty()) {
            return;
        }
        page.section("Correlations");
        List<Pair> pairs = strongest();
        if (pairs.isEmpty()) {
            page.paragraph("No two parameters are correlated by 0.5 or more.");
            return;
        }
        page.paragraph("Parameters that move together, strongest first. The whole matrix is in fit.json.");
        HtmlTable table = HtmlTable.withColumns("Parameter", "With", "Correlation", "Meaning");
        for (Pair pair : pairs.subList(0, Math.min(MOST_LISTED, pairs.size()))) {
            table.row(
                    pair.one().replace('_', ' '),
                    pair.other().replace('_', ' '),
                    NumberText.fixed(pair.correlation(), 3).replace('-', '−'),
                    FitVerdicts.correlation(pair.correlation()));
        }
        page.table(table);
        if (pairs.size() > MOST_LISTED) {
            page.paragraph((pairs.size() - MOST_LISTED) + " weaker ones of 0.5 or more are left out.");
        }
    }

    private void addProfiles(HtmlPage page, List<Figure> figures) {
        page.section("Profiles");
        if (subjects.size() > 1) {
            show(page, figures, List.of(FitFigures.overview(subjects)));
        }
        for (Subject subject : subjects) {
            page.heading(
                    "Profile " + subject.fit().id() + ": " + subject.foreignName() + " for " + subject.nativeName());
            show(page, figures, FitFigures.profile(subject));
            show(page, figures, List.of(FitFigures.residuals(subject)));
        }
    }

    private void addMaterial(HtmlPage page, List<Figure> figures) {
        List<Figure> material = FitFigures.material(subjects);
        if (material.isEmpty()) {
            return;
        }
        page.section("What it says about the glass");
        show(page, figures, material);
        law().ifPresent(law -> page.table(levels(law)));
    }

    private HtmlTable levels(SiteEnergyLaw law) {
        HtmlTable table = HtmlTable.withColumns(
                "Profile",
                "Depth of front (nm)",
                "Native fraction half way",
                "Fermi level below bulk (meV)",
                "D native / D foreign there");
        for (Subject subject : subjects) {
            MaterialFigures.Case one = subject.materialCase();
            one.plateau().ifPresent(plateau -> {
                double below = law.fermiLevel().activationEnergyIncrease(plateau.fraction());
                double diffusivity = MaterialFigures.nativeDiffusivity(one.experiment(), plateau.fraction());
                String ratio = one.foreign().law() instanceof ConstantDiffusivity constant
                        ? NumberText.significant(diffusivity / constant.diffusivity(), 2)
                        : "none";
                table.row(
                        subject.fit().id(),
                        NumberText.significant(NANOMETRES * plateau.frontDepth(), 4),
                        NumberText.significant(plateau.fraction(), 3),
                        NumberText.significant(MILLI * below, 4),
                        ratio);
            });
        }
        return table;
    }

    private void addChecks(HtmlPage page) {
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
        page.table(doses)
                .section("Residuals")
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

    private void addEffort(HtmlPage page) {
        HtmlTable table = HtmlTable.ofPairs()
                .row("Chi-square", NumberText.significant(result.goodness().chiSquare(), 6))
                .row("Degrees of freedom", Integer.toString(result.goodness().degreesOfFreedom()))
                .row("Iterations", Integer.toString(result.effort().iterations()))
                .row("Simulations", Integer.toString(result.effort().simulations()))
                .row(
                        "Trials that could not be simulated",
                        Integer.toString(result.effort().failedTrials()));
        page.section("The fit itself").table(table);
    }

    private static void show(HtmlPage page, List<Figure> figures, List<Figure> shown) {
        page.figures(shown);
        figures.addAll(shown);
    }

    private List<String> summary(RunOrigin origin) {
        List<String> lines = new ArrayList<>(ParameterTable.lines(listed));
        lines.add("");
        lines.addAll(Wrapped.lines(headline(), WIDTH));
        lines.add(NumberText.count(result.effort().iterations(), "iteration", "iterations") + ", "
                + NumberText.count(result.effort().simulations(), "simulation", "simulations") + " in "
                + DurationText.ofRun(origin.stamp().wallTime()) + "; "
                + NumberText.count(automatic.size(), "sensitivity or background", "sensitivities and backgrounds")
                + " fitted along.");
        return lines;
    }
}
