package org.ionfront.transport.simulation;

import java.util.List;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

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
    private double largestShown;
    private double[] fraction = new double[0];

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
        return moved + largestShown;
    }

    /**
     * Repairs a state in place as far as it takes to go on: laws that depend on the composition have no value at negative
     * fractions. Undershoots of other species heal by themselves, and repairing them would cost the next steps their
     * smoothness.
     */
    void applyWhereLawsVary(double[] y, List<DiffusivityLaw> laws) {
        for (int i = 0; i < species; i++) {
            if (!(laws.get(i) instanceof ConstantDiffusivity) && isToRepair(y, i)) {
                moved += repair(y, i);
            }
        }
    }

    /** A state to hand out: the given one where nothing is to repair, else a repaired copy. */
    double[] shown(double[] y) {
        double movedHere = 0;
        double[] state = y;
        for (int i = 0; i < species; i++) {
            if (isToRepair(state, i)) {
                if (state == y) {
                    state = y.clone();
                }
                movedHere += repair(state, i);
            }
        }
        largestShown = Math.max(largestShown, movedHere);
        return state;
    }

    private boolean isToRepair(double[] y, int i) {
        return species > 1 && smallest(y, i) < THRESHOLD;
    }

    private double repair(double[] y, int i) {
        double movedHere = 0;
        for (int k = system.cells() - 1; k > 0; k--) {
            movedHere += fill(y, i, k, k - 1);
        }
        for (int k = 0; k < system.cells() - 1; k++) {
            movedHere += fill(y, i, k, k + 1);
        }
        return movedHere;
    }

    private double smallest(double[] y, int i) {
        int cells = system.cells();
        if (fraction.length < cells) {
            fraction = new double[cells];
        }
        system.fractions(y, i, fraction);
        double smallest = 0;
        for (int k = 0; k < cells; k++) {
            smallest = Math.min(smallest, fraction[k]);
        }
        return smallest;
    }

    private double fill(double[] y, int i, int cell, int donor) {
        double lacking = -system.fraction(y, i, cell);
        if (lacking <= -THRESHOLD) {
            return 0;
        }
        double[] faces = system.faces();
        double amount = lacking * (faces[cell + 1] - faces[cell]);
        int other = mostAbundantOther(y, i, cell);
        exchange(y, i, cell, donor, amount);
        exchange(y, other, cell, donor, -amount);
        return amount;
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
