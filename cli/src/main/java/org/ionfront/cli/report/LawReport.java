package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.results.LawTable;
import org.ionfront.material.energy.PopulatedPart;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.evaluation.LawPoint;
import org.ionfront.material.evaluation.LawSeries;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.material.superionic.Transitions;
import org.ionfront.transport.model.Species;

/** The report of the diffusion laws of a model. */
public final class LawReport {
    private static final double MILLI = 1e3;
    private static final double FIFTH = 0.2;
    private static final double TENTH = 0.1;

    private final ModelConfig config;
    private final LawTable table;
    private final LawFigures figures;

    private LawReport(ModelConfig config, LawTable table) {
        this.config = config;
        this.table = table;
        this.figures = new LawFigures(config, table);
    }

    /** Describes the laws, also where only some temperatures were reached. */
    public static Report of(ModelConfig config, LawTable table, RunOrigin origin) {
        LawReport report = new LawReport(config, table);
        return Report.of(report.page(origin), columns -> report.summary());
    }

    private HtmlPage page(RunOrigin origin) {
        Species first = config.species().get(0);
        HtmlPage page = new HtmlPage("Diffusion laws: "
                + config.species().stream().map(SpeciesTones::name).collect(Collectors.joining(", ")));
        page.headline(String.join(" ", sentences(first))).facts(facts(first));
        if (!table.complete()) {
            page.warnings(List.of("The run was stopped; only the temperatures that were reached are here."));
        }
        page.section("The ions at "
                        + ModelSweep.kelvin(ForeignIonSection.stateOf(config).temperature()))
                .table(LawTableText.of(config));
        for (Species species : config.species()) {
            addIon(page, species);
        }
        ForeignIonSection.addTo(page, ForeignIonSection.stateOf(config));
        origin.addTo(page);
        return page;
    }

    private void addIon(HtmlPage page, Species species) {
        List<LawSeries> all = table.of(species);
        List<Figure> drawn = figures.of(species);
        page.section(SpeciesTones.name(species) + (species.isNative() ? ", native" : ", foreign"));
        if (!drawn.isEmpty()) {
            page.figures(drawn);
        }
        page.table(LawSeries.dependsOnComposition(species) ? compositions(shown(all)) : temperatures(all));
        if (!LawSeries.dependsOnComposition(species) && all.size() >= ArrheniusPlot.LEAST) {
            double[] kelvins = all.stream().mapToDouble(LawSeries::temperature).toArray();
            double[] conductivities =
                    all.stream().mapToDouble(one -> one.last().conductivity()).toArray();
            ArrheniusPlot.activation(kelvins, conductivities)
                    .ifPresent(energy ->
                            page.paragraph("A straight line through ln(σT) over all temperatures has the slope of "
                                    + ModelSweep.meV(energy.value()) + " meV with a standard error of "
                                    + ModelSweep.errorInMeV(energy.standardError())
                                    + " meV, which says how far the law is from a line."));
        }
        transitions(species).forEach(page::paragraph);
    }

    private HtmlTable compositions(LawSeries series) {
        HtmlTable rows = HtmlTable.withColumns(
                "Fraction", "D (m²/s)", "log10 D/D(1)", "E_F (meV)", "E_act rise (meV)", "E_act (meV)", "Γ", "σ (S/m)");
        for (int place : ModelSweep.fractions(fractions(series))) {
            LawPoint p = series.points().get(place);
            rows.row(
                    NumberText.brief(p.fraction(), 4),
                    ScientificText.of(p.diffusivity(), 5),
                    ModelSweep.cell(Math.log10(p.diffusivity() / series.last().diffusivity()), 4),
                    ModelSweep.meV(p.energies().fermiLevel()),
                    ModelSweep.meV(p.energies().activationRise()),
                    ModelSweep.meV(p.energies().activation()),
                    ModelSweep.cell(p.energies().thermodynamicFactor(), 4),
                    ScientificText.of(p.conductivity(), 5));
        }
        return rows;
    }

    private static HtmlTable temperatures(List<LawSeries> all) {
        HtmlTable rows =
                HtmlTable.withColumns("Temperature (K)", "D (m²/s)", "σ (S/m)", "E_act (meV)", "γ", "P0", "(1−γ²)P0");
        List<Integer> places = all.size() <= 12 ? range(all.size()) : ModelSweep.temperatures(all.size());
        for (int place : places) {
            LawPoint p = all.get(place).last();
            rows.row(
                    NumberText.brief(p.temperature(), 6),
                    ScientificText.of(p.diffusivity(), 5),
                    ScientificText.of(p.conductivity(), 5),
                    ModelSweep.meV(p.energies().activation()),
                    p.superionic()
                            .map(s -> ModelSweep.cell(s.polarisation(), 6))
                            .orElse(""),
                    p.superionic()
                            .map(s -> ModelSweep.cell(s.hoppingProbability(), 6))
                            .orElse(""),
                    p.superionic()
                            .map(s -> ModelSweep.cell(s.transportProbability(), 6))
                            .orElse(""));
        }
        return rows;
    }

    private static List<Integer> range(int count) {
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            places.add(k);
        }
        return places;
    }

    private static List<String> transitions(Species species) {
        if (!(species.law() instanceof SuperionicLaw law)) {
            return List.of();
        }
        Transitions transitions = law.meanField().transitions();
        OptionalDouble second = transitions.typeTwo();
        Optional<Double> first = transitions.typeOne().map(Transitions.TypeOne::temperature);
        return List.of("Transitions of the model: type II (loss of polarisation) "
                + (second.isPresent() ? "at " + NumberText.significant(second.getAsDouble(), 6) + " K" : "none")
                + ", type I (end of hopping between sites) "
                + first.map(t -> "at " + NumberText.significant(t, 6) + " K").orElse("none") + ".");
    }

    /** What the law of an ion says in words. */
    private List<String> sentences(Species species) {
        LawSeries series = shown(table.of(species));
        String ion = SpeciesTones.name(species);
        List<String> sentences = new ArrayList<>();
        if (!LawSeries.dependsOnComposition(species)) {
            sentences.add(
                    "D of " + ion + " is " + ScientificText.of(series.last().diffusivity(), 4) + " m²/s at "
                            + ModelSweep.kelvin(series.temperature())
                            + ", whatever the composition; the conductivity of the pure ion is "
                            + ScientificText.of(series.last().conductivity(), 4) + " S/m.");
            return sentences;
        }
        decades(series)
                .ifPresent(decades -> sentences.add("From the untouched glass to a fraction of 0.2, D of " + ion
                        + " falls by " + NumberText.significant(decades, 4) + " decades at "
                        + ModelSweep.kelvin(series.temperature()) + "."));
        at(series, TENTH)
                .filter(p -> !Double.isNaN(p.energies().activationRise()))
                .ifPresent(p -> sentences.add("The activation energy rises by "
                        + ModelSweep.meV(p.energies().activationRise()) + " meV down to a fraction of 0.1."));
        if (series.species().law() instanceof SiteEnergyLaw law) {
            sentences.add("The site energies are "
                    + NumberText.significant(
                            MILLI * law.fermiLevel().distribution().fullWidth(), 4)
                    + " meV wide at half maximum, their populated part "
                    + NumberText.significant(MILLI * new PopulatedPart(law.fermiLevel()).fullWidth(), 4)
                    + " meV, with a vacancy fraction of "
                    + NumberText.brief(law.fermiLevel().vacancyFraction(), 4) + ".");
        }
        if (sentences.isEmpty()) {
            sentences.add("D of " + ion + " depends on composition.");
        }
        return sentences;
    }

    private List<HtmlPage.Fact> facts(Species species) {
        LawSeries series = shown(table.of(species));
        List<HtmlPage.Fact> facts = new ArrayList<>();
        facts.add(new HtmlPage.Fact("Temperature", ModelSweep.kelvin(series.temperature()), false));
        facts.add(new HtmlPage.Fact(
                "D of " + SpeciesTones.name(species),
                ScientificText.of(series.last().diffusivity(), 4) + " m²/s",
                false));
        facts.add(new HtmlPage.Fact(
                "Conductivity", ScientificText.of(series.last().conductivity(), 4) + " S/m", false));
        decades(series)
                .ifPresent(d -> facts.add(new HtmlPage.Fact(
                        "Fall to a fraction of 0.2", NumberText.significant(d, 4) + " decades", false)));
        return facts;
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (Species species : config.species()) {
            lines.addAll(sentences(species));
        }
        return lines;
    }

    private static Optional<Double> decades(LawSeries series) {
        return series.last().fraction() == 1
                ? at(series, FIFTH).map(p -> Math.log10(series.last().diffusivity() / p.diffusivity()))
                : Optional.empty();
    }

    /** The point of a fraction, where the grid has it. */
    private static Optional<LawPoint> at(LawSeries series, double fraction) {
        return series.points().stream()
                .filter(p -> Math.abs(p.fraction() - fraction) < 1e-9)
                .findFirst();
    }

    private static double[] fractions(LawSeries series) {
        return series.points().stream().mapToDouble(LawPoint::fraction).toArray();
    }

    private LawSeries shown(List<LawSeries> all) {
        return LawFigures.nearestTo(all, config.sample().temperature());
    }
}
