package org.ionfront.material.energy;

import java.util.List;

/**
 * Site energies spread evenly over an interval around 0 eV; its one parameter is {@code fwhm} [eV].
 *
 * @param fwhm width of the interval, which is also the full width at half maximum [eV], positive
 */
public record BoxDistribution(double fwhm) implements SiteEnergyDistribution {
    private static final List<String> NAMES = List.of("fwhm");

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
    public double fullWidth() {
        return fwhm;
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
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        return new double[] {fwhm};
    }

    @Override
    public BoxDistribution with(double[] values) {
        WidthCheck.requireOnlyWidth("a box", values);
        return new BoxDistribution(values[0]);
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        derivatives[0] = energy / fwhm;
    }

    @Override
    public void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        derivatives[0] = occupation.stretched(0, thermalEnergy) / fwhm;
    }
}
