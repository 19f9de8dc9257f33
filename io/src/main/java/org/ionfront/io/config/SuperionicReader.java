package org.ionfront.io.config;

import java.util.List;
import java.util.Locale;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.superionic.BarrierShare;
import org.ionfront.material.superionic.HoppingGeometry;
import org.ionfront.material.superionic.Lattice;
import org.ionfront.material.superionic.MeanField;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.ProbabilityEquation;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.LawRangeException;

/** Reads the law of a superionic conductor; the keys stand for n0, K0, Lambda0, M0, a and tau of docs/superionic.md. */
final class SuperionicReader {
    static final String NAME = "superionic";

    private static final double SITES_PER_CELL = 2;
    private static final List<String> LATTICES = List.of("chain", "honeycomb");
    private static final List<String> EQUATIONS = List.of("combined", "concerted-only", "concerted-with-polarisation");
    private static final List<String> SHARES = List.of("whole-work", "half-work");

    private final Section section;

    private SuperionicReader(Section section) {
        this.section = section;
    }

    /**
     * Reads the law at a temperature.
     *
     * @param temperature [K]
     */
    static SuperionicLaw read(Section section, double temperature) {
        section.allow(DiffusionKeys.law(NAME));
        return new SuperionicReader(section).law(temperature);
    }

    private SuperionicLaw law(double temperature) {
        MeanField model = new MeanField(parameters(), equation());
        HoppingGeometry geometry = geometry();
        try {
            return new SuperionicLaw(model, geometry, temperature);
        } catch (LawRangeException outside) {
            throw section.required("law").fault(outside.found() + "; " + outside.valid());
        } catch (IllegalArgumentException beyond) {
            throw section.required("law")
                    .fault(String.format(
                            Locale.ROOT, "gives a diffusivity beyond the range of numbers at %.2f K", temperature));
        }
    }

    private MeanFieldParameters parameters() {
        Value ions = section.required("ions_per_cell");
        double ionsPerCell = ions.positive(QuantityKind.FRACTION).value();
        if (ionsPerCell > SITES_PER_CELL) {
            throw ions.fault(
                    "found '" + ions.text() + "'; a cell has two sites, so it must be above 0 and not above 2");
        }
        return new MeanFieldParameters(
                ionsPerCell,
                section.required("coulomb_repulsion")
                        .notNegative(QuantityKind.ENERGY)
                        .value(),
                section.required("hopping_barrier")
                        .positive(QuantityKind.ENERGY)
                        .value(),
                section.optional("concerted_hopping")
                        .map(value -> value.notNegative(QuantityKind.ENERGY).value())
                        .orElse(0.0));
    }

    private HoppingGeometry geometry() {
        boolean honeycomb = choice("lattice", LATTICES) == 1;
        boolean half = choice("barrier_share", SHARES) == 1;
        return new HoppingGeometry(
                honeycomb ? Lattice.HONEYCOMB : Lattice.CHAIN,
                section.required("lattice_parameter")
                        .positive(QuantityKind.LENGTH)
                        .value(),
                section.required("hopping_time").positive(QuantityKind.TIME).value(),
                half ? BarrierShare.HALF_WORK : BarrierShare.WHOLE_WORK);
    }

    private ProbabilityEquation equation() {
        return switch (choice("probability_equation", EQUATIONS)) {
            case 1 -> ProbabilityEquation.CONCERTED_ONLY;
            case 2 -> ProbabilityEquation.CONCERTED_WITH_POLARISATION;
            default -> ProbabilityEquation.COMBINED;
        };
    }

    /** The place of the word found, 0 where the key is missing. */
    private int choice(String key, List<String> words) {
        return section.optional(key)
                .map(value -> words.indexOf(value.choice(words)))
                .orElse(0);
    }
}
