package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.text.NumberText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelState;
import org.ionfront.material.evaluation.LawSeries;
import org.ionfront.material.onsager.FrontReading;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.ionfront.material.theory.Replacement;
import org.ionfront.transport.model.Species;

/** What a front of each foreign ion of a model would look like, by the closed theory, and what the published relation finds in it. */
final class ForeignIonSection {
    private static final double STEP = 1e-4;
    private static final double HALF = 0.5;
    private static final double PERCENT = 100;

    private final HtmlTable table = HtmlTable.withColumns(
            "Foreign ion",
            "D foreign/D bulk",
            "left at the front (%)",
            "left on average (%)",
            "D native/D foreign at the front",
            "... at the average",
            "width 10-90 % (ℓ)",
            "peak charge (λ²/ℓ²)",
            "closed relation",
            "... with moving front");

    private ForeignIonSection() {}

    /** Adds the section where the theory applies: one monovalent native ion, and monovalent ones of constant diffusivity. */
    static void addTo(HtmlPage page, ModelState state) {
        Species nativeIon = state.species().get(0);
        long natives = state.species().stream().filter(Species::isNative).count();
        boolean everywhere =
                nativeIon.law().range().contains(0) && nativeIon.law().range().contains(1);
        if (natives != 1
                || nativeIon.ion().valence() != 1
                || !everywhere
                || !LawSeries.dependsOnComposition(nativeIon)) {
            return;
        }
        ForeignIonSection section = new ForeignIonSection();
        for (Species one : state.species()) {
            if (!one.isNative() && one.ion().valence() == 1 && !LawSeries.dependsOnComposition(one)) {
                section.add(nativeIon, one, state.species().size());
            }
        }
        if (section.table.isEmpty()) {
            return;
        }
        page.section("Fronts of the foreign ions at " + ModelSweep.kelvin(state.temperature()))
                .paragraph(
                        "What stays behind an attached front, its width and its excess charge follow from D(n) alone (theory.md);"
                                + " nothing is simulated here. ℓ = N D/I is the natural length of the foreign ion, λ the screening length"
                                + " of the bulk. The last two columns put the exact front into the published closed relation for the foreign"
                                + " diffusion coefficient, as printed and with the native flux of a moving front: found over given.")
                .table(section.table);
    }

    private void add(Species nativeIon, Species foreign, int count) {
        double diffusivity = foreign.law().valueAt(new double[count], 1);
        IonPair pair = new IonPair(nativeIon.law(), diffusivity);
        Replacement replacement = pair.replacement();
        String name = SpeciesTones.name(foreign);
        String ratio = ModelSweep.cell(diffusivity / pair.nativeDiffusivity(1), 4);
        if (!(replacement instanceof PartialReplacement partial)) {
            table.row(name, ratio, "", "", "", "", "", "", "", "");
            return;
        }
        FrontProfile front = partial.frontProfile();
        double plateau = partial.plateauFraction();
        FrontReading reading = reading(pair, front);
        table.row(
                name,
                ratio,
                NumberText.significant(PERCENT * plateau, 3),
                NumberText.significant(PERCENT * partial.meanResidual(), 3),
                NumberText.significant(pair.nativeDiffusivity(plateau) / diffusivity, 3),
                NumberText.significant(pair.nativeDiffusivity(partial.meanResidual()) / diffusivity, 3),
                NumberText.significant(front.width(), 4),
                ModelSweep.cell(front.peakExcessCharge(), 3),
                NumberText.significant(reading.asPublished() / diffusivity, 4),
                NumberText.significant(reading.withMovingFront(1 - pair.nativeTransference(plateau)) / diffusivity, 4));
    }

    /** Read off the exact front, in natural lengths. */
    private static FrontReading reading(IonPair pair, FrontProfile front) {
        double plateau = front.plateauFraction();
        double distance = front.position(HALF - STEP) - front.position(HALF + STEP);
        double bulk = pair.nativeDiffusivity(1);
        return new FrontReading(
                plateau,
                bulk,
                pair.nativeDiffusivity(HALF * (1 + plateau)),
                pair.nativeDiffusivity(plateau),
                2 * STEP * (1 - plateau) / distance,
                pair.foreignDiffusivity() / bulk);
    }

    /** The state at the temperature of the sample, or the one next to it. */
    static ModelState stateOf(ModelConfig config) {
        List<ModelState> states = config.states();
        double[] temperatures =
                states.stream().mapToDouble(ModelState::temperature).toArray();
        return states.get(ModelSweep.nearest(temperatures, config.sample().temperature()));
    }
}
