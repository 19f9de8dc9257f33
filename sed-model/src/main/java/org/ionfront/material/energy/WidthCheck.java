package org.ionfront.material.energy;

/** Checks on the width that every shape has. */
final class WidthCheck {
    private WidthCheck() {}

    static void require(double fwhm) {
        if (!(fwhm > 0) || Double.isInfinite(fwhm)) {
            throw new IllegalArgumentException("the full width at half maximum is " + fwhm
                    + " eV; it must be positive (with one energy for all sites the diffusivity is constant)");
        }
    }

    static void requireOnlyWidth(String shape, double[] values) {
        if (values.length != 1) {
            throw new IllegalArgumentException(
                    shape + " distribution has one parameter, fwhm; " + values.length + " values were given");
        }
    }
}
