package org.ionfront.material.energy;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Occupation of a distribution of site energies by Fermi-Dirac statistics; Eq. 16 of {@code docs/site-energies.md}.
 *
 * <p>Gauss-Legendre quadrature on pieces that meet at the Fermi level and at the knots of the distribution. A piece grows with
 * its distance from the Fermi level, because the nearest poles of the Fermi function are there, pi kT off the real axis. The
 * smaller of the filled and the empty fraction is integrated, over a window outside of which at most 1e-18 of it lies.
 */
final class FermiIntegral {
    private static final GaussIntegrator FINE = new GaussIntegratorFactory().legendre(16);
    private static final GaussIntegrator SHORT = new GaussIntegratorFactory().legendre(6);
    private static final double NEGLECTED = 1e-18;
    private static final double[] SHARES = {0.5, 1e-2, 1e-4, 1e-8, 1e-16, 1e-32, 1e-64, 1e-128, 1e-256};
    private static final int LEAST_PIECES = 5;
    /** Length of a piece beside the Fermi level over kT. */
    private static final double FIRST_PIECE = 4;

    private final SiteEnergyDistribution distribution;
    private final double level;
    private final double thermalEnergy;
    /** Whether the filled fraction is integrated, or else the empty one. */
    private final boolean filled;

    private double fraction;
    private double edge;
    private double drift;

    private FermiIntegral(SiteEnergyDistribution distribution, double level, double thermalEnergy, boolean filled) {
        this.distribution = distribution;
        this.level = level;
        this.thermalEnergy = thermalEnergy;
        this.filled = filled;
    }

    /**
     * Occupation at a Fermi level.
     *
     * @param thermalEnergy kT [eV], positive
     */
    static ThermalOccupation over(SiteEnergyDistribution distribution, double level, double thermalEnergy) {
        boolean filled = distribution.cumulative(level) < 0.5;
        FermiIntegral integral = new FermiIntegral(distribution, level, thermalEnergy, filled);
        integral.integrate();
        double other = 1.0 - integral.fraction;
        return new ThermalOccupation(
                level,
                filled ? integral.fraction : other,
                filled ? other : integral.fraction,
                integral.edge / thermalEnergy,
                integral.drift / (thermalEnergy * thermalEnergy));
    }

    private void integrate() {
        double neglected = Math.max(NEGLECTED * leastFraction(), Double.MIN_NORMAL);
        double reach = -thermalEnergy * Math.log(neglected);
        double low = distribution.quantile(neglected);
        double high = distribution.upperQuantile(neglected);
        if (filled) {
            high = Math.max(low, Math.min(high, level + reach));
        } else {
            low = Math.min(high, Math.max(low, level - reach));
        }
        double start = low;
        for (double knot : distribution.knots()) {
            if (knot > start && knot < high) {
                split(start, knot, low, high);
                start = knot;
            }
        }
        split(start, high, low, high);
    }

    /** No more than the integral: sites up to the energy of a share are filled at least as those at that energy. */
    private double leastFraction() {
        double least = 0.5 * (filled ? distribution.cumulative(level) : distribution.upperCumulative(level));
        for (double share : SHARES) {
            double distance = filled ? distribution.quantile(share) - level : level - distribution.upperQuantile(share);
            least = Math.max(least, share / (1.0 + Math.exp(distance / thermalEnergy)));
        }
        return least;
    }

    private void split(double from, double to, double low, double high) {
        double below = longest(Math.min(level, high) - low);
        double above = longest(high - Math.max(level, low));
        double middle = Math.min(Math.max(level, from), to);
        double at = middle;
        while (at > from) {
            double next = Math.max(from, at - Math.min(below, piece(level - at)));
            // Lengths beyond the last digit of the energy would never arrive.
            next = next < at ? next : from;
            add(next, at);
            at = next;
        }
        at = middle;
        while (at < to) {
            double next = Math.min(to, at + Math.min(above, piece(at - level)));
            next = next > at ? next : to;
            add(at, next);
            at = next;
        }
    }

    private double piece(double distance) {
        return Math.max(FIRST_PIECE * thermalEnergy, distance);
    }

    private double longest(double side) {
        return Math.min(2.0 * distribution.smoothness(), side / LEAST_PIECES);
    }

    private void add(double from, double to) {
        double half = 0.5 * (to - from);
        double centre = 0.5 * (from + to);
        boolean isShort = half <= 0.25 * thermalEnergy && half <= 0.25 * distribution.smoothness();
        GaussIntegrator rule = isShort ? SHORT : FINE;
        for (int k = 0; k < rule.getNumberOfPoints(); k++) {
            double energy = centre + half * rule.getPoint(k);
            double reduced = (energy - level) / thermalEnergy;
            // Probability of the state that the smaller exponential belongs to, without overflow.
            double small = Math.exp(-Math.abs(reduced));
            double rare = small / (1.0 + small);
            double common = 1.0 / (1.0 + small);
            double sites = half * rule.getWeight(k) * distribution.density(energy);
            fraction += sites * (filled == (reduced > 0) ? rare : common);
            double both = sites * rare * common;
            edge += both;
            drift += both * (energy - level);
        }
    }
}
