package org.ionfront.cli.report;

import org.ionfront.cli.text.ScientificText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.transport.model.Species;

/** The ions of a model and their laws as a table. */
final class LawTableText {
    private LawTableText() {}

    /** The table, at the temperature of the sample or the one next to it. */
    static HtmlTable of(ModelConfig config) {
        HtmlTable table = HtmlTable.withColumns(
                "Ion", "Role", "Bulk density", "Law", "Diffusion coefficient (m²/s)", "Site energies");
        for (Species species : ForeignIonSection.stateOf(config).species()) {
            String density = species.isNative() ? ScientificText.brief(species.initialDensity(), 5) + " m⁻³" : "none";
            LawText law = LawText.of(species.law());
            table.row(
                    SpeciesTones.name(species),
                    species.isNative() ? "native" : "foreign",
                    density,
                    law.name(),
                    law.diffusivity(),
                    law.siteEnergies());
        }
        return table;
    }
}
