package org.ionfront.cli.report;

import java.util.Arrays;
import org.ionfront.cli.figure.Superscript;

/**
 * A power of ten taken out of the numbers of an axis and put into its label, so that ticks read 0.5 and not 0.0005.
 *
 * @param exponent a multiple of 3; 0 where the numbers are handy as they are
 */
record AxisPower(int exponent) {
    private static final double SMALL = 0.05;
    private static final double LARGE = 1e4;

    /** The power for an axis that shows these numbers. */
    static AxisPower of(double[] values) {
        double largest = Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        boolean handy = largest == 0 || (largest >= SMALL && largest < LARGE);
        return new AxisPower(handy ? 0 : 3 * (int) Math.floor(Math.log10(largest) / 3));
    }

    /** Label of the axis. */
    String label(String quantity, String unit) {
        if (exponent == 0) {
            return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
        }
        return quantity + " (10" + Superscript.of(exponent) + (unit.isEmpty() ? "" : " " + unit) + ")";
    }

    /** The numbers as the axis shows them. */
    double[] scaled(double[] values) {
        double factor = Math.pow(10, exponent);
        return Arrays.stream(values).map(value -> value / factor).toArray();
    }
}
