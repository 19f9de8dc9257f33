package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionfront.cli.figure.Superscript;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/** What was done to the glass, stage by stage. */
final class ProtocolSection {
    private static final double NANOMETRES = 1e9;

    private final Experiment experiment;

    private ProtocolSection(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Adds the section. */
    static void addTo(HtmlPage page, Experiment experiment) {
        ProtocolSection section = new ProtocolSection(experiment);
        HtmlTable table = HtmlTable.withColumns("Stage", "Ion", "Front", "Drive", "Duration", "Laws of its own");
        for (int k = 0; k < experiment.protocol().size(); k++) {
            Stage stage = experiment.protocol().get(k);
            table.row(
                    Integer.toString(k + 1),
                    stage.ion().map(Ion::symbol).map(Superscript::ofIon).orElse("none"),
                    experiment.frontIn(stage).name().toLowerCase(Locale.ROOT),
                    drive(stage.drive()),
                    DurationText.ofExperiment(stage.duration()),
                    section.laws(stage));
        }
        page.section("The experiment").table(table);
        if (!experiment.sample().regions().isEmpty()) {
            page.table(section.regions());
        }
    }

    private static String drive(Drive drive) {
        if (drive instanceof Drive.Current current) {
            return trace(current.trace(), "current density", "A/m²");
        }
        if (drive instanceof Drive.SurfacePotential potential) {
            return trace(potential.trace(), "surface potential", "V");
        }
        if (drive instanceof Drive.Beam beam) {
            return "beam of " + ScientificText.brief(beam.currentDensity(), 5) + " A/m² that "
                    + ScientificText.brief(beam.repellingPotential(), 5) + " V hold back, energy width "
                    + ScientificText.brief(beam.energyWidth(), 5) + " V";
        }
        return "rest";
    }

    private static String trace(PiecewiseLinear trace, String what, String unit) {
        String first = ScientificText.brief(trace.value(0), 5);
        if (trace.isConstant()) {
            return what + " " + first + " " + unit;
        }
        return what + " from " + first + " to " + ScientificText.brief(trace.value(trace.size() - 1), 5) + " " + unit
                + " in " + trace.size() + " points";
    }

    private String laws(Stage stage) {
        List<String> own = new ArrayList<>();
        for (Species species : experiment.species()) {
            if (stage.laws().containsKey(species.ion())) {
                LawText law = LawText.of(stage.laws().getOrDefault(species.ion(), species.law()));
                String sites = law.siteEnergies().equals("none") ? "" : "; " + law.siteEnergies();
                own.add(SpeciesTones.name(species) + ": " + law.name() + ", D (m²/s) " + law.diffusivity() + sites);
            }
        }
        return String.join("; ", own);
    }

    private HtmlTable regions() {
        HtmlTable table = HtmlTable.withColumns("Region from (nm)", "to (nm)", "Relative permittivity");
        for (Region region : experiment.sample().regions()) {
            table.row(
                    NumberText.brief(NANOMETRES * region.from(), 6),
                    NumberText.brief(NANOMETRES * region.to(), 6),
                    NumberText.brief(region.relativePermittivity(), 6));
        }
        return table;
    }
}
