package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;

/**
 * The part tau_i = A_i / sum of A_k, A_i = n_i D_i/kT, that every ion takes of the motion common to all (docs/solver.md, Eq.
 * 9d): in every cell, and in the reservoirs beyond the faces, where the coefficients are those of the cell at the face. Owned by
 * one system, for one thread.
 *
 * <p>Other than laws these see the last fraction with its space charge: a fast ion that is not there must not have a part.
 */
final class PoolShares {
    private final double[] charge;
    private final int cells;
    private final int species;
    private final int last;
    private final double[] coefficient;
    private final double[] sumBy;
    private final double[] shares;
    private final double[] slopes;

    PoolShares(double[] charge, int cells) {
        this.charge = charge;
        this.cells = cells;
        species = charge.length;
        last = species - 1;
        coefficient = new double[species];
        sumBy = new double[species];
        shares = new double[(cells + 2) * species];
        slopes = new double[(cells + 2) * species * species];
    }

    /** The place of the reservoir before the front face; places 0 to K - 1 are the cells. */
    int front() {
        return cells;
    }

    /** The place of the reservoir behind the back face. */
    int back() {
        return cells + 1;
    }

    /** The cell on whose fractions a place depends. */
    int cellOf(int place) {
        return place < cells ? place : place == cells ? 0 : cells - 1;
    }

    /** The part of a species [-]. */
    double share(int place, int speciesIndex) {
        return shares[place * species + speciesIndex];
    }

    /** Its derivative by the fraction of another one in the {@link #cellOf cell} [-]. */
    double slope(int place, int speciesIndex, int by) {
        return slopes[(place * species + speciesIndex) * species + by];
    }

    void evaluate(LocalState state, boolean derivatives) {
        for (int k = 0; k < cells; k++) {
            evaluate(state, k, derivatives);
        }
        if (state.front instanceof FrontCondition.Reservoir) {
            evaluate(state, front(), derivatives);
        }
        if (state.back == BackCondition.RESERVOIR) {
            evaluate(state, back(), derivatives);
        }
    }

    private double fraction(LocalState state, int place, int i) {
        if (place < cells) {
            return state.fraction[i * cells + place];
        }
        return place == front() && state.front instanceof FrontCondition.Reservoir reservoir
                ? reservoir.fractions()[i]
                : state.bulk(i);
    }

    private void evaluate(LocalState state, int place, boolean derivatives) {
        int cell = cellOf(place);
        double sum = 0;
        for (int i = 0; i < species; i++) {
            coefficient[i] = fraction(state, place, i) * state.diffusivities.value[i * cells + cell] / charge[i];
            sum += coefficient[i];
        }
        // Where nothing moves there is no pool either.
        double perSum = sum == 0 ? 0 : 1 / sum;
        for (int i = 0; i < species; i++) {
            shares[place * species + i] = coefficient[i] * perSum;
        }
        if (derivatives) {
            differentiate(state, place, cell, perSum);
        }
    }

    private void differentiate(LocalState state, int place, int cell, double perSum) {
        int from = place * species * species;
        for (int j = 0; j < species; j++) {
            sumBy[j] = 0;
            for (int i = 0; i < species; i++) {
                int p = i * cells + cell;
                double slope = 0;
                if (j < last && !state.diffusivities.isConstant(i)) {
                    slope = FluxJacobian.byNonzero(
                            fraction(state, place, i), state.diffusivities.byFraction[p * species + j]);
                }
                if (i == j && place < cells) {
                    slope += state.diffusivities.value[p];
                }
                slopes[from + i * species + j] = slope / charge[i];
                sumBy[j] += slope / charge[i];
            }
            for (int i = 0; i < species; i++) {
                double share = shares[place * species + i];
                slopes[from + i * species + j] = (slopes[from + i * species + j] - share * sumBy[j]) * perSum;
            }
        }
    }
}
