package org.ionfront.transport.discretisation;

/**
 * A change of everything that {@link MixedPoint} has, along one direction or along two (docs/sensitivities.md, section 7); the same
 * places and planes.
 */
final class MixedChange {
    private final MixedPoint at;
    private final int cells;
    private final int places;
    private final int species;
    /** Changes of the fluxes of independent ions [m/s]. */
    final double[] own;
    /** Changes of the transport coefficients and, once settled, of the parts in the pool, by place. */
    final double[] coefficient;

    final double[] part;
    private final double[] sum;
    /** Change of the common share of the cells [-]. */
    final double[] share;

    private final double[] taken;
    private final double[] pooled;
    private final double[] common;

    MixedChange(MixedPoint at) {
        this.at = at;
        cells = at.cells;
        places = at.places;
        species = at.species;
        own = new double[species * (cells + 1)];
        coefficient = new double[species * places];
        part = new double[species * places];
        sum = new double[places];
        share = new double[cells];
        taken = new double[species * (cells + 1)];
        pooled = new double[cells + 1];
        common = new double[cells + 1];
    }

    /** Works out the rest for coefficients, shares and fluxes that stand here. */
    void settle() {
        sumCoefficients();
        for (int p = 0; p < part.length; p++) {
            int s = p % places;
            part[p] = (coefficient[p] - at.part[p] * sum[s]) * at.perSum[s];
        }
        settleFaces();
    }

    /** The same for changes along two directions, in each of which the first changes are known. */
    void settle(MixedChange one, MixedChange other) {
        sumCoefficients();
        for (int p = 0; p < part.length; p++) {
            int s = p % places;
            double bent = one.part[p] * other.sum[s] + other.part[p] * one.sum[s];
            part[p] = (coefficient[p] - at.part[p] * sum[s] - bent) * at.perSum[s];
        }
        settleFaces();
    }

    private void sumCoefficients() {
        for (int s = 0; s < places; s++) {
            double total = 0;
            for (int i = 0; i < species; i++) {
                total += coefficient[i * places + s];
            }
            sum[s] = total;
        }
    }

    private void settleFaces() {
        for (int f = 0; f <= cells; f++) {
            common[f] = at.atFace(share, f);
            pooled[f] = at.pooled(own, f);
            if (at.isMixed(f)) {
                at.take(part, f, 0, taken);
            }
        }
    }

    /** Writes the change of the mixed fluxes. */
    void mix(double[] flux) {
        for (int f = 0; f <= cells; f++) {
            for (int i = 0; i < species; i++) {
                int p = i * (cells + 1) + f;
                flux[p] = at.isMixed(f) ? own[p] + at.common[f] * bentBy(i, f) + common[f] * excess(i, f) : own[p];
            }
        }
    }

    /** Adds what two first changes do together. */
    static void addProduct(MixedChange one, MixedChange other, double[] flux) {
        MixedPoint at = one.at;
        for (int f = 0; f <= one.cells; f++) {
            for (int i = 0; i < one.species && at.isMixed(f); i++) {
                int p = i * (one.cells + 1) + f;
                double both = one.taken[p] * other.pooled[f] + other.taken[p] * one.pooled[f];
                flux[p] += one.common[f] * other.bentBy(i, f)
                        + other.common[f] * one.bentBy(i, f)
                        + at.common[f] * at.state.charge()[i] * both;
            }
        }
    }

    /* What pooling does to a flux, over the common share. */
    private double excess(int i, int f) {
        int p = i * (cells + 1) + f;
        return at.state.charge()[i] * at.taken[p] * at.pooled[f] - at.faces.flux[p];
    }

    private double bentBy(int i, int f) {
        int p = i * (cells + 1) + f;
        return at.state.charge()[i] * (taken[p] * at.pooled[f] + at.taken[p] * pooled[f]) - own[p];
    }
}
