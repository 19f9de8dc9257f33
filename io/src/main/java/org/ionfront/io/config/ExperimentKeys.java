package org.ionfront.io.config;

import static org.ionfront.io.keys.Form.anyOf;
import static org.ionfront.io.keys.Form.choice;
import static org.ionfront.io.keys.Form.file;
import static org.ionfront.io.keys.Form.items;
import static org.ionfront.io.keys.Form.oneOrMore;
import static org.ionfront.io.keys.Form.quantity;
import static org.ionfront.io.keys.Form.section;
import static org.ionfront.io.keys.Key.optional;
import static org.ionfront.io.keys.Key.required;
import static org.ionfront.io.keys.Key.usually;

import java.util.stream.Stream;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.TransportModel;

/** The keys of an experiment, but for those of its diffusion laws ({@link DiffusionKeys}). */
final class ExperimentKeys {
    /** What an ion is written like. */
    static final Form ION = new Form.Text("[0-9]{0,3}[A-Z][a-z]?[1-9]?\\+|(?:[A-Z][a-z]?[2-9]?){2,6}\\+", "Li+");

    static final KeyGroup REGION = KeyGroup.of(
            "region",
            required("from", quantity(QuantityKind.LENGTH), "Depth at which the layer begins."),
            required("to", quantity(QuantityKind.LENGTH), "Depth at which it ends."),
            required("relative_permittivity", new Form.BareNumber(), "Of the layer, 1 or more."));

    static final KeyGroup SAMPLE = KeyGroup.of(
            "sample",
            required("thickness", quantity(QuantityKind.LENGTH), "Thickness of the plate, above 0."),
            required("temperature", quantity(QuantityKind.TEMPERATURE), "50 to 3000 K."),
            required("relative_permittivity", new Form.BareNumber(), "Of the glass, 1 or more."),
            optional("area", quantity(QuantityKind.AREA), "Bombarded area; needed for a drive in amperes."),
            optional("regions", oneOrMore(section(REGION)), "Layers of another permittivity, by increasing depth."));

    static final KeyGroup NATIVE = KeyGroup.of(
            "native",
            required("ion", ION, "Label of the ion; its charge is read from it."),
            required("bulk_density", quantity(QuantityKind.NUMBER_DENSITY), "Number density in the untouched glass."),
            optional("diffusion", DiffusionKeys.OF_NATIVE, "Its diffusion law; needed without onsager_table."));

    static final KeyGroup FOREIGN = KeyGroup.of(
            "foreign",
            required("ion", ION, "Label of the ion; its charge is read from it."),
            optional("diffusion", DiffusionKeys.OF_FOREIGN, "Its diffusion law; needed without onsager_table."));

    static final KeyGroup BEAM = KeyGroup.of(
                    "beam",
                    optional(
                            "current_density",
                            quantity(QuantityKind.CURRENT_DENSITY),
                            "Of the beam, before any is held back."),
                    optional("current", quantity(QuantityKind.CURRENT), "Of the beam; needs sample.area."),
                    required(
                            "repelling_potential",
                            quantity(QuantityKind.POTENTIAL),
                            "Potential of the face that holds back half of the ions."),
                    usually(
                            "energy_width",
                            "0.2 V",
                            quantity(QuantityKind.POTENTIAL),
                            "Spread of the kinetic energies over the charge."))
            .withOneOf("current_density", "current");

    static final KeyGroup DRIVE = KeyGroup.of(
                    "drive",
                    optional("current_density", quantity(QuantityKind.CURRENT_DENSITY), "Constant current density."),
                    optional("current", quantity(QuantityKind.CURRENT), "Constant current; needs sample.area."),
                    optional(
                            "current_trace",
                            file("current.csv"),
                            "Table of current density, or of current with sample.area, against time."),
                    optional(
                            "surface_potential",
                            anyOf(
                                    quantity(QuantityKind.POTENTIAL),
                                    new Form.Text(
                                            ".*\\.(?:[cC][sS][vV]|[tT][xX][tT]|[dD][aA][tT]|[tT][sS][vV])",
                                            "potential.csv")),
                            "Constant potential of the front face, or a table of it against time."),
                    optional("beam", section(BEAM), "Ions that the potential of the face holds back."),
                    optional("rest", choice("true"), "No beam and no current; also written drive: rest."))
            .withOneOf("current_density", "current", "current_trace", "surface_potential", "beam", "rest");

    private static final Form FRONT = choice(ProtocolReader.FRONTS.keySet().toArray(String[]::new));

    static final KeyGroup STAGE = KeyGroup.of(
            "stage",
            optional(
                    "ion", ION, "The ion that arrives; not needed where none does (drive: rest, or a blocking front)."),
            required("drive", anyOf(section(DRIVE), choice("rest")), "What drives the ions."),
            required("duration", quantity(QuantityKind.TIME), "How long the stage takes, above 0."),
            optional("front", FRONT, "The front of this stage; that of the experiment where it is missing."),
            optional(
                    "diffusion",
                    new Form.ByName(DiffusionKeys.OF_ANY),
                    "Laws that hold in this stage, by ion, as in {Rb+: {law: ...}}."));

    static final KeyGroup OUTPUT = KeyGroup.of(
            "output",
            optional("times", items(quantity(QuantityKind.TIME)), "Increasing times from the start of the protocol."),
            optional("doses", items(quantity(QuantityKind.CHARGE_PER_AREA)), "Increasing charges per area passed."),
            optional(
                    "depths",
                    items(quantity(QuantityKind.LENGTH)),
                    "Increasing depths; a profile is taken when the front comes there."));

    static final Key SAMPLE_KEY = required("sample", section(SAMPLE), "The plate of glass.");
    static final Key NATIVE_KEY = required("native", oneOrMore(section(NATIVE)), "The ions of the untouched glass.");
    static final Key FOREIGN_KEY = optional("foreign", oneOrMore(section(FOREIGN)), "The ions that come in.");
    static final Key HAVEN_KEY = usually(
            CrossTermsReader.HAVEN,
            "0.5",
            quantity(QuantityKind.FRACTION),
            "Tracer over effective diffusion coefficient, above 0; the default is a convention.");
    static final Key CROSS_TERMS_KEY = usually(
            CrossTermsReader.CROSS_TERMS,
            "off",
            anyOf(choice("off", "haven-ratio"), quantity(QuantityKind.FRACTION)),
            "Motion that the ions have in common: off, what haven_ratio implies, or its share, a number below 1.");
    private static final Form STAGES = oneOrMore(section(STAGE));

    /** The whole file. */
    static final KeyGroup EXPERIMENT = KeyGroup.of(
            "experiment",
            SAMPLE_KEY,
            NATIVE_KEY,
            FOREIGN_KEY,
            required("protocol", STAGES, "Stages in order; each takes over the whole state of the one before."),
            usually(
                    "transport",
                    TransportModel.NERNST_PLANCK_POISSON.label(),
                    choice(Stream.of(TransportModel.values())
                            .map(TransportModel::label)
                            .toArray(String[]::new)),
                    "The equations: with space charge, or neutral everywhere and several times faster."),
            usually(
                    "thermodynamic_factor",
                    "off",
                    choice("on", "off"),
                    "Whether gradients act on the chemical potential, or on the density."),
            HAVEN_KEY,
            CROSS_TERMS_KEY,
            optional(
                    OnsagerTableReader.KEY,
                    file("onsager.csv"),
                    "Table of L11 to L22 against composition, in place of diffusion of the two ions and of cross_terms."),
            usually(
                    "front",
                    "attached",
                    FRONT,
                    "attached: arriving ions form a sheet of charge; blocking: nothing crosses; open: a reservoir of the"
                            + " arriving ion."),
            usually(
                    "back",
                    "outflow",
                    choice("outflow", "selective", "reservoir", "blocking"),
                    "outflow: every ion leaves with its transference number; selective: only the first native ion;"
                            + " reservoir: the composition of the bulk is held; blocking: nothing leaves."),
            optional("output", section(OUTPUT), "When profiles are wanted; at the end there is always one."),
            usually(
                    "accuracy",
                    "1e-4",
                    quantity(QuantityKind.FRACTION),
                    "Relative, of profile, surface potential and dose; up to 0.1."));

    private ExperimentKeys() {}
}
