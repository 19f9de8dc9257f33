package org.ionfront.material.hopping;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * A vibration Q of the lattice that opens the bottleneck of a jump, E_m(Q) = E_0 - lambda Q; Eqs. 9 and 10 of
 * {@code docs/laws.md}.
 *
 * @param coupling lambda [eV/m], positive
 * @param mass M [kg], positive
 * @param quantum energy of the mode hbar omega [eV], positive
 * @param statistics how its amplitude is distributed
 */
public record BottleneckMode(double coupling, double mass, double quantum, Statistics statistics) {
    /** h/(2 pi) [J s], h being exact in the SI of 2019. */
    private static final double PLANCK = 6.62607015e-34 / (2.0 * Math.PI);

    /** How the amplitude of the mode is distributed. */
    public enum Statistics {
        /** Equipartition, mean square kT/(M omega^2); for hbar omega well below kT. */
        CLASSICAL,
        /** A quantum oscillator, mean square hbar/(2 M omega) coth(hbar omega/2kT). */
        QUANTUM
    }

    /** Rejects values that are not positive and finite. */
    public BottleneckMode {
        UniformLaw.positive("coupling of the mode", coupling, "eV/m");
        UniformLaw.positive("mass of the mode", mass, "kg");
        UniformLaw.positive("energy of the mode", quantum, "eV");
    }

    /** The same mode with another coupling and energy. */
    BottleneckMode with(double newCoupling, double newQuantum) {
        return new BottleneckMode(newCoupling, mass, newQuantum, statistics);
    }

    /** By how much the mode lowers the effective barrier at a temperature [eV]. */
    public double reduction(double temperature) {
        return classicalReduction() * enhancement(half(temperature));
    }

    /** lambda^2/(2 M omega^2) [eV]. */
    private double classicalReduction() {
        double omega = quantum * PhysicalConstants.ELEMENTARY_CHARGE / PLANCK;
        return 0.5 * coupling * coupling * PhysicalConstants.ELEMENTARY_CHARGE / (mass * omega * omega);
    }

    /** hbar omega/2kT [-]. */
    private double half(double temperature) {
        return 0.5 * quantum / UniformLaw.thermalEnergy(temperature);
    }

    /** Mean square of Q over that of equipartition, x coth x [-]. */
    private double enhancement(double x) {
        return statistics == Statistics.CLASSICAL ? 1.0 : x / Math.tanh(x);
    }

    /** Derivative of {@link #enhancement} by ln x [-]. */
    private double enhancementSlope(double x) {
        if (statistics == Statistics.CLASSICAL) {
            return 0.0;
        }
        // coth x - x/sinh^2 x, times x; both terms grow like 1/x for small x, where the series is x^2 2/3 - x^4 4/45.
        if (x < 1e-2) {
            return x * x * (2.0 / 3.0 - x * x * (4.0 / 45.0));
        }
        double ratio = x / Math.sinh(x);
        return x / Math.tanh(x) - ratio * ratio;
    }

    /** Derivative of {@link #reduction} by the temperature [eV/K]. */
    double temperatureDerivative(double temperature) {
        return -classicalReduction() * enhancementSlope(half(temperature)) / temperature;
    }

    /** Derivative of {@link #reduction} by the energy of the mode [-]. */
    double quantumDerivative(double temperature) {
        double x = half(temperature);
        return classicalReduction() * (enhancementSlope(x) - 2.0 * enhancement(x)) / quantum;
    }
}
