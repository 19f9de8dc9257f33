package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * Charge fractions and diffusion coefficients in neutral cells: the last fraction is one minus the others. Arrays of length
 * MK hold species i and cell k at iK + k. Owned by one system, for one thread.
 */
final class NeutralCells {
    /** Conductance of what there is less than none of, over that of what there is. */
    private static final double LARGEST_BACKWARDS = 0.1;

    final int cells;
    final int species;
    /** Index of the species that follows from neutrality; the number of unknowns per cell. */
    final int last;

    final MovingGrid grid;
    /** Charge number of every species. */
    final double[] charge;
    /** Charge fractions [-], length MK. */
    final double[] fraction;
    /** Diffusion coefficients [m^2/s] and their derivatives. */
    final CellDiffusivities diffusivities;
    /** Derivatives of the fractions of all but the last species by time where the grid moves [1/s], length (M - 1)K. */
    final double[] fractionByTime;

    NeutralCells(MovingGrid grid, double[] charge, List<DiffusivityLaw> laws) {
        this.grid = grid;
        this.charge = charge;
        cells = grid.width.length;
        species = charge.length;
        last = species - 1;
        fraction = new double[species * cells];
        fractionByTime = new double[last * cells];
        diffusivities = new CellDiffusivities(laws, cells);
    }

    /** Evaluates a state; derivatives of the coefficients only on request. */
    void evaluate(double time, double[] y, boolean derivatives) {
        grid.moveTo(time);
        if (last == 1) {
            fillPairs(y);
        } else {
            fillAll(y);
        }
        diffusivities.evaluate(fraction, derivatives);
        keepConducting();
        if (derivatives) {
            settle();
        }
    }

    private void fillPairs(double[] y) {
        double[] perWidth = grid.perWidth;
        for (int k = 0; k < cells; k++) {
            fraction[k] = y[k] * perWidth[k];
        }
        for (int k = 0; k < cells; k++) {
            fraction[cells + k] = 1 - fraction[k];
        }
    }

    private void fillAll(double[] y) {
        int rest = last * cells;
        Arrays.fill(fraction, rest, rest + cells, 1);
        for (int i = 0; i < last; i++) {
            int own = i * cells;
            for (int k = 0, p = i; k < cells; k++, p += last) {
                double w = y[p] * grid.perWidth[k];
                fraction[own + k] = w;
                fraction[rest + k] -= w;
            }
        }
    }

    /*
     * Stages of a step leave cells short of ions by what the step may be off by. Of a fast ion that would make a cell conduct backwards:
     * what there is less than none of counts for a small share of what is there at most. The contents stay as they are.
     */
    private void keepConducting() {
        boolean lacks = false;
        for (double w : fraction) {
            lacks |= w < 0;
        }
        for (int k = 0; k < cells && lacks; k++) {
            double least = 0;
            for (int p = k; p < fraction.length; p += cells) {
                least = Math.min(least, fraction[p]);
            }
            if (least < 0) {
                keepConducting(k);
            }
        }
    }

    private void keepConducting(int k) {
        double forwards = 0;
        double backwards = 0;
        for (int i = 0, p = k; i < species; i++, p += cells) {
            double part = charge[i] * diffusivities.value[p] * fraction[p];
            forwards += Math.max(0, part);
            backwards -= Math.min(0, part);
        }
        if (!(backwards > LARGEST_BACKWARDS * forwards)) {
            return;
        }
        double kept = LARGEST_BACKWARDS * forwards / backwards;
        for (int p = k; p < fraction.length; p += cells) {
            fraction[p] *= fraction[p] < 0 ? kept : 1;
        }
        if (last == 1) {
            // Two ions are looked at as one and the rest.
            int q = k + cells;
            boolean first = fraction[k] < 0;
            fraction[first ? q : k] = 1 - fraction[first ? k : q];
        }
    }

    /** Adds the derivatives to the state evaluated last, of the same time, from where the faces may move in another way. */
    void differentiateObserved(double time) {
        grid.moveTo(time);
        diffusivities.differentiate(fraction);
        settle();
    }

    private void settle() {
        if (grid.isMoving()) {
            grid.settleSwept(fraction);
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < cells; k++) {
                    int p = i * cells + k;
                    fractionByTime[p] = -fraction[p] * grid.widthRate[k] * grid.perWidth[k];
                }
            }
        }
    }
}
