package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.energy.ActivatedBulkScale;
import org.ionfront.material.energy.BulkScale;
import org.ionfront.material.energy.DiffusivityScale;
import org.ionfront.material.energy.FermiDiracFilling;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.Filling;
import org.ionfront.material.energy.PathScale;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.energy.StepFilling;

/** Reads the law of a distribution of site energies. */
final class SiteEnergyReader {
    static final String NAME = "site-energy-distribution";

    private static final String FERMI_DIRAC = "fermi-dirac";
    private static final String PREFACTOR = "prefactor";
    private static final String BULK = "bulk_diffusivity";
    private static final String CONDUCTIVITY = "dc_conductivity";
    private static final String ACTIVATION = "activation_energy";

    private final Section section;
    private final LawSubject subject;

    private SiteEnergyReader(Section section, LawSubject subject) {
        this.section = section;
        this.subject = subject;
    }

    /** Reads {@code diffusion}. */
    static SiteEnergyLaw read(Section section, LawSubject subject, LawTables tables) {
        section.allow(DiffusionKeys.law(NAME));
        return new SiteEnergyReader(section, subject).law(tables);
    }

    private SiteEnergyLaw law(LawTables tables) {
        SiteEnergyDistribution distribution = new DistributionReader(tables)
                .read(section.required("distribution").section());
        double vacancies = vacancyFraction(section.required("vacancy_fraction"));
        double immobile = section.optional("immobile_fraction")
                .map(SiteEnergyReader::immobileFraction)
                .orElse(0.0);
        DiffusivityScale scale = scale();
        try {
            return new SiteEnergyLaw(
                    new FermiLevel(distribution, vacancies, filling()), subject.temperature(), scale, immobile);
        } catch (IllegalArgumentException outside) {
            throw section.fault(String.valueOf(outside.getMessage()));
        }
    }

    private Filling filling() {
        boolean thermal = section.optional("filling")
                .map(value -> value.choice(List.of("step", FERMI_DIRAC)).equals(FERMI_DIRAC))
                .orElse(false);
        return thermal ? new FermiDiracFilling(subject.temperature()) : new StepFilling();
    }

    private DiffusivityScale scale() {
        String key = section.oneOf(CONDUCTIVITY, BULK, PREFACTOR);
        Value value = section.required(key);
        Optional<Value> activation = section.optional(ACTIVATION);
        Optional<Value> path = section.optional("path_energy");
        if (key.equals(PREFACTOR)) {
            activation.ifPresent(given -> {
                throw given.fault("goes with " + BULK + " or " + CONDUCTIVITY + "; with " + PREFACTOR
                        + " it is path_energy, the energy of the transport path");
            });
            return new PathScale(
                    value.positive(QuantityKind.DIFFUSIVITY).value(),
                    section.required("path_energy")
                            .quantity(QuantityKind.ENERGY)
                            .value());
        }
        path.ifPresent(given -> {
            throw given.fault("goes with " + PREFACTOR + "; with " + key + " it is " + ACTIVATION
                    + ", from the Fermi level of the untouched glass to the transport path");
        });
        double diffusivity =
                key.equals(BULK) ? value.positive(QuantityKind.DIFFUSIVITY).value() : subject.diffusivityOf(value);
        return activation.isPresent()
                ? new ActivatedBulkScale(
                        diffusivity,
                        activation.get().notNegative(QuantityKind.ENERGY).value(),
                        subject.temperature())
                : new BulkScale(diffusivity);
    }

    private static double immobileFraction(Value value) {
        double fraction = value.notNegative(QuantityKind.FRACTION).value();
        if (fraction >= 1) {
            throw value.fault("found '" + value.text()
                    + "'; the share of the native ions that never move must lie from 0 to below 1, as in 0.03 or 3 %");
        }
        return fraction;
    }

    private static double vacancyFraction(Value value) {
        double fraction = value.positive(QuantityKind.FRACTION).value();
        if (fraction > 1) {
            throw value.fault("found '" + value.text()
                    + "'; the empty sites per native ion must lie above 0 and not above" + " 1, as in 0.1 or 10 %");
        }
        return fraction;
    }
}
