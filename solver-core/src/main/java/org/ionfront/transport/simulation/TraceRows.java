package org.ionfront.transport.simulation;

import java.util.Arrays;

/** The rows of a trace while a run proceeds, and the energy that follows from them. */
final class TraceRows {
    /** Time, current density, surface potential, foreign content, charge, replaced charge, excess charge of the front. */
    private static final int ENTRIES = 7;

    private final double energyBefore;
    private final double chargeBefore;
    private final double potentialBefore;
    private double[] rows = new double[ENTRIES * 256];
    private boolean[] kink = new boolean[256];
    private int size;
    private boolean kinkNext = true;

    /**
     * Begins without rows.
     *
     * @param energyBefore electrical work done before the first row [J/m^2]
     * @param chargeBefore charge passed before it [C/m^2]
     * @param potentialBefore surface potential before it [V]
     */
    TraceRows(double energyBefore, double chargeBefore, double potentialBefore) {
        this.energyBefore = energyBefore;
        this.chargeBefore = chargeBefore;
        this.potentialBefore = potentialBefore;
    }

    /** Says that drives need not go on smoothly from the last row. */
    void breakHere() {
        kinkNext = true;
    }

    /** Adds one row. */
    void add(double... entries) {
        if (size == kink.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
            kink = Arrays.copyOf(kink, 2 * kink.length);
        }
        System.arraycopy(entries, 0, rows, ENTRIES * size, ENTRIES);
        // A break lies at the row it follows, which both pieces share.
        if (kinkNext) {
            kink[Math.max(0, size - 1)] = true;
        }
        kinkNext = false;
        size++;
    }

    Trace trace() {
        double[][] columns = new double[ENTRIES][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < ENTRIES; c++) {
                columns[c][r] = rows[ENTRIES * r + c];
            }
        }
        double[] energy = energy(columns[0], columns[2], columns[4]);
        return new Trace(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], energy, columns[6]);
    }

    /* Integral of the potential over the charge, piece by piece between kinks; a jump passes its charge at the mean. */
    private double[] energy(double[] time, double[] potential, double[] charge) {
        double[] energy = new double[size];
        if (size > 0) {
            energy[0] = energyBefore + 0.5 * (potential[0] + potentialBefore) * (charge[0] - chargeBefore);
        }
        int first = 0;
        while (first < size - 1) {
            int last = first + 1;
            // Rows of one time are a jump, or steps that its rounding does not tell apart.
            boolean jump = time[last] == time[first];
            while (!jump && last < size - 1 && !kink[last] && time[last + 1] > time[last]) {
                last++;
            }
            for (int r = first; r < last; r++) {
                double work = jump
                        ? 0.5 * (potential[r] + potential[r + 1]) * (charge[r + 1] - charge[r])
                        : CubicQuadrature.integral(time, potential, charge, first, last, r);
                energy[r + 1] = energy[r] + work;
            }
            first = last;
        }
        return energy;
    }
}
