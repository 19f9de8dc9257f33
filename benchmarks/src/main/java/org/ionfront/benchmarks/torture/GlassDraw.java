package org.ionfront.benchmarks.torture;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/** Draws a plate of glass and the ions in it and for it. */
final class GlassDraw {
    private static final String[] ELEMENTS = {"Li", "Ca", "Na", "K"};
    private static final double SLOWEST = 1e-26;
    private static final double FASTEST = 1e-14;
    private static final double LARGEST_RATIO = 1e8;

    private final Dice dice;

    GlassDraw(Dice dice) {
        this.dice = dice;
    }

    /** Thickness 10 nm to 10 mm, 100 to 1500 K, permittivity 1 to 1e4; in one of ten samples a layer of another one. */
    Sample sample() {
        double thickness = dice.logarithmic(1e-8, 1e-2);
        double temperature = dice.logarithmic(100, 1500);
        double permittivity = dice.logarithmic(1, 1e4);
        List<Region> regions = new ArrayList<>();
        if (dice.chance(0.1)) {
            double from = dice.chance(0.5) ? 0 : thickness * dice.logarithmic(1e-3, 0.5);
            double to = from + (thickness - from) * dice.logarithmic(1e-2, 0.9);
            regions.add(new Region(from, to, dice.logarithmic(1, 1e4)));
        }
        return new Sample(thickness, temperature, permittivity, regions);
    }

    /** Two to four ions (one of fifty: one), natives first; seven of ten glasses have a single native. */
    List<Species> species(Sample sample) {
        int count = dice.chance(0.02) ? 1 : dice.chance(0.6) ? 2 : dice.whole(3, 4);
        int natives = dice.chance(0.7) ? 1 : dice.chance(0.15) ? count : dice.whole(1, Math.max(1, count - 1));
        double background = dice.logarithmic(1e26, 5e28);
        double ratio = dice.logarithmic(1 / LARGEST_RATIO, LARGEST_RATIO);
        double first = dice.logarithmic(Math.max(SLOWEST, SLOWEST / ratio), Math.min(FASTEST, FASTEST / ratio));
        List<Species> species = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int valence = dice.chance(0.6) ? 1 : dice.whole(2, 3);
            Ion ion = new Ion(ELEMENTS[i] + (valence == 1 ? "" : valence) + "+", valence);
            double density = i < natives ? background * dice.logarithmic(0.01, 1) / valence : 0;
            double diffusivity = i == 0 ? first : i == 1 ? first * ratio : dice.logarithmic(SLOWEST, FASTEST);
            DiffusivityLaw law = natives == 1 && i == 0 && dice.chance(0.65)
                    ? siteEnergies(sample, diffusivity)
                    : new ConstantDiffusivity(diffusivity);
            species.add(new Species(ion, density, law));
        }
        return species;
    }

    /** A Gaussian 1 meV to 1 eV wide, 0.01 to 1 empty sites per ion; in one of ten some ions never move. */
    SiteEnergyLaw siteEnergies(Sample sample, double diffusivity) {
        double fwhm = dice.logarithmic(1e-3, 1);
        double vacancies = dice.logarithmic(0.01, 1);
        double immobile = dice.chance(0.1) ? dice.uniform(0, 0.9) : 0;
        return new SiteEnergyLaw(
                new FermiLevel(new GaussianDistribution(0, fwhm), vacancies),
                sample.temperature(),
                diffusivity,
                immobile);
    }
}
