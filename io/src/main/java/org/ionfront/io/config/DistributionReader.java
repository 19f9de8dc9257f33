package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.series.SiteEnergyFile;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.energy.BoxDistribution;
import org.ionfront.material.energy.ExponentialTailDistribution;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.GaussianMixture;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.StretchedDistribution;

/** Reads a distribution of site energies. */
final class DistributionReader {
    private static final List<String> SHAPES = List.of("gaussian", "mixture", "box", "exponential-tail", "tabulated");
    private static final String WIDTH = "fwhm";

    /** Beyond, diffusivities leave the range of numbers [eV]. */
    private static final double WIDEST = 10;

    private final LawTables tables;

    DistributionReader(LawTables tables) {
        this.tables = tables;
    }

    /** Reads {@code distribution}. */
    SiteEnergyDistribution read(Section section) {
        String shape = section.required("shape").choice(SHAPES);
        section.allow(DiffusionKeys.distribution(shape));
        return switch (shape) {
            case "gaussian" -> new GaussianDistribution(0.0, onlyWidth(section));
            case "box" -> new BoxDistribution(onlyWidth(section));
            case "exponential-tail" -> exponentialTail(section);
            case "mixture" -> mixture(section);
            default -> table(section);
        };
    }

    private static double onlyWidth(Section section) {
        return width(section.required(WIDTH));
    }

    private static double width(Value value) {
        Quantity fwhm = value.notNegative(QuantityKind.ENERGY);
        if (fwhm.value() == 0) {
            throw value.fault("found '" + fwhm.text()
                    + "'; the width must be greater than 0. Sites of one energy are the law arrhenius");
        }
        if (fwhm.value() > WIDEST) {
            throw value.fault("found '" + fwhm.text() + "'; energies of sites in a solid are not spread over more than "
                    + (int) WIDEST + " eV");
        }
        return fwhm.value();
    }

    private static SiteEnergyDistribution exponentialTail(Section section) {
        String key = section.oneOf(WIDTH, "decay_energy");
        double energy = width(section.required(key));
        return key.equals(WIDTH)
                ? new ExponentialTailDistribution(energy)
                : ExponentialTailDistribution.ofDecayEnergy(energy);
    }

    private static SiteEnergyDistribution mixture(Section section) {
        List<GaussianMixture.Component> components = new ArrayList<>();
        for (Value one : section.required("components").items()) {
            Section component = one.section().allow(DiffusionKeys.component());
            components.add(new GaussianMixture.Component(
                    component.required("weight").positive(QuantityKind.FRACTION).value(),
                    new GaussianDistribution(
                            component
                                    .required("centre")
                                    .quantity(QuantityKind.ENERGY)
                                    .value(),
                            width(component.required(WIDTH)))));
        }
        return stretched(new GaussianMixture(components), section);
    }

    private SiteEnergyDistribution table(Section section) {
        return stretched(SiteEnergyFile.read(tables.find(section.required("file"))), section);
    }

    /** Where a width is given, all energies are stretched to have it. */
    private static SiteEnergyDistribution stretched(SiteEnergyDistribution distribution, Section section) {
        Optional<Value> fwhm = section.optional(WIDTH);
        return fwhm.isPresent() ? new StretchedDistribution(distribution, width(fwhm.get())) : distribution;
    }
}
