package org.ionfront.transport.simulation;

import java.util.Arrays;

/**
 * Quantities against time, one entry per accepted step and one more where a stage begins: what jumps between two stages
 * has an entry before and one after. Arrays are the record's own: treat them as read-only.
 *
 * @param time [s] from the start of the protocol
 * @param currentDensity [A/m^2], positive into the front face
 * @param surfacePotential [V]
 * @param foreignContent integral of the number density of all foreign ions over depth [1/m^2]
 * @param charge charge passed since the start [C/m^2]
 * @param replacedCharge charge of native ions that has left the sample [C/m^2]
 * @param energy electrical work, the integral of current density times surface potential [J/m^2]
 * @param frontExcessCharge charge of the layer with the most negative excess charge [C/m^2]; 0 where there is none
 */
public record Trace(
        double[] time,
        double[] currentDensity,
        double[] surfacePotential,
        double[] foreignContent,
        double[] charge,
        double[] replacedCharge,
        double[] energy,
        double[] frontExcessCharge) {
    /** Number of entries. */
    public int size() {
        return time.length;
    }

    /** Charge at the last entry up to a time [C/m^2]. */
    double chargeAt(double moment) {
        int row = 0;
        while (row + 1 < time.length && time[row + 1] <= moment) {
            row++;
        }
        return charge[row];
    }

    /** This trace and a later one, the first entry of which repeats the last one of this. */
    Trace followedBy(Trace later) {
        return new Trace(
                join(time, later.time),
                join(currentDensity, later.currentDensity),
                join(surfacePotential, later.surfacePotential),
                join(foreignContent, later.foreignContent),
                join(charge, later.charge),
                join(replacedCharge, later.replacedCharge),
                join(energy, later.energy),
                join(frontExcessCharge, later.frontExcessCharge));
    }

    private static double[] join(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length - 1);
        System.arraycopy(second, 1, all, first.length, second.length - 1);
        return all;
    }
}
