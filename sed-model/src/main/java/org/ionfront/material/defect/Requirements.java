package org.ionfront.material.defect;

import org.ionfront.transport.model.PhysicalConstants;

/** Ranges of parameters, with one wording. */
final class Requirements {
    private Requirements() {}

    static double positive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be positive");
        }
        return value;
    }

    static double finite(String name, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be finite");
        }
        return value;
    }

    /** kT [eV]. */
    static double thermalEnergy(double temperature) {
        return PhysicalConstants.BOLTZMANN_EV * positive("temperature", temperature, "K");
    }
}
