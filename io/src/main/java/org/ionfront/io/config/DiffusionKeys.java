package org.ionfront.io.config;

import static org.ionfront.io.keys.Form.choice;
import static org.ionfront.io.keys.Form.file;
import static org.ionfront.io.keys.Form.items;
import static org.ionfront.io.keys.Form.quantity;
import static org.ionfront.io.keys.Form.section;
import static org.ionfront.io.keys.Key.optional;
import static org.ionfront.io.keys.Key.required;
import static org.ionfront.io.keys.Key.usually;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;
import org.ionfront.io.units.QuantityKind;

/** The keys of the diffusion laws. */
final class DiffusionKeys {
    private static final Key WIDTH =
            required("fwhm", quantity(QuantityKind.ENERGY), "Full width at half maximum, above 0.");
    private static final Key STRETCH =
            optional("fwhm", quantity(QuantityKind.ENERGY), "Stretches all energies to this total width.");

    private static final KeyGroup COMPONENT = KeyGroup.of(
            "component",
            required(
                    "weight", quantity(QuantityKind.FRACTION), "Share of the sites, above 0; the sum does not matter."),
            required("centre", quantity(QuantityKind.ENERGY), "Mean energy of its sites."),
            WIDTH);

    private static final Map<String, KeyGroup> DISTRIBUTIONS = groups(
            "shape",
            "distribution-",
            KeyGroup.of("gaussian", WIDTH),
            KeyGroup.of(
                    "mixture",
                    required("components", items(section(COMPONENT)), "Gaussians that add up to the distribution."),
                    STRETCH),
            KeyGroup.of("box", WIDTH),
            KeyGroup.of(
                            "exponential-tail",
                            optional("fwhm", quantity(QuantityKind.ENERGY), "Width at half maximum, above 0."),
                            optional(
                                    "decay_energy",
                                    quantity(QuantityKind.ENERGY),
                                    "Energy over which the density of sites falls by a factor e."))
                    .withOneOf("fwhm", "decay_energy"),
            KeyGroup.of(
                    "tabulated",
                    required("file", file("sites.csv"), "Table with two columns: an energy with its unit, a density."),
                    STRETCH));

    private static final Key LATTICE_SITES =
            required("lattice_sites", quantity(QuantityKind.NUMBER_DENSITY), "Regular sites of the ion.");
    private static final Key INTERSTITIAL_SITES =
            required("interstitial_sites", quantity(QuantityKind.NUMBER_DENSITY), "Sites between them.");
    private static final Key FORMATION_ENERGY =
            required("formation_energy", quantity(QuantityKind.ENERGY), "Of the pair, or of one formula unit.");
    private static final Key FORMATION_ENTROPY =
            usually("formation_entropy", "0", new Form.BareNumber(), "In Boltzmann constants.");

    private static final Map<String, KeyGroup> DEFECTS = groups(
            "kind",
            "defects-",
            KeyGroup.of(
                    "frenkel",
                    LATTICE_SITES,
                    INTERSTITIAL_SITES,
                    FORMATION_ENERGY,
                    FORMATION_ENTROPY,
                    usually(
                            "excess_vacancies",
                            "0 1/m^3",
                            quantity(QuantityKind.NUMBER_DENSITY),
                            "Vacancies less interstitial ions that dopants impose.")),
            KeyGroup.of(
                    "schottky",
                    required("cation_sites", quantity(QuantityKind.NUMBER_DENSITY), "Sites of the cation."),
                    required("anion_sites", quantity(QuantityKind.NUMBER_DENSITY), "Sites of the anion."),
                    required("cations_per_anion", new Form.Whole(1, 4), "Cations of one formula unit per anion."),
                    FORMATION_ENERGY,
                    FORMATION_ENTROPY),
            KeyGroup.of(
                    "reservoir",
                    LATTICE_SITES,
                    INTERSTITIAL_SITES,
                    required(
                            "vacancy_energy",
                            quantity(QuantityKind.ENERGY),
                            "Of a vacancy in the richest surroundings."),
                    required(
                            "interstitial_energy",
                            quantity(QuantityKind.ENERGY),
                            "Of an interstitial ion in the richest surroundings."),
                    required(
                            "chemical_potential",
                            quantity(QuantityKind.ENERGY),
                            "Against the richest surroundings, 0 or less.")));

    private static final KeyGroup ISOTOPE = KeyGroup.of(
            "isotope",
            required("mass", quantity(QuantityKind.MASS), "Of this ion."),
            required("reference_mass", quantity(QuantityKind.MASS), "Of the isotope whose law is given."),
            usually("exponent", "0.5", new Form.BareNumber(), "Of the inverse ratio of the masses."));

    private static final Key ISOTOPE_KEY =
            optional("isotope", section(ISOTOPE), "The law is that of a reference isotope, the ion another one.");
    private static final Key PREFACTOR =
            required("prefactor", quantity(QuantityKind.DIFFUSIVITY), "D at infinite temperature.");
    private static final Key ACTIVATION =
            required("activation_energy", quantity(QuantityKind.ENERGY), "Height of the barrier, above 0.");
    private static final Key HOP_DISTANCE =
            required("hop_distance", quantity(QuantityKind.LENGTH), "How far one jump goes.");
    private static final Key ATTEMPTS =
            required("attempt_frequency", quantity(QuantityKind.FREQUENCY), "Attempts to jump per time.");
    private static final List<Key> CORRELATION = List.of(
            usually("dimensions", "3", new Form.Whole(1, 3), "Directions that jumps go to."),
            usually("correlation_factor", "1", quantity(QuantityKind.FRACTION), "Of successive jumps, above 0 to 1."),
            usually("haven_ratio", "1", quantity(QuantityKind.FRACTION), "Tracer over charge diffusivity, above 0."));

    private static final KeyGroup SITE_ENERGIES = KeyGroup.of(
                    SiteEnergyReader.NAME,
                    required("distribution", new Form.Chosen("shape", DISTRIBUTIONS), "How site energies are spread."),
                    required(
                            "vacancy_fraction",
                            quantity(QuantityKind.FRACTION),
                            "Empty sites per native ion, above 0 and up to 1."),
                    usually(
                            "filling",
                            "step",
                            choice("step", "fermi-dirac"),
                            "Sites full up to the Fermi level, or filled as at the temperature of the sample."),
                    usually(
                            "immobile_fraction",
                            "0",
                            quantity(QuantityKind.FRACTION),
                            "Share of the native ions that never move, 0 to below 1."),
                    optional(
                            "dc_conductivity",
                            quantity(QuantityKind.CONDUCTIVITY),
                            "Of the untouched glass at the temperature of the sample."),
                    optional(
                            "bulk_diffusivity",
                            quantity(QuantityKind.DIFFUSIVITY),
                            "D in the untouched glass at the temperature of the sample."),
                    optional(
                            "activation_energy",
                            quantity(QuantityKind.ENERGY),
                            "From the Fermi level of the untouched glass to the transport path; for other temperatures."),
                    optional("prefactor", quantity(QuantityKind.DIFFUSIVITY), "D without a barrier; with path_energy."),
                    optional(
                            "path_energy",
                            quantity(QuantityKind.ENERGY),
                            "Of the transport path against the origin of the site energies; with prefactor."))
            .withOneOf("dc_conductivity", "bulk_diffusivity", "prefactor");

    private static final KeyGroup SUPERIONIC = KeyGroup.of(
            SuperionicReader.NAME,
            required("ions_per_cell", quantity(QuantityKind.FRACTION), "n0, above 0 to 2."),
            required("coulomb_repulsion", quantity(QuantityKind.ENERGY), "K0, 0 or more."),
            required("hopping_barrier", quantity(QuantityKind.ENERGY), "Lambda0, above 0."),
            usually("concerted_hopping", "0 eV", quantity(QuantityKind.ENERGY), "M0, 0 or more."),
            required("lattice_parameter", quantity(QuantityKind.LENGTH), "a."),
            required("hopping_time", quantity(QuantityKind.TIME), "tau."),
            usually("lattice", "chain", choice("chain", "honeycomb"), "Which sites are neighbours."),
            usually(
                    "probability_equation",
                    "combined",
                    choice("combined", "concerted-only", "concerted-with-polarisation"),
                    "Which reading of the source gives the hopping probability."),
            usually(
                    "barrier_share",
                    "whole-work",
                    choice("whole-work", "half-work"),
                    "Share of the field's work that lowers the barrier: the source's, or that of detailed balance."));

    private static final KeyGroup HIGH_FIELD = KeyGroup.of(
            HoppingReader.HIGH_FIELD,
            PREFACTOR,
            ACTIVATION,
            HOP_DISTANCE,
            required("field", quantity(QuantityKind.FIELD), "A given field, the same everywhere."),
            ISOTOPE_KEY);

    private static final KeyGroup PHONON_ASSISTED = KeyGroup.of(
            HoppingReader.PHONON_ASSISTED,
            PREFACTOR,
            ACTIVATION,
            required(
                    "mode_coupling", quantity(QuantityKind.ENERGY_PER_LENGTH), "Barrier per displacement of the mode."),
            required("mode_energy", quantity(QuantityKind.ENERGY), "Quantum of the mode."),
            required("mode_mass", quantity(QuantityKind.MASS), "Mass that moves in the mode."),
            usually("statistics", "quantum", choice("quantum", "classical"), "Of the mode."),
            ISOTOPE_KEY);

    private static final KeyGroup ARRHENIUS = KeyGroup.of(
                    HoppingReader.ARRHENIUS,
                    optional("prefactor", quantity(QuantityKind.DIFFUSIVITY), "D at infinite temperature."),
                    optional("diffusivity", quantity(QuantityKind.DIFFUSIVITY), "D at the temperature of the sample."),
                    optional(
                            "dc_conductivity",
                            quantity(QuantityKind.CONDUCTIVITY),
                            "Of the untouched glass at the temperature of the sample; for a native ion."),
                    ACTIVATION,
                    ISOTOPE_KEY)
            .withOneOf("prefactor", "diffusivity", "dc_conductivity");

    private static final KeyGroup HOPPING = KeyGroup.of(
                    HoppingReader.HOPPING,
                    HOP_DISTANCE,
                    ATTEMPTS,
                    required("jump_energy", quantity(QuantityKind.ENERGY), "Barrier of a jump, 0 or more."),
                    optional(
                            "vacancy_ratio",
                            quantity(QuantityKind.FRACTION),
                            "Vacancies per ion if they cost nothing."),
                    optional(
                            "vacancy_density",
                            quantity(QuantityKind.NUMBER_DENSITY),
                            "Density of vacancies if they cost nothing; for a native ion."),
                    required("vacancy_energy", quantity(QuantityKind.ENERGY), "Energy per vacancy, 0 or more."))
            .with(CORRELATION.toArray(Key[]::new))
            .with(ISOTOPE_KEY)
            .withOneOf("vacancy_ratio", "vacancy_density");

    private static final Map<String, KeyGroup> LAWS = groups(
            "law",
            "law-",
            SITE_ENERGIES,
            ofDefects("vacancy"),
            ofDefects("interstitial"),
            ARRHENIUS,
            HOPPING,
            PHONON_ASSISTED,
            HIGH_FIELD,
            SUPERIONIC,
            KeyGroup.of(
                    LawReader.TABULATED,
                    required(
                            "file",
                            file("diffusivity.csv"),
                            "Table with two columns: fraction or density, diffusivity.")),
            KeyGroup.of(
                    LawReader.CONSTANT,
                    required("diffusivity", quantity(QuantityKind.DIFFUSIVITY), "The same at every composition.")));

    /** A law of a native ion. */
    static final Form OF_NATIVE = new Form.Chosen("law", LAWS);

    /** A law of a foreign ion, whose sites in the glass are not known. */
    static final Form OF_FOREIGN = new Form.Chosen("law", withoutSites());

    /** A law of an ion in one stage. */
    static final Form OF_ANY = OF_NATIVE;

    private DiffusionKeys() {}

    /** The keys of a law. */
    static KeyGroup law(String name) {
        return find(LAWS, name);
    }

    /** The keys of a distribution of site energies. */
    static KeyGroup distribution(String shape) {
        return find(DISTRIBUTIONS, shape);
    }

    /** The keys of one component of a mixture. */
    static KeyGroup component() {
        return COMPONENT;
    }

    /** The keys of a kind of defects. */
    static KeyGroup defects(String kind) {
        return find(DEFECTS, kind);
    }

    /** The keys of another isotope. */
    static KeyGroup isotope() {
        return ISOTOPE;
    }

    private static KeyGroup find(Map<String, KeyGroup> groups, String name) {
        KeyGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("there are no keys of " + name);
        }
        return group;
    }

    private static KeyGroup ofDefects(String mechanism) {
        return KeyGroup.of(
                        mechanism,
                        required("defects", new Form.Chosen("kind", DEFECTS), "Where the defects come from."),
                        HOP_DISTANCE,
                        ATTEMPTS,
                        required("migration_energy", quantity(QuantityKind.ENERGY), "Barrier of a jump, 0 or more."))
                .with(CORRELATION.toArray(Key[]::new))
                .with(ISOTOPE_KEY);
    }

    /** By their names groups that have the word as their first key. */
    private static Map<String, KeyGroup> groups(String key, String prefix, KeyGroup... groups) {
        Map<String, KeyGroup> byWord = new LinkedHashMap<>();
        for (KeyGroup group : groups) {
            Key word = required(key, choice(group.name()), "Which " + key + " it is.");
            Key[] all = Stream.concat(Stream.of(word), group.keys().stream()).toArray(Key[]::new);
            byWord.put(
                    group.name(),
                    new KeyGroup(prefix + group.name(), List.of(all), group.alternatives(), group.patterns()));
        }
        return byWord;
    }

    private static Map<String, KeyGroup> withoutSites() {
        Map<String, KeyGroup> laws = new LinkedHashMap<>(LAWS);
        laws.remove(SiteEnergyReader.NAME);
        DefectReader.NAMES.forEach(laws::remove);
        return laws;
    }
}
