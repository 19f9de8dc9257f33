package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.discretisation.IonTransfer;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * Removes negative densities left by a step: a cell takes what it lacks from the nearest cells that have ions, and as many charges
 * of another species go the other way, so that every ion, the charge of every cell and all fields stay as they are. In a layer
 * without other ions the charge goes along and the fields between the cells change with it, as if the ions had come that way
 * during the step. What all cells together lack is left where it is. A density above {@link #THRESHOLD} below zero is
 * rounding and is left alone.
 */
final class PositivityLimiter {
    /** Fractions above this are left alone. */
    static final double THRESHOLD = -1e-14;

    /** Fractions below this must not be handed out. */
    static final double TOLERABLE = -3e-13;

    private TransportEquations system;
    private ImmobileIons immobile = ImmobileIons.NONE;
    private final int species;
    private final boolean[] conducts;
    /** What was moved last to go on with. */
    private final List<IonTransfer> transfers = new ArrayList<>();

    private double moved;
    private boolean shifted;
    private double largestShown;
    private double[] fraction;
    /** Of one species in every cell, as a depth [m]. */
    private double[] content;

    private int[] donors;
    /** Whether the state that was judged last has nothing to repair. */
    private boolean isClean;

    /** Whether it has densities that must not be handed out. */
    private boolean isBad;

    /** What its repair leaves, where it has. */
    private double[] repaired = new double[0];

    /**
     * Watches the states of a run.
     *
     * @param conducts for every species whether a few of its ions carry the current of a cell, so that a deficit of them
     *     would make it conduct backwards
     */
    PositivityLimiter(TransportEquations system, boolean... conducts) {
        this.system = system;
        this.conducts = conducts.clone();
        species = conducts.length;
        allocate();
    }

    /** Goes on with the system of the next stage. */
    void continueWith(TransportEquations next) {
        system = next;
        isClean = false;
        allocate();
    }

    /** Goes on with other ions that never move. */
    void keep(ImmobileIons ions) {
        immobile = ions;
    }

    /** Whether there are ions that never move. */
    boolean keepsImmobile() {
        return immobile.exist();
    }

    private void allocate() {
        donors = new int[system.cells()];
        fraction = new double[system.cells()];
        content = new double[system.cells()];
    }

    /** What {@link #applyWhereLawsVary} and {@link #restore} have moved since the state was judged, in that order. */
    List<IonTransfer> transfers() {
        return List.copyOf(transfers);
    }

    /** Charge fraction times depth moved so far [m]. */
    double moved() {
        return moved + largestShown;
    }

    /**
     * Repairs the state that was judged last in place as far as it takes to go on: laws that depend on the composition have no value at negative
     * fractions, and an ion a thousand times as fast as another one must not carry current backwards. Other
     * undershoots heal by themselves, and repairing them would cost the next steps their smoothness.
     *
     * @return whether charge was moved, and the surface potential with it
     */
    boolean applyWhereLawsVary(double[] y, List<DiffusivityLaw> laws) {
        shifted = false;
        transfers.clear();
        if (isClean) {
            return false;
        }
        for (int i = 0; i < species; i++) {
            boolean matters = (isBad && conducts[i]) || !(laws.get(i) instanceof ConstantDiffusivity);
            if (matters && isToRepair(y, i)) {
                moved += repair(y, i);
            }
        }
        return shifted;
    }

    /* Beyond a fraction, as laws see them: the last species makes up for the others, space charge or not. */
    private void fillNeutralContents(double[] y, int i, double immobile) {
        system.neutralFractions(y, i, fraction);
        for (int k = 0; k < system.cells(); k++) {
            content[k] = (fraction[k] - immobile) * system.width(k);
        }
    }

    /** The state that was judged last, to hand out; see {@link #shown}. */
    double[] judged(double[] y) {
        return isClean && !immobile.exist() ? y : shown(y);
    }

    /**
     * A state to hand out: the given one where nothing is to repair, else a repaired copy. A step that ends the motion of ions may
     * take some along that never move; they are brought back likewise, since nothing moves there any more to do it. The
     * run itself goes on without a few of them: put back at every step, they would cost it thousands of those.
     */
    double[] shown(double[] y) {
        double[] state = repaired(y);
        if (!immobile.exist()) {
            return state;
        }
        state = state == y ? y.clone() : state;
        largestShown = Math.max(largestShown, restoreImmobile(state));
        return state;
    }

    /**
     * Brings ions that never move back in place where a cell lacks many of them.
     *
     * @param many fraction that may be missing [-]
     * @return whether charge was moved, and the surface potential with it
     */
    boolean restore(double[] y, double many) {
        shifted = false;
        for (int i = 0; species > 1 && immobile.exist() && i < species; i++) {
            if (immobile.least()[i] > 0 && lacks(y, i, immobile.least()[i] - many)) {
                moved += restoreImmobile(y);
                break;
            }
        }
        return shifted;
    }

    private boolean lacks(double[] y, int i, double least) {
        system.neutralFractions(y, i, fraction);
        for (int k = 0; k < system.cells(); k++) {
            if (fraction[k] < least) {
                return true;
            }
        }
        return false;
    }

    private double restoreImmobile(double[] y) {
        double movedHere = 0;
        for (int i = 0; species > 1 && i < species; i++) {
            if (immobile.exist() && immobile.least()[i] > 0) {
                fillNeutralContents(y, i, immobile.least()[i]);
                movedHere += sweepBothWays(y, i);
            }
        }
        return movedHere;
    }

    private double[] repaired(double[] y) {
        transfers.clear();
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
        fillContents(y, i);
        return sweepBothWays(y, i);
    }

    private double sweepBothWays(double[] y, int i) {
        return sweep(y, i, 0, 1) + sweep(y, i, system.cells() - 1, -1);
    }

    private void fillContents(double[] y, int i) {
        system.fractions(y, i, fraction);
        for (int k = 0; k < system.cells(); k++) {
            content[k] = fraction[k] * system.width(k);
        }
    }

    /* Every cell takes what it lacks from the nearest ones before it that have some. */
    private double sweep(double[] y, int i, int first, int direction) {
        double movedHere = 0;
        int count = 0;
        for (int n = 0, k = first; n < system.cells(); n++, k += direction) {
            double lacking = -content[k];
            if (lacking < 0) {
                donors[count++] = k;
            }
            while (count > 0 && lacking > Math.max(0, -THRESHOLD * system.width(k))) {
                int donor = donors[count - 1];
                double amount = Math.min(lacking, content[donor]);
                if (amount > 0 && move(y, i, donor, k, amount, amount < lacking)) {
                    lacking -= amount;
                    movedHere += amount;
                    content[donor] -= amount;
                    content[k] += amount;
                }
                if (lacking > 0) {
                    count--;
                }
            }
        }
        return movedHere;
    }

    /**
     * By how much a state is off at least, in what its cells may be off by: what they lack, of ions that move below none and of those
     * that never do below what there is of them, is an error whatever the method says that left it.
     *
     * @param tolerable content that may be lacking in every cell [m]
     */
    double lacking(double[] y, double[] tolerable) {
        double sum = 0;
        for (int i = 0; species > 1 && i < species; i++) {
            double least = immobile.exist() ? Math.max(0, immobile.least()[i]) : 0;
            if (least > 0) {
                system.neutralFractions(y, i, fraction);
            } else {
                system.fractions(y, i, fraction);
            }
            for (int k = 0; k < tolerable.length; k++) {
                if (fraction[k] < least) {
                    sum += (least - fraction[k]) * system.width(k) / tolerable[k];
                }
            }
        }
        return sum;
    }

    /** Judges a state: whether it has densities that cannot be repaired. */
    boolean fails(double[] y) {
        double least = 0;
        for (int i = 0; i < species; i++) {
            least = Math.min(least, smallest(y, i));
        }
        isClean = species == 1 || least >= THRESHOLD;
        isBad = least < TOLERABLE;
        if (!isBad) {
            return false;
        }
        repaired = repaired(y);
        for (int i = 0; i < species; i++) {
            if (smallest(repaired, i) < TOLERABLE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the repair of the state that was judged last takes a law beyond its range: ions that a layer lacks are then more
     * than there is room for where they come to be.
     */
    boolean overfills(LawRanges ranges) {
        return isBad && ranges.areLeft(system, repaired);
    }

    private double smallest(double[] y, int i) {
        int cells = system.cells();
        system.fractions(y, i, fraction);
        double smallest = 0;
        for (int k = 0; k < cells; k++) {
            smallest = Math.min(smallest, fraction[k]);
        }
        return smallest;
    }

    /*
     * As many charges of another species go the other way. Where there are none, the ions take their charge with them.
     */
    private boolean move(double[] y, int i, int donor, int cell, double amount, boolean all) {
        int other = mostAbundantOther(y, i, cell);
        if (system.fraction(y, other, cell) * system.width(cell) >= amount) {
            exchange(y, i, donor, cell, amount);
            exchange(y, other, cell, donor, amount);
            transfers.add(new IonTransfer(i, other, donor, cell, amount, all));
            return true;
        }
        boolean done = system.shift(y, i, donor, cell, amount);
        if (done) {
            transfers.add(new IonTransfer(i, IonTransfer.NONE, donor, cell, amount, all));
        }
        shifted |= done;
        return done;
    }

    /* The last species follows from the charge, which the exchange leaves alone, so it needs no entry of its own. */
    private void exchange(double[] y, int i, int from, int to, double amount) {
        if (i < species - 1) {
            y[system.contentIndex(i, to)] += amount;
            y[system.contentIndex(i, from)] -= amount;
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
