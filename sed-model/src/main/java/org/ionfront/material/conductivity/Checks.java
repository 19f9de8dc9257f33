package org.ionfront.material.conductivity;

/** Checks of values that must be positive. */
final class Checks {
    private Checks() {}

    static void positive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "the " + name + " is " + (value + " " + unit).strip() + "; it must be positive");
        }
    }
}
