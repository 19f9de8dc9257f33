package org.ionfront.io.units;

/**
 * Exponents of the SI base units in a unit; the mole counts as the number it stands for.
 *
 * @param length of the metre
 * @param mass of the kilogram
 * @param time of the second
 * @param current of the ampere
 * @param temperature of the kelvin
 */
record Dimension(int length, int mass, int time, int current, int temperature) {
    static final Dimension NONE = new Dimension(0, 0, 0, 0, 0);

    /**
     * Whether both have the same exponents. The equality that comes with every record does as well, but takes Java some
     * 20 ms to make, a tenth of a start.
     */
    boolean is(Dimension other) {
        return length == other.length
                && mass == other.mass
                && time == other.time
                && current == other.current
                && temperature == other.temperature;
    }

    /** The dimension of this unit times a power of the other. */
    Dimension times(Dimension other, int power) {
        return new Dimension(
                length + power * other.length,
                mass + power * other.mass,
                time + power * other.time,
                current + power * other.current,
                temperature + power * other.temperature);
    }
}
