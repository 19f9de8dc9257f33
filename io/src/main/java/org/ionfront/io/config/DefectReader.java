package org.ionfront.io.config;

import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.defect.DefectEquilibrium;
import org.ionfront.material.defect.DefectLaw;
import org.ionfront.material.defect.FrenkelDefects;
import org.ionfront.material.defect.Mechanism;
import org.ionfront.material.defect.ReservoirDefects;
import org.ionfront.material.defect.SchottkyDefects;
import org.ionfront.material.hopping.Correlation;
import org.ionfront.material.hopping.Jump;
import org.ionfront.material.hopping.UniformLaw;

/** Reads laws of ions that are carried by defects in equilibrium. */
final class DefectReader {
    static final List<String> NAMES =
            Stream.of(Mechanism.values()).map(Mechanism::label).toList();

    private DefectReader() {}

    /** The law of a name that is one of {@link #NAMES}. */
    static UniformLaw read(Section section, LawSubject subject, String name) {
        HoppingReader hopping = new HoppingReader(section, subject);
        section.allow(DiffusionKeys.law(name));
        Mechanism mechanism = name.equals(Mechanism.VACANCY.label()) ? Mechanism.VACANCY : Mechanism.INTERSTITIAL;
        DefectEquilibrium equilibrium = equilibrium(section.required("defects").section());
        Jump jump = hopping.jump("migration_energy");
        Correlation correlation = hopping.correlation();
        return hopping.checked(() ->
                new DefectLaw(mechanism, equilibrium, jump, correlation, subject.density(), subject.temperature()));
    }

    private static DefectEquilibrium equilibrium(Section section) {
        String kind = section.required("kind").choice(List.of("frenkel", "schottky", "reservoir"));
        section.allow(DiffusionKeys.defects(kind));
        return switch (kind) {
            case "frenkel" -> frenkel(section);
            case "schottky" -> schottky(section);
            default -> reservoir(section);
        };
    }

    private static DefectEquilibrium frenkel(Section section) {
        return new FrenkelDefects(
                sites(section, "lattice_sites"),
                sites(section, "interstitial_sites"),
                energy(section, "formation_energy"),
                entropy(section),
                section.optional("excess_vacancies")
                        .map(value ->
                                value.quantity(QuantityKind.NUMBER_DENSITY).value())
                        .orElse(0.0));
    }

    private static DefectEquilibrium schottky(Section section) {
        Value ratio = section.required("cations_per_anion");
        return new SchottkyDefects(
                sites(section, "cation_sites"),
                sites(section, "anion_sites"),
                ratio.whole(1, 4),
                energy(section, "formation_energy"),
                entropy(section));
    }

    private static DefectEquilibrium reservoir(Section section) {
        Value potential = section.required("chemical_potential");
        double mu = potential.quantity(QuantityKind.ENERGY).value();
        if (mu > 0) {
            throw potential.fault(
                    "found '" + potential.text() + "'; it counts from the richest surroundings and must be 0 or less");
        }
        return new ReservoirDefects(
                sites(section, "lattice_sites"),
                sites(section, "interstitial_sites"),
                energy(section, "vacancy_energy"),
                energy(section, "interstitial_energy"),
                mu);
    }

    private static double sites(Section section, String key) {
        return section.required(key).positive(QuantityKind.NUMBER_DENSITY).value();
    }

    private static double energy(Section section, String key) {
        return section.required(key).quantity(QuantityKind.ENERGY).value();
    }

    /** In Boltzmann constants. */
    private static double entropy(Section section) {
        return section.optional("formation_entropy").map(Value::number).orElse(0.0);
    }
}
