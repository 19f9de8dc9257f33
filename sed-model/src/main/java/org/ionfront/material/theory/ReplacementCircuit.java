package org.ionfront.material.theory;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * Current and potential of a plate in which a replacement goes on: the replaced depth and the untouched glass behind it are
 * resistances in series, Eqs. 9 to 13 of {@code docs/theory.md}.
 *
 * <p>The front counts as sharp. With constant coefficients its own resistance and its diffusion potential cancel; in
 * general what is left is a few kT/e.
 *
 * @param replacement how the ions replace each other
 * @param background charge density of the fixed anions over e, N [1/m^3], positive
 * @param thickness of the plate L [m], positive
 * @param temperature [K], positive
 */
public record ReplacementCircuit(Replacement replacement, double background, double thickness, double temperature) {
    /** Rejects values that are not positive and finite. */
    public ReplacementCircuit {
        requirePositive("background density", background);
        requirePositive("thickness", thickness);
        requirePositive("temperature", temperature);
    }

    /** Depth that the charge would replace completely, x_Q = Q/(eN) [m]. */
    public double chargeDepth(double charge) {
        return charge / chargePerMetre();
    }

    /** Depth that the foreign ion has reached, x_Q D_2/S_p [m]. */
    public double frontDepth(double charge) {
        return chargeDepth(charge) * replacement.reach();
    }

    /** Natural length of a current density N D_2/I [m]. */
    public double naturalLength(double currentDensity) {
        return replacement.pair().foreignDiffusivity() * chargePerMetre() / currentDensity;
    }

    /**
     * Potential of the front face at a current density [V].
     *
     * @param currentDensity [A/m^2]
     * @param charge passed so far [C/m^2]
     */
    public double surfacePotential(double currentDensity, double charge) {
        double velocity = currentDensity / chargePerMetre();
        return thermalVoltage() * velocity * (untouchedResistance() + extraResistance() * chargeDepth(charge));
    }

    /**
     * Charge passed after a time at a constant potential [C/m^2].
     *
     * @param potential of the front face [V], 0 or more
     * @param time [s], 0 or more
     */
    public double charge(double potential, double time) {
        double driven = potential / thermalVoltage() * time;
        // The positive root of (extra/2) x^2 + untouched x = driven, without cancellation.
        return chargePerMetre() * 2 * driven / (untouchedResistance() + resistanceAfter(driven));
    }

    /**
     * Current density after a time at a constant potential [A/m^2].
     *
     * @param potential of the front face [V], 0 or more
     * @param time [s], 0 or more
     */
    public double currentDensity(double potential, double time) {
        double reduced = potential / thermalVoltage();
        return chargePerMetre() * reduced / resistanceAfter(reduced * time);
    }

    /** L/D_b + extra x_Q, which the charge passed at a constant potential has brought about [s/m]. */
    private double resistanceAfter(double driven) {
        double untouched = untouchedResistance();
        return Math.sqrt(untouched * untouched + 2 * extraResistance() * driven);
    }

    private double untouchedResistance() {
        return thickness / replacement.pair().mobilitySum(1.0);
    }

    /** What a charge depth adds to the resistance, per length [s/m^2]. */
    private double extraResistance() {
        return replacement.reach()
                * (replacement.meanInverseMobilitySum()
                        - 1.0 / replacement.pair().mobilitySum(1.0));
    }

    private double chargePerMetre() {
        return PhysicalConstants.ELEMENTARY_CHARGE * background;
    }

    private double thermalVoltage() {
        return PhysicalConstants.BOLTZMANN_EV * temperature;
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + what + " is " + value + "; it must be positive");
        }
    }
}
