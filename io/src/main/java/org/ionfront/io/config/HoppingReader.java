package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.hopping.ArrheniusLaw;
import org.ionfront.material.hopping.BottleneckMode;
import org.ionfront.material.hopping.Correlation;
import org.ionfront.material.hopping.HighFieldLaw;
import org.ionfront.material.hopping.HoppingLaw;
import org.ionfront.material.hopping.IsotopeLaw;
import org.ionfront.material.hopping.Jump;
import org.ionfront.material.hopping.PhononAssistedLaw;
import org.ionfront.material.hopping.UniformLaw;

/** Reads laws of ions that jump over barriers. */
final class HoppingReader {
    static final String ARRHENIUS = "arrhenius";
    static final String HOPPING = "hopping";
    static final String PHONON_ASSISTED = "phonon-assisted";
    static final String HIGH_FIELD = "high-field";
    static final List<String> NAMES = List.of(ARRHENIUS, HOPPING, PHONON_ASSISTED, HIGH_FIELD);

    private static final String ISOTOPE = "isotope";
    private static final String PREFACTOR = "prefactor";
    private static final String ACTIVATION = "activation_energy";
    private static final double CLASSICAL_EXPONENT = 0.5;

    private final Section section;
    private final LawSubject subject;

    HoppingReader(Section section, LawSubject subject) {
        this.section = section;
        this.subject = subject;
    }

    /** The law of a name that is one of {@link #NAMES}. */
    UniformLaw read(String name) {
        section.allow(DiffusionKeys.law(name));
        return switch (name) {
            case ARRHENIUS -> arrhenius();
            case HOPPING -> hopping();
            case PHONON_ASSISTED -> phononAssisted();
            default -> highField();
        };
    }

    /** A law of what was read, of another isotope where one is named; what is out of range is a fault of the section. */
    UniformLaw checked(Supplier<UniformLaw> law) {
        try {
            UniformLaw read = law.get();
            return section.optional(ISOTOPE)
                    .map(value -> isotope(read, value.section()))
                    .orElse(read);
        } catch (IllegalArgumentException outside) {
            throw section.fault(String.valueOf(outside.getMessage()));
        }
    }

    private static UniformLaw isotope(UniformLaw reference, Section section) {
        section.allow(DiffusionKeys.isotope());
        return new IsotopeLaw(
                reference,
                section.optional("exponent").map(Value::number).orElse(CLASSICAL_EXPONENT),
                section.required("mass").positive(QuantityKind.MASS).value(),
                section.required("reference_mass").positive(QuantityKind.MASS).value());
    }

    private UniformLaw arrhenius() {
        double temperature = subject.temperature();
        String key = subject.density() > 0
                ? section.oneOf(PREFACTOR, "diffusivity", "dc_conductivity")
                : section.oneOf(PREFACTOR, "diffusivity");
        Value value = section.required(key);
        double activation = activation();
        double diffusivity = key.equals("dc_conductivity")
                ? subject.diffusivityOf(value)
                : value.positive(QuantityKind.DIFFUSIVITY).value();
        return checked(() -> key.equals(PREFACTOR)
                ? new ArrheniusLaw(diffusivity, activation, temperature)
                : ArrheniusLaw.through(diffusivity, activation, temperature));
    }

    private double activation() {
        return section.required(ACTIVATION).positive(QuantityKind.ENERGY).value();
    }

    private double prefactor() {
        return section.required(PREFACTOR).positive(QuantityKind.DIFFUSIVITY).value();
    }

    private UniformLaw hopping() {
        Jump jump = jump("jump_energy");
        double energy = section.required("vacancy_energy")
                .notNegative(QuantityKind.ENERGY)
                .value();
        HoppingLaw.Vacancies vacancies = new HoppingLaw.Vacancies(vacancyRatio(), energy);
        Correlation correlation = correlation();
        return checked(() -> new HoppingLaw(jump, vacancies, correlation, subject.temperature()));
    }

    private double vacancyRatio() {
        String key = section.oneOf("vacancy_ratio", "vacancy_density");
        Value value = section.required(key);
        if (key.equals("vacancy_ratio")) {
            return value.positive(QuantityKind.FRACTION).value();
        }
        if (subject.density() == 0) {
            throw value.fault("needs the density of a native ion; for a foreign one give vacancy_ratio");
        }
        return value.positive(QuantityKind.NUMBER_DENSITY).value() / subject.density();
    }

    /** The jumps of a carrier over a barrier with a key of its own. */
    Jump jump(String barrier) {
        return new Jump(
                section.required("hop_distance").positive(QuantityKind.LENGTH).value(),
                section.required("attempt_frequency")
                        .positive(QuantityKind.FREQUENCY)
                        .value(),
                section.required(barrier).notNegative(QuantityKind.ENERGY).value(),
                section.optional("dimensions").map(value -> value.whole(1, 3)).orElse(3));
    }

    /** Correlation factor and Haven ratio, 1 where they are not given. */
    Correlation correlation() {
        Optional<Value> factor = section.optional("correlation_factor");
        double f = factor.map(value -> value.positive(QuantityKind.FRACTION).value())
                .orElse(1.0);
        if (f > 1) {
            throw factor.orElseThrow()
                    .fault("found '" + factor.orElseThrow().text() + "'; the correlation factor must lie above 0 to 1");
        }
        double haven = section.optional("haven_ratio")
                .map(value -> value.positive(QuantityKind.FRACTION).value())
                .orElse(1.0);
        return new Correlation(f, haven);
    }

    private UniformLaw phononAssisted() {
        boolean classical = section.optional("statistics")
                .map(value -> value.choice(List.of("quantum", "classical")).equals("classical"))
                .orElse(false);
        BottleneckMode mode = new BottleneckMode(
                section.required("mode_coupling")
                        .positive(QuantityKind.ENERGY_PER_LENGTH)
                        .value(),
                section.required("mode_mass").positive(QuantityKind.MASS).value(),
                section.required("mode_energy").positive(QuantityKind.ENERGY).value(),
                classical ? BottleneckMode.Statistics.CLASSICAL : BottleneckMode.Statistics.QUANTUM);
        double prefactor = prefactor();
        double activation = activation();
        return checked(() -> new PhononAssistedLaw(prefactor, activation, mode, subject.temperature()));
    }

    private UniformLaw highField() {
        double prefactor = prefactor();
        double activation = activation();
        double distance =
                section.required("hop_distance").positive(QuantityKind.LENGTH).value();
        double field = section.required("field").notNegative(QuantityKind.FIELD).value();
        return checked(() -> new HighFieldLaw(
                prefactor, activation, distance, field, subject.ion().valence(), subject.temperature()));
    }
}
