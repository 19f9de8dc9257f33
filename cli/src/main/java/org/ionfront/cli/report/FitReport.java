package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.report.FitFigures.Subject;
import org.ionfront.cli.report.HtmlPage.Fact;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.io.config.FitConfig;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;

/** The report of a fit. */
public final class FitReport {
    private static final double NANOMETRES = 1e9;
    private static final double MILLI = 1e3;
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
        return Report.of(report.page(origin), columns -> report.summary(origin, columns));
    }

    /**
     * Everything a user should know before quoting a number, a sentence each.
     *
     * @param ofFiles warnings about the measured files
     */
    public static List<String> warnings(List<String> ofFiles, FitResult result) {
        List<String> warnings = new ArrayList<>(FitVerdicts.warnings(result));
        ofFiles.forEach(text -> warnings.add("Profile " + text));
        return warnings;
    }

    private List<ParameterText> parameters(boolean wantAutomatic) {
        return ParameterText.of(
                config,
                result.parameters().stream()
                        .filter(found -> found.automatic() == wantAutomatic)
                        .toList());
    }

    private HtmlPage page(RunOrigin origin) {
        HtmlPage page = new HtmlPage(title());
        page.headline(UnitText.raised(headline())).facts(facts()).warnings(warnings(config.warnings(), result));
        new FitParameterSection(config, result, listed, automatic).addTo(page);
        result.sampling().ifPresent(sampling -> {
            SamplingSection.addTo(page, config, sampling);
            CornerSection.addTo(page, config, result, sampling);
        });
        if (!subjects.isEmpty()) {
            addProfiles(page);
            addMaterial(page);
            result.freeForm()
                    .ifPresent(found -> FreeFormSection.addTo(
                            page,
                            result,
                            found,
                            subjects.get(0).fit().solution().experiment()));
            TraceSection.addTo(page, subjects);
            FitCheckSection.addTo(page, subjects);
        }
        addEffort(page);
        PhysicsSection.addTo(page, config.sources().get(0).experiment());
        result.sampling()
                .map(sampling -> sampling.sampling().seed())
                .or(() -> result.effort().search().map(search -> search.plan().seed()))
                .ifPresentOrElse(
                        seed -> origin.addTo(
                                page,
                                "Everything drawn at random follows from the seed " + seed
                                        + ": the same files and seed give the same results."),
                        () -> origin.addTo(page));
        return page;
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

    private void addProfiles(HtmlPage page) {
        page.section("Profiles");
        if (subjects.size() > 1) {
            page.figures(List.of(FitFigures.overview(subjects)));
        }
        for (Subject subject : subjects) {
            page.heading(
                    "Profile " + subject.fit().id() + ": " + subject.foreignName() + " for " + subject.nativeName());
            page.figures(FitFigures.profile(subject));
            page.figures(List.of(FitFigures.residuals(subject)));
        }
    }

    private void addMaterial(HtmlPage page) {
        List<Figure> material = FitFigures.material(subjects, config, result);
        if (material.isEmpty()) {
            return;
        }
        page.section("What it says about the glass");
        page.figures(material);
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
        SearchSection.addTo(page, config, result.effort());
    }

    private List<String> summary(RunOrigin origin, int columns) {
        List<String> lines = new ArrayList<>(ParameterTable.lines(listed, columns));
        lines.add("");
        lines.add(headline());
        String effort = NumberText.count(result.effort().iterations(), "iteration", "iterations") + " and "
                + NumberText.count(result.effort().simulations(), "simulation", "simulations") + " in "
                + origin.runTime() + "; "
                + NumberText.count(automatic.size(), "sensitivity or background", "sensitivities and backgrounds")
                + " were fitted as well.";
        lines.add(effort);
        result.sampling().ifPresent(sampling -> lines.add(SamplingSection.summary(sampling)));
        return lines;
    }
}
