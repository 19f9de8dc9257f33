package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.time.RosenbrockStepper;

/**
 * What a run has found at the points of the step it attempted last, for derivatives not to search for it again: fractions and
 * fields of as many points as a step has stages, and no more. Owned by one system, for one thread.
 */
final class KeptPoints {
    private static final int MOST = RosenbrockStepper.STAGES;

    private final double[] times = new double[MOST];
    private final double[][] unknowns;
    private final double[][] fractions;
    private final double[][] fields;
    private int count;

    /**
     * Prepares the memory.
     *
     * @param size number of unknowns
     */
    KeptPoints(NeutralSolution solution, int size) {
        unknowns = new double[MOST][size];
        fractions = new double[MOST][solution.cells.fraction.length];
        fields = new double[MOST][solution.faces.field.length];
    }

    /** Forgets all points: a step begins. */
    void begin() {
        count = 0;
    }

    /** Keeps a point, unless there are as many as a step has. */
    void keep(double time, double[] y, NeutralSolution found) {
        if (count < MOST) {
            times[count] = time;
            System.arraycopy(y, 0, unknowns[count], 0, y.length);
            copy(found.cells.fraction, fractions[count]);
            copy(found.faces.field, fields[count]);
            count++;
        }
    }

    /** Writes what was found at a point; false where it is none of those that are kept. */
    boolean recall(double time, double[] y, NeutralSolution result) {
        for (int n = 0; n < count; n++) {
            if (times[n] == time && Arrays.equals(unknowns[n], y)) {
                copy(fractions[n], result.cells.fraction);
                copy(fields[n], result.faces.field);
                return true;
            }
        }
        return false;
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
