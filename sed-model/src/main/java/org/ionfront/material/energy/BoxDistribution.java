package org.ionfront.material.energy;

/**
 * Site energies spread evenly over an interval around 0 eV; its one parameter is {@code fwhm} [eV].
 *
 * @param fwhm width of the interval, which is also the full width at half maximum [eV], positive
 */
public record BoxDistribution(double fwhm) implements WidthOnly {
    /** Rejects a width that is not positive and finite. */
    public BoxDistribution {
        WidthCheck.require(fwhm);
    }

    @Override
    public String shape() {
        return "box";
    }

    @Override
    public double density(double energy) {
        return Math.abs(energy) <= 0.5 * fwhm ? 1.0 / fwhm : 0.0;
    }

    @Override
    public double cumulative(double energy) {
        return Math.min(1.0, Math.max(0.0, 0.5 + energy / fwhm));
    }

    @Override
    public double upperCumulative(double energy) {
        return cumulative(-energy);
    }

    @Override
    public double quantile(double fraction) {
        return fraction >= 0 && fraction <= 1 ? (fraction - 0.5) * fwhm : Double.NaN;
    }

    @Override
    public double upperQuantile(double fraction) {
        return -quantile(fraction);
    }

    @Override
    public double smoothness() {
        return fwhm;
    }

    @Override
    public double[] knots() {
        return new double[] {-0.5 * fwhm, 0.5 * fwhm};
    }

    @Override
    public String words() {
        return "a box";
    }

    @Override
    public BoxDistribution withWidth(double width) {
        return new BoxDistribution(width);
    }
}
