package org.ionfront.transport.simulation;

/**
 * Quantities against time, one entry per accepted step. Arrays are the record's own: treat them as read-only.
 *
 * @param time [s] from the start of the protocol
 * @param currentDensity [A/m^2], positive into the front face
 * @param surfacePotential [V]
 * @param foreignContent integral of the number density of all foreign ions over depth [1/m^2]
 * @param charge charge passed since the start [C/m^2]
 */
public record Trace(
        double[] time, double[] currentDensity, double[] surfacePotential, double[] foreignContent, double[] charge) {
    /** Number of entries. */
    public int size() {
        return time.length;
    }
}
