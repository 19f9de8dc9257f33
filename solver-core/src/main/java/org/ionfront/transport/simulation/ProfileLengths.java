package org.ionfront.transport.simulation;

import java.util.Arrays;
import org.ionfront.transport.discretisation.TransportEquations;

/**
 * Over which length the composition changes around every cell, which is what an error there may shift it by a small part of
 * (docs/solver.md, section 3). A front that is shorter than the cells counts as long as they are.
 */
final class ProfileLengths {
    /** The fraction of a logistic front falls by a quarter per natural length where it is steepest. */
    private static final double STEEPEST = 0.25;

    /** Lengths grow with this share of the distance: what is steep may come near in one step. */
    private static final double GROWTH = 0.2;

    private double[] length = new double[0];
    private double[] before = new double[0];
    private double[] here = new double[0];

    /**
     * Lengths in all cells [m]; the array is used again.
     *
     * @param y unknowns, at rest
     * @param least no length is less [m]
     */
    double[] of(TransportEquations system, double[] y, double least) {
        int cells = system.cells();
        if (length.length != cells) {
            length = new double[cells];
            before = new double[cells];
            here = new double[cells];
        }
        fillChanges(system, y);
        for (int k = 0; k < cells; k++) {
            length[k] = Math.max(least, length[k]);
        }
        for (int k = 1; k < cells; k++) {
            length[k] = Math.min(length[k], length[k - 1] + GROWTH * distance(system, k));
        }
        for (int k = cells - 1; k > 0; k--) {
            length[k - 1] = Math.min(length[k - 1], length[k] + GROWTH * distance(system, k));
        }
        return length;
    }

    /** That of one cell, as last asked for [m]. */
    double in(int cell) {
        return length[cell];
    }

    /* Where all ions together change by r per length, half of them come and half go. */
    private void fillChanges(TransportEquations system, double[] y) {
        int cells = system.cells();
        Arrays.fill(before, 0);
        for (int i = 0; i < system.species(); i++) {
            system.fractions(y, i, here);
            for (int k = 1; k < cells; k++) {
                before[k] += 0.5 * Math.abs(here[k] - here[k - 1]);
            }
        }
        Arrays.fill(length, Double.POSITIVE_INFINITY);
        for (int k = 1; k < cells; k++) {
            double own = STEEPEST * distance(system, k) / before[k];
            length[k - 1] = Math.min(length[k - 1], own);
            length[k] = Math.min(length[k], own);
        }
    }

    /* From the centre of the cell before. */
    private static double distance(TransportEquations system, int k) {
        return 0.5 * (system.width(k - 1) + system.width(k));
    }
}
