package org.ionfront.material.energy;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The full width at half maximum of any density over the energies of a distribution. */
final class HalfMaximum {
    private static final int SAMPLES = 1000;
    private static final double TAIL = 1e-9;
    private static final int REFINEMENTS = 100;
    private static final double GOLDEN = 0.5 * (3.0 - Math.sqrt(5.0));

    private HalfMaximum() {}

    /**
     * Distance of the outermost points at which a density is half of its largest [eV].
     *
     * @param distribution tells where to look: half of the samples lie at equal energies, half at equal fractions of the sites
     * @param density 0 or more [1/eV]
     * @param further energies at which the density may jump [eV]
     */
    static double of(SiteEnergyDistribution distribution, DoubleUnaryOperator density, double... further) {
        double[] energies = samples(distribution, further);
        int top = 0;
        for (int k = 0; k < energies.length; k++) {
            if (density.applyAsDouble(energies[k]) > density.applyAsDouble(energies[top])) {
                top = k;
            }
        }
        double half = 0.5 * maximum(density, energies, top);
        int first = 0;
        while (density.applyAsDouble(energies[first]) < half) {
            first++;
        }
        int last = energies.length - 1;
        while (density.applyAsDouble(energies[last]) < half) {
            last--;
        }
        double low = first == 0 ? energies[0] : crossing(density, half, energies[first - 1], energies[first]);
        double high = last == energies.length - 1
                ? energies[last]
                : crossing(density, half, energies[last + 1], energies[last]);
        return high - low;
    }

    private static double[] samples(SiteEnergyDistribution distribution, double[] further) {
        double[] knots = distribution.knots();
        double[] energies = new double[2 * SAMPLES + knots.length + further.length];
        double low = distribution.quantile(TAIL);
        double high = distribution.upperQuantile(TAIL);
        for (int k = 0; k < SAMPLES; k++) {
            energies[k] = low + (high - low) * k / (SAMPLES - 1);
            energies[SAMPLES + k] = distribution.quantile((k + 0.5) / SAMPLES);
        }
        System.arraycopy(knots, 0, energies, 2 * SAMPLES, knots.length);
        System.arraycopy(further, 0, energies, 2 * SAMPLES + knots.length, further.length);
        Arrays.sort(energies);
        return energies;
    }

    /** Largest value near a sample, by sections in the golden ratio; at a jump the sample itself is the largest. */
    private static double maximum(DoubleUnaryOperator density, double[] energies, int top) {
        double low = energies[Math.max(0, top - 1)];
        double high = energies[Math.min(energies.length - 1, top + 1)];
        double best = density.applyAsDouble(energies[top]);
        for (int k = 0; k < REFINEMENTS; k++) {
            double left = low + GOLDEN * (high - low);
            double right = high - GOLDEN * (high - low);
            double atLeft = density.applyAsDouble(left);
            double atRight = density.applyAsDouble(right);
            best = Math.max(best, Math.max(atLeft, atRight));
            if (atLeft > atRight) {
                high = right;
            } else {
                low = left;
            }
        }
        return best;
    }

    private static double crossing(DoubleUnaryOperator density, double half, double outside, double inside) {
        double out = outside;
        double in = inside;
        for (int k = 0; k < REFINEMENTS; k++) {
            double middle = 0.5 * (out + in);
            if (density.applyAsDouble(middle) < half) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return in;
    }
}
