package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/** Reads the ions of an experiment and their diffusion laws. */
final class SpeciesReader {
    private static final String CONSTANT = "constant";
    private static final String SITE_ENERGIES = "site-energy-distribution";
    private static final List<String> PLANNED_SHAPES = List.of("mixture", "box", "exponential-tail", "tabulated");
    private static final List<String> PLANNED_LAWS = List.of("arrhenius", "hopping", "defect");

    private final Sample sample;
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
        if (isNative) {
            section.allow("ion", "bulk_density", "diffusion");
        } else {
            section.allow("ion", "diffusion");
        }
        Value symbol = section.required("ion");
        Ion ion = IonSymbol.parse(symbol);
        for (Species known : species) {
            if (known.ion().symbol().equals(ion.symbol())) {
                throw symbol.fault("found '" + ion.symbol() + "', which is "
                        + (known.isNative() ? "a native" : "a foreign") + " ion already; every ion is declared once");
            }
        }
        double density = isNative
                ? section.required("bulk_density")
                        .positive(QuantityKind.NUMBER_DENSITY)
                        .value()
                : 0.0;
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
        Section section = value.section();
        List<String> offered = density > 0
                ? List.of(SITE_ENERGIES, SuperionicReader.NAME, CONSTANT)
                : List.of(SuperionicReader.NAME, CONSTANT);
        Value name = section.required("law");
        if (name.text().equals(SITE_ENERGIES) && density == 0) {
            throw name.fault("found '" + SITE_ENERGIES + "' for the foreign ion " + ion.symbol()
                    + ", which this version does not offer; valid: " + String.join(", ", offered));
        }
        String law = name.choice(offered, PLANNED_LAWS);
        if (law.equals(SuperionicReader.NAME)) {
            return SuperionicReader.read(section, sample.temperature());
        }
        if (law.equals(CONSTANT)) {
            section.allow("law", "diffusivity");
            return new ConstantDiffusivity(section.required("diffusivity")
                    .positive(QuantityKind.DIFFUSIVITY)
                    .value());
        }
        if (!onlyNative) {
            throw name.fault("with several native ions this version offers only the laws " + CONSTANT + " and "
                    + SuperionicReader.NAME);
        }
        return siteEnergyLaw(section, ion, density);
    }

    private SiteEnergyLaw siteEnergyLaw(Section section, Ion ion, double density) {
        section.allow(
                "law",
                "distribution",
                "vacancy_fraction",
                "filling",
                "immobile_fraction",
                "dc_conductivity",
                "bulk_diffusivity");
        section.optional("filling").ifPresent(filling -> filling.choice(List.of("step"), List.of("fermi-dirac")));
        Section distribution = section.required("distribution").section();
        distribution.required("shape").choice(List.of("gaussian"), PLANNED_SHAPES);
        distribution.allow("shape", "fwhm");
        double fwhm = width(distribution.required("fwhm"));
        double vacancies = vacancyFraction(section.required("vacancy_fraction"));
        return new SiteEnergyLaw(
                new FermiLevel(new GaussianDistribution(0.0, fwhm), vacancies),
                sample.temperature(),
                bulkDiffusivity(section, ion, density),
                section.optional("immobile_fraction")
                        .map(SpeciesReader::immobileFraction)
                        .orElse(0.0));
    }

    private static double immobileFraction(Value value) {
        double fraction = value.notNegative(QuantityKind.FRACTION).value();
        if (fraction >= 1) {
            throw value.fault("found '" + value.text()
                    + "'; the share of the native ions that never move must lie from 0 to below 1, as in 0.03 or 3 %");
        }
        return fraction;
    }

    private static double width(Value value) {
        Quantity fwhm = value.notNegative(QuantityKind.ENERGY);
        if (fwhm.value() == 0) {
            throw value.fault(
                    "found '" + fwhm.text() + "'; the width must be greater than 0. Sites of one energy are the"
                            + " law arrhenius, which this version does not offer; at one temperature the law constant is the same");
        }
        return fwhm.value();
    }

    private static double vacancyFraction(Value value) {
        double fraction = value.positive(QuantityKind.FRACTION).value();
        if (fraction > 1) {
            throw value.fault("found '" + value.text()
                    + "'; the empty sites per native ion must lie above 0 and not above" + " 1, as in 0.1 or 10 %");
        }
        return fraction;
    }

    private double bulkDiffusivity(Section section, Ion ion, double density) {
        String key = section.oneOf("dc_conductivity", "bulk_diffusivity");
        Value value = section.required(key);
        if (key.equals("bulk_diffusivity")) {
            return value.positive(QuantityKind.DIFFUSIVITY).value();
        }
        double conductivity = value.positive(QuantityKind.CONDUCTIVITY).value();
        double diffusivity = NernstEinstein.diffusivity(conductivity, sample.temperature(), ion, density);
        if (!(diffusivity > 0) || Double.isInfinite(diffusivity)) {
            throw value.fault("found '" + value.text() + "', which gives a diffusivity beyond the range of numbers");
        }
        return diffusivity;
    }
}
