package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/** Reads the stages of a protocol. */
final class ProtocolReader {
    /** What a front face does with ions, by its word in a file. */
    static final Map<String, FrontMode> FRONTS = fronts();

    private final List<Species> species;
    private final FrontMode front;
    private final DriveReader drives;
    private final SpeciesReader laws;

    /**
     * A reader for one protocol.
     *
     * @param species all ions
     * @param front what the front face does in stages that do not say otherwise
     * @param drives reads the drives
     * @param laws reads the laws of a stage's own
     */
    ProtocolReader(List<Species> species, FrontMode front, DriveReader drives, SpeciesReader laws) {
        this.species = species;
        this.front = front;
        this.drives = drives;
        this.laws = laws;
    }

    /** All stages in order. */
    List<Stage> read(Section root) {
        Value protocol = root.required("protocol");
        List<Stage> stages = new ArrayList<>();
        for (Value one : protocol.isList() ? protocol.items() : List.of(protocol)) {
            stages.add(stage(one.section().allow(ExperimentKeys.STAGE)));
        }
        return List.copyOf(stages);
    }

    private Stage stage(Section section) {
        Optional<FrontMode> own = section.optional("front").map(ProtocolReader::front);
        FrontMode mode = own.orElse(front);
        Optional<Ion> ion = section.optional("ion").map(this::declared);
        Quantity duration = section.required("duration").positive(QuantityKind.TIME);
        Drive drive = drives.read(section.required("drive"), mode, duration);
        boolean ionIsOptional =
                mode == FrontMode.BLOCKING || (mode == FrontMode.ATTACHED && drive instanceof Drive.Rest);
        if (ion.isEmpty() && !ionIsOptional) {
            throw section.fault("the key 'ion' is missing; only a stage with the drive rest or a blocking front can do"
                    + " without an arriving ion");
        }
        Map<Ion, DiffusivityLaw> ownLaws = section.optional("diffusion")
                .map(value -> lawsOf(value.section()))
                .orElse(Map.of());
        return new Stage(ion, drive, duration.value(), own, ownLaws);
    }

    /** Reads what a front face does with ions. */
    static FrontMode front(Value value) {
        String word = value.choice(List.copyOf(FRONTS.keySet()));
        return FRONTS.getOrDefault(word, FrontMode.ATTACHED);
    }

    private Map<Ion, DiffusivityLaw> lawsOf(Section section) {
        section.allowNames(symbols());
        Map<Ion, DiffusivityLaw> own = new LinkedHashMap<>();
        for (Species known : species) {
            section.optional(known.ion().symbol())
                    .ifPresent(value -> own.put(known.ion(), laws.lawInStage(value, known, species)));
        }
        return own;
    }

    private List<String> symbols() {
        return species.stream().map(known -> known.ion().symbol()).toList();
    }

    private Ion declared(Value value) {
        Ion ion = IonSymbol.parse(value);
        if (!symbols().contains(ion.symbol())) {
            throw value.fault("found '" + ion.symbol() + "', an ion that is not declared under native or foreign"
                    + Section.hint(ion.symbol(), symbols()) + "; declared: " + String.join(", ", symbols()));
        }
        return ion;
    }

    private static Map<String, FrontMode> fronts() {
        Map<String, FrontMode> modes = new LinkedHashMap<>();
        modes.put("attached", FrontMode.ATTACHED);
        modes.put("blocking", FrontMode.BLOCKING);
        modes.put("open", FrontMode.OPEN);
        return modes;
    }
}
