package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * The charge fractions that moving faces carry beyond those of the untouched glass, Eq. 11 and 12 of docs/solver.md: of every species the arithmetic mean of the
 * cells beside the face where it is smooth, and the cell the ions come from where it changes by orders of magnitude. What
 * the species lack in their sum the largest one brings. Settled at the start of a step and kept through its stages, so that
 * fluxes stay linear in the fractions. Mutable, owned by one grid.
 */
final class SweptFractions {
    private final int cells;
    private final int species;
    private final double[] untouched;
    /** Weight of the left cell [-], species i and face f at i(K + 1) + f; one half until settled. */
    final double[] leftWeight;
    /**
     * What is carried besides the weighted mean [-], in the same places: less the untouched fraction, and of the largest of three
     * or more what the others leave.
     */
    final double[] remainder;

    /** The species that brings it at every face. */
    final int[] carrier;

    private final LargestSpecies abundant;
    private boolean held;

    /**
     * Faces that carry the mean.
     *
     * @param untouched fractions from which the contents of the cells are counted, one per species; 0 where they are whole
     */
    SweptFractions(double[] untouched, int cells) {
        this.untouched = untouched;
        this.species = untouched.length;
        this.cells = cells;
        leftWeight = new double[species * (cells + 1)];
        remainder = new double[species * (cells + 1)];
        carrier = new int[cells + 1];
        abundant = new LargestSpecies(species, cells);
        Arrays.fill(leftWeight, 0.5);
        for (int p = 0; p < remainder.length; p++) {
            remainder[p] = -untouched[p / (cells + 1)];
        }
    }

    /**
     * Settles from which side faces take what they carry.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     * @param velocity of the faces [m/s], length K + 1
     */
    void settle(double[] fraction, double[] velocity) {
        for (int i = 0; i < species && !held; i++) {
            weigh(i, fraction, velocity);
        }
        for (int f = 1; f < cells && species > 1; f++) {
            completeSum(fraction, f);
        }
    }

    /** Keeps the weights as they are, for a step that is taken again with other parameters. */
    void hold() {
        held = true;
    }

    private void weigh(int i, double[] fraction, double[] velocity) {
        int row = i * (cells + 1);
        int cell = i * cells;
        for (int f = 1; f < cells; f++) {
            double left = fraction[cell + f - 1];
            double right = fraction[cell + f];
            double theta = (left - right) / (Math.abs(left) + Math.abs(right) + Double.MIN_NORMAL);
            double square = theta * theta;
            double downstream = 0.5 * (1 - square * square);
            leftWeight[row + f] = velocity[f] > 0 ? downstream : 1 - downstream;
        }
    }

    /* The largest species shares the weight of the second largest, and takes what the others leave of the sum. */
    private void completeSum(double[] fraction, int f) {
        if (!abundant.find(fraction, f)) {
            // A state without a value; the step that tried it is rejected.
            return;
        }
        int largest = abundant.first;
        double weight = leftWeight[abundant.second * (cells + 1) + f];
        double rest = 0;
        for (int i = 0; i < species; i++) {
            int p = i * (cells + 1) + f;
            remainder[p] = -untouched[i];
            if (i != largest) {
                rest += (weight - leftWeight[p]) * (fraction[i * cells + f - 1] - fraction[i * cells + f]);
            }
        }
        carrier[f] = largest;
        leftWeight[largest * (cells + 1) + f] = weight;
        remainder[largest * (cells + 1) + f] += rest;
    }
}
