package org.ionfront.transport.simulation;

import org.ionfront.transport.discretisation.TransportEquations;

/**
 * Removes negative densities left by a step by exchanging ions between neighbouring cells: as many charges of another
 * species go the other way, so that every ion, the charge of every cell and all fields stay as they are. A density above
 * {@link #THRESHOLD} below zero is rounding and is left alone.
 */
final class PositivityLimiter {
    /** Fractions above this are left alone. */
    static final double THRESHOLD = -1e-14;

    private TransportEquations system;
    private final int species;
    private double moved;

    PositivityLimiter(TransportEquations system, int species) {
        this.system = system;
        this.species = species;
    }

    /** Goes on with the system of the next stage. */
    void continueWith(TransportEquations next) {
        system = next;
    }

    /** Charge fraction times depth moved so far [m]. */
    double moved() {
        return moved;
    }

    /** Repairs a state in place. */
    void apply(double[] y) {
        if (species == 1) {
            return;
        }
        for (int i = 0; i < species; i++) {
            if (smallest(y, i) < THRESHOLD) {
                for (int k = system.cells() - 1; k > 0; k--) {
                    fill(y, i, k, k - 1);
                }
                for (int k = 0; k < system.cells() - 1; k++) {
                    fill(y, i, k, k + 1);
                }
            }
        }
    }

    private double smallest(double[] y, int i) {
        double smallest = 0;
        for (int k = 0; k < system.cells(); k++) {
            smallest = Math.min(smallest, system.fraction(y, i, k));
        }
        return smallest;
    }

    private void fill(double[] y, int i, int cell, int donor) {
        double lacking = -system.fraction(y, i, cell);
        if (lacking <= -THRESHOLD) {
            return;
        }
        double[] faces = system.faces();
        double amount = lacking * (faces[cell + 1] - faces[cell]);
        int other = i == species - 1 ? mostAbundantOther(y, i, cell) : species - 1;
        exchange(y, i, cell, donor, amount);
        exchange(y, other, cell, donor, -amount);
        moved += amount;
    }

    /* The last species follows from the charge, which the exchange leaves alone, so it needs no entry of its own. */
    private void exchange(double[] y, int i, int cell, int donor, double amount) {
        if (i < species - 1) {
            y[system.contentIndex(i, cell)] += amount;
            y[system.contentIndex(i, donor)] -= amount;
        }
    }

    private int mostAbundantOther(double[] y, int i, int cell) {
        int best = i == 0 ? 1 : 0;
        for (int j = 0; j < species; j++) {
            if (j != i && system.fraction(y, j, cell) > system.fraction(y, best, cell)) {
                best = j;
            }
        }
        return best;
    }
}
