package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/** Reads the ions of an experiment and their diffusion laws. */
final class SpeciesReader {
    private final Sample sample;
    private final LawReader laws = new LawReader();
    private final List<Species> species = new ArrayList<>();

    SpeciesReader(Sample sample) {
        this.sample = sample;
    }

    /** All ions, natives first. */
    List<Species> read(Section root) {
        Value natives = root.required("native");
        List<Value> list = natives.isList() ? natives.items() : List.of(natives);
        for (Value one : list) {
            add(one, true, list.size() == 1);
        }
        Optional<Value> foreign = root.optional("foreign");
        if (foreign.isPresent()) {
            Value ions = foreign.get();
            for (Value one : ions.isList() ? ions.items() : List.of(ions)) {
                add(one, false, false);
            }
        }
        return List.copyOf(species);
    }

    private void add(Value value, boolean isNative, boolean alone) {
        Section section = value.section();
        section.allow(isNative ? ExperimentKeys.NATIVE : ExperimentKeys.FOREIGN);
        Value symbol = section.required("ion");
        Ion ion = IonSymbol.parse(symbol);
        for (Species known : species) {
            if (known.ion().symbol().equals(ion.symbol())) {
                throw symbol.fault("found '" + ion.symbol() + "', which is "
                        + (known.isNative() ? "a native" : "a foreign") + " ion already; every ion is declared once");
            }
        }
        double density = isNative ? section.required("bulk_density").density().value() : 0.0;
        species.add(new Species(ion, density, law(section.required("diffusion"), ion, density, alone)));
    }

    /**
     * The law of an ion in one stage. A foreign ion may have site energies there: those of a glass it has filled.
     *
     * @param species all ions
     */
    DiffusivityLaw lawInStage(Value value, Species of, List<Species> species) {
        double background = species.stream()
                .mapToDouble(s -> s.ion().valence() * s.initialDensity())
                .sum();
        boolean onlyNative = species.stream().filter(Species::isNative).count() == 1;
        double full = background / of.ion().valence();
        return of.isNative() ? law(value, of.ion(), of.initialDensity(), onlyNative) : law(value, of.ion(), full, true);
    }

    private DiffusivityLaw law(Value value, Ion ion, double density, boolean onlyNative) {
        return laws.read(value, new LawSubject(ion, density, onlyNative, sample.temperature()));
    }

    /** The tables that the laws come from. */
    List<DataFile> data() {
        return laws.data();
    }
}
