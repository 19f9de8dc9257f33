package org.ionfront.material.energy;

import java.util.List;

/** Every shape of a distribution, scaled to a width; test only. */
final class Shapes {
    static final int COUNT = 7;

    private Shapes() {}

    static List<SiteEnergyDistribution> all(double width) {
        return List.of(
                new GaussianDistribution(0, width),
                new GaussianDistribution(0.7 * width, width),
                new BoxDistribution(width),
                ExponentialTailDistribution.ofDecayEnergy(0.5 * width),
                mixture(width),
                table(width),
                new StretchedDistribution(mixture(0.3), width));
    }

    /** Three kinds of sites, the middle ones narrow. */
    static GaussianMixture mixture(double width) {
        return new GaussianMixture(List.of(
                new GaussianMixture.Component(1, new GaussianDistribution(-0.6 * width, 0.5 * width)),
                new GaussianMixture.Component(0.5, new GaussianDistribution(0, 0.05 * width)),
                new GaussianMixture.Component(2, new GaussianDistribution(0.5 * width, 0.8 * width))));
    }

    static TabulatedDistribution table(double width) {
        double[] energies = {-1.1 * width, -0.7 * width, -0.2 * width, 0.1 * width, 0.6 * width, 0.7 * width};
        return new TabulatedDistribution(energies, new double[] {0, 1, 3, 2.5, 4, 0.5});
    }
}
