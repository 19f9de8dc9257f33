package org.ionfront.material.comparison;

/**
 * One quantity from the closed theory and from a simulation.
 *
 * @param name key in result files, with the unit as its last part where there is one
 * @param meaning what it is, in a few words
 * @param unit SI unit, empty for a pure number
 * @param theory value of the closed theory
 * @param simulated value read from the simulation; NaN where it cannot be read
 */
public record ComparedQuantity(String name, String meaning, String unit, double theory, double simulated) {
    /** (simulated - theory)/theory [-]; NaN where there is none. */
    public double relativeDifference() {
        return theory == 0 ? Double.NaN : (simulated - theory) / theory;
    }
}
