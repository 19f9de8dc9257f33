package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * How much of the exponential fit of its drift every face gives up for the mean of the fractions beside it (docs/solver.md, Eq.
 * 10a). Where a cell is longer than kT/(z e E) the fit takes the fraction upstream, which is of first order in the
 * cells; where a species is smooth there, its mean does as well as it does between short cells. Settled at the start of a step and kept through
 * its stages. Mutable, owned by one system.
 */
final class DriftFit {
    /** Squares of fractions below this are no fractions: there the fit is whole. */
    private static final double NOTHING = 1e-60;

    private final FaceMeans means;
    private final int species;
    private final int cells;
    /** Share that is given up, from 0 to 1; species i and face f at i(K + 1) + f, 0 unless wanted. */
    final double[] relaxed;

    private final LargestSpecies abundant;
    private boolean wanted;

    /**
     * Whole fits.
     *
     * @param means of the same faces: while these are held the shares are, too
     */
    DriftFit(FaceMeans means, int species, int faces) {
        this.means = means;
        this.species = species;
        this.cells = faces - 1;
        relaxed = new double[species * faces];
        abundant = new LargestSpecies(species, cells);
    }

    /** Whether faces give up any of it; from the start of the next step on. */
    void relax(boolean where) {
        wanted = where;
        if (!where) {
            Arrays.fill(relaxed, 0);
        }
    }

    /** Whether faces may have given up any. */
    boolean isRelaxed() {
        return wanted;
    }

    /** B(p), or B(|p|) at |p|, of a face that gives up a share of the fit (Eq. 10a). */
    static double relaxed(double bernoulli, double drift, double share) {
        return bernoulli + share * (1 - bernoulli - 0.5 * drift);
    }

    /** Its slope, from that of B, at p of either sign. */
    static double relaxedSlope(double slope, double share) {
        return slope - share * (slope + 0.5);
    }

    /**
     * Settles the shares, unless they are held.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     */
    void settle(double[] fraction) {
        if (!wanted || means.isHeld()) {
            return;
        }
        for (int i = 0; i < species; i++) {
            weigh(i, fraction);
        }
        if (species == 2) {
            sharePairs(fraction);
            return;
        }
        for (int f = 1; f < cells && species > 1; f++) {
            share(fraction, f);
        }
    }

    /* As below, of two species. */
    private void sharePairs(double[] fraction) {
        int row = cells + 1;
        for (int f = 1; f < cells; f++) {
            double first = fraction[f - 1] + fraction[f];
            double second = fraction[cells + f - 1] + fraction[cells + f];
            double share = second > first ? relaxed[f] : relaxed[row + f];
            relaxed[f] = share;
            relaxed[row + f] = share;
        }
    }

    private void weigh(int i, double[] fraction) {
        int row = i * (cells + 1);
        int cell = i * cells;
        for (int f = 1; f < cells; f++) {
            double left = fraction[cell + f - 1];
            double right = fraction[cell + f];
            double change = left - right;
            double sum = Math.abs(left) + Math.abs(right);
            double square = (change * change + NOTHING) / (sum * sum + NOTHING);
            relaxed[row + f] = 1 - square * square;
        }
    }

    /* The largest species is what the others leave of the sum: as smooth as the second largest, and no smoother. */
    private void share(double[] fraction, int f) {
        if (abundant.find(fraction, f)) {
            relaxed[abundant.first * (cells + 1) + f] = relaxed[abundant.second * (cells + 1) + f];
        }
    }
}
