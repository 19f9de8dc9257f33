package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.ParametricLaw;

/**
 * Parameters of a law as keys of a fit: its own name after the ion whose law it is, as in {@code native_migration_energy} or
 * {@code foreign_activation_energy}.
 *
 * @param ofNative whether it is the native ion's law
 * @param name of the parameter in the law
 * @param kind what it measures
 */
record LawKeys(boolean ofNative, String name, QuantityKind kind) {
    private static final String NATIVE = "native_";
    private static final String FOREIGN = "foreign_";
    private static final Pattern KEY = Pattern.compile("(native_|foreign_)([a-z_]+?)(_[0-9]+)?");

    /** Parameters that have keys of their own. */
    private static final Set<String> ELSEWHERE = Set.of("fwhm", "bulk_diffusivity", "diffusivity");

    private static final Map<String, QuantityKind> KINDS = Map.ofEntries(
            Map.entry("fwhm", QuantityKind.ENERGY),
            Map.entry("bulk_diffusivity", QuantityKind.DIFFUSIVITY),
            Map.entry("activation_energy", QuantityKind.ENERGY),
            Map.entry("path_energy", QuantityKind.ENERGY),
            Map.entry("prefactor", QuantityKind.DIFFUSIVITY),
            Map.entry("weight", QuantityKind.FRACTION),
            Map.entry("centre", QuantityKind.ENERGY),
            Map.entry("hop_distance", QuantityKind.LENGTH),
            Map.entry("attempt_frequency", QuantityKind.FREQUENCY),
            Map.entry("jump_energy", QuantityKind.ENERGY),
            Map.entry("migration_energy", QuantityKind.ENERGY),
            Map.entry("vacancy_ratio", QuantityKind.FRACTION),
            Map.entry("vacancy_energy", QuantityKind.ENERGY),
            Map.entry("interstitial_energy", QuantityKind.ENERGY),
            Map.entry("chemical_potential", QuantityKind.ENERGY),
            Map.entry("formation_energy", QuantityKind.ENERGY),
            Map.entry("formation_entropy", QuantityKind.FRACTION),
            Map.entry("excess_vacancies", QuantityKind.NUMBER_DENSITY),
            Map.entry("correlation_factor", QuantityKind.FRACTION),
            Map.entry("haven_ratio", QuantityKind.FRACTION),
            Map.entry("isotope_exponent", QuantityKind.FRACTION),
            Map.entry("mode_coupling", QuantityKind.ENERGY_PER_LENGTH),
            Map.entry("mode_energy", QuantityKind.ENERGY),
            Map.entry("field", QuantityKind.FIELD),
            Map.entry("ions_per_cell", QuantityKind.FRACTION),
            Map.entry("coulomb_repulsion", QuantityKind.ENERGY),
            Map.entry("hopping_barrier", QuantityKind.ENERGY),
            Map.entry("concerted_hopping", QuantityKind.ENERGY),
            Map.entry("lattice_parameter", QuantityKind.LENGTH),
            Map.entry("hopping_time", QuantityKind.TIME));

    /** Parameters that may have either sign. */
    private static final Set<String> SIGNED = Set.of(
            "centre",
            "path_energy",
            "activation_energy",
            "vacancy_energy",
            "interstitial_energy",
            "chemical_potential",
            "formation_energy",
            "formation_entropy",
            "excess_vacancies");

    /** What the parameters of laws measure, by their names in order. */
    static Map<String, QuantityKind> kinds() {
        return new TreeMap<>(KINDS);
    }

    /** The key in the fit file. */
    String key() {
        return (ofNative ? NATIVE : FOREIGN) + name;
    }

    /** Whether values below 0 mean something. */
    boolean mayBeNegative() {
        return SIGNED.contains(name.replaceFirst("_[0-9]+$", ""));
    }

    /** What a key says, whatever the laws; empty where it is no key of this kind. */
    static Optional<LawKeys> named(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches() || !KINDS.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        boolean ofNative = NATIVE.equals(matcher.group(1));
        return Optional.of(
                new LawKeys(ofNative, key.substring(matcher.group(1).length()), KINDS.get(matcher.group(2))));
    }

    /** The keys that a law offers. */
    static List<LawKeys> of(DiffusivityLaw law, boolean ofNative) {
        List<LawKeys> keys = new ArrayList<>();
        if (law instanceof ParametricLaw parametric) {
            for (String name : parametric.parameterNames()) {
                if (!ELSEWHERE.contains(name)) {
                    named((ofNative ? NATIVE : FOREIGN) + name).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }
}
