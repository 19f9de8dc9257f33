package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.figure.Superscript;
import org.ionfront.cli.figure.Tone;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** Name and colour of each species of an experiment, the same in all its figures: the first native ion in black. */
final class SpeciesTones {
    private SpeciesTones() {}

    static Tone of(int species) {
        return species == 0 ? Tone.INK : Tone.ofSeries(species - 1);
    }

    /** The ion's symbol with its charge raised. */
    static String name(Species species) {
        return Superscript.ofIon(species.ion().symbol());
    }

    /** Symbols of the native or of the foreign ions, joined by commas. */
    static String names(Experiment experiment, boolean natives) {
        List<String> names = experiment.species().stream()
                .filter(species -> species.isNative() == natives)
                .map(SpeciesTones::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
