package org.ionfront.transport.simulation;

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
}
