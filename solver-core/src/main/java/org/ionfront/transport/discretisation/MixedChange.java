package org.ionfront.transport.discretisation;

/**
 * A change of everything that {@link MixedPoint} has, along one direction or along two (docs/sensitivities.md, section 7); the same
 * places and planes.
 */
final class MixedChange {
    private final MixedPoint at;
    private final int cells;
    private final int faces;
    private final int places;
    private final int species;
    /** Changes of the fluxes of independent ions [m/s]. */
    final double[] own;
    /** Changes of the fractions [-] and diffusion coefficients [m^2/s], by place. */
    final double[] fraction;

    final double[] diffusivity;
    /** Changes of the transport coefficients and, once settled, of the parts in the pool, by place. */
    final double[] coefficient;

    private final double[] part;
    private final double[] sum;
    /** Change of the common share of the cells [-]; of no account unless {@link #shares}. */
    final double[] share;

    /** Whether the common share changes at all. */
    boolean shares;

    private final double[] taken;
    private final double[] pooled;
    private final double[] common;
    /** What pooling does to the change of a flux, over the common share [m/s]. */
    private final double[] bent;

    MixedChange(MixedPoint at) {
        this.at = at;
        cells = at.cells;
        faces = cells + 1;
        places = at.places;
        species = at.species;
        own = new double[species * faces];
        fraction = new double[species * places];
        diffusivity = new double[species * places];
        coefficient = new double[species * places];
        part = new double[species * places];
        sum = new double[places];
        share = new double[cells];
        taken = new double[species * faces];
        pooled = new double[faces];
        common = new double[faces];
        bent = new double[species * faces];
    }

    /** Works out the rest for fractions, diffusion coefficients, shares and fluxes that stand here. */
    void settle() {
        for (int i = 0; i < species; i++) {
            double perCharge = 1 / at.state.charge()[i];
            for (int p = i * places; p < (i + 1) * places; p++) {
                coefficient[p] = (fraction[p] * at.diffusivity[p] + at.fraction[p] * diffusivity[p]) * perCharge;
            }
        }
        sumCoefficients();
        double[] perSum = at.perSum;
        for (int row = 0; row < part.length; row += places) {
            for (int s = 0, p = row; s < places; s++, p++) {
                part[p] = (coefficient[p] - at.part[p] * sum[s]) * perSum[s];
            }
        }
        settleFaces();
    }

    /**
     * Works out the rest for changes along two directions, for the diffusion coefficients, shares and fluxes that stand here.
     *
     * @param one what is known along one direction
     * @param other what is known along the other one
     */
    void settle(MixedChange one, MixedChange other) {
        for (int i = 0; i < species; i++) {
            double perCharge = 1 / at.state.charge()[i];
            for (int p = i * places; p < (i + 1) * places; p++) {
                double both = one.fraction[p] * other.diffusivity[p] + other.fraction[p] * one.diffusivity[p];
                double own = fraction[p] * at.diffusivity[p] + at.fraction[p] * diffusivity[p];
                coefficient[p] = (own + both) * perCharge;
            }
        }
        sumCoefficients();
        double[] perSum = at.perSum;
        for (int row = 0; row < part.length; row += places) {
            for (int s = 0, p = row; s < places; s++, p++) {
                double both = one.part[p] * other.sum[s] + other.part[p] * one.sum[s];
                part[p] = (coefficient[p] - at.part[p] * sum[s] - both) * perSum[s];
            }
        }
        settleFaces();
    }

    private void sumCoefficients() {
        System.arraycopy(coefficient, 0, sum, 0, places);
        for (int row = places; row < coefficient.length; row += places) {
            for (int s = 0; s < places; s++) {
                sum[s] += coefficient[row + s];
            }
        }
    }

    private void settleFaces() {
        if (shares) {
            at.atFaces(share, common);
        }
        at.pool(own, pooled);
        at.take(part, 0, taken);
        for (int i = 0; i < species; i++) {
            double z = at.state.charge()[i];
            for (int f = 0, p = i * faces; f <= cells; f++, p++) {
                bent[p] = z * (taken[p] * at.pooled[f] + at.taken[p] * pooled[f]) - own[p];
            }
        }
    }

    /** Writes the change of the mixed fluxes. */
    void mix(double[] flux) {
        System.arraycopy(own, 0, flux, 0, own.length);
        int first = at.firstMixed();
        int end = at.lastMixed();
        for (int row = 0; row < own.length; row += faces) {
            for (int f = first; f <= end; f++) {
                flux[row + f] += at.common[f] * bent[row + f];
            }
            for (int f = first; f <= end && shares; f++) {
                flux[row + f] += common[f] * at.excess[row + f];
            }
        }
    }

    /** Adds what two first changes do together. */
    static void addProduct(MixedChange one, MixedChange other, double[] flux) {
        MixedPoint at = one.at;
        int first = at.firstMixed();
        int end = at.lastMixed();
        for (int i = 0; i < one.species; i++) {
            double z = at.state.charge()[i];
            int row = i * one.faces;
            for (int f = first; f <= end; f++) {
                double both = one.taken[row + f] * other.pooled[f] + other.taken[row + f] * one.pooled[f];
                flux[row + f] += at.common[f] * z * both;
            }
            for (int f = first; f <= end && one.shares; f++) {
                flux[row + f] += one.common[f] * other.bent[row + f];
            }
            for (int f = first; f <= end && other.shares; f++) {
                flux[row + f] += other.common[f] * one.bent[row + f];
            }
        }
    }
}
