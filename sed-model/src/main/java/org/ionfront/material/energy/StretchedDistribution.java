package org.ionfront.material.energy;

import java.util.List;

/**
 * A distribution whose energies are all stretched by one factor, so that it has a given width; its one parameter is
 * {@code fwhm} [eV].
 */
public final class StretchedDistribution implements SiteEnergyDistribution {
    private static final List<String> NAMES = List.of("fwhm");

    private final SiteEnergyDistribution original;
    private final double fwhm;
    private final double factor;

    /**
     * Stretches a distribution.
     *
     * @param original the distribution before
     * @param fwhm full width at half maximum after [eV], positive
     */
    public StretchedDistribution(SiteEnergyDistribution original, double fwhm) {
        this(original, fwhm, original.fullWidth());
    }

    private StretchedDistribution(SiteEnergyDistribution original, double fwhm, double before) {
        WidthCheck.require(fwhm);
        this.original = original;
        this.fwhm = fwhm;
        factor = fwhm / before;
    }

    /** The distribution before. */
    public SiteEnergyDistribution original() {
        return original;
    }

    @Override
    public String shape() {
        return original.shape();
    }

    @Override
    public double density(double energy) {
        return original.density(energy / factor) / factor;
    }

    @Override
    public double cumulative(double energy) {
        return original.cumulative(energy / factor);
    }

    @Override
    public double upperCumulative(double energy) {
        return original.upperCumulative(energy / factor);
    }

    @Override
    public double quantile(double fraction) {
        return factor * original.quantile(fraction);
    }

    @Override
    public double upperQuantile(double fraction) {
        return factor * original.upperQuantile(fraction);
    }

    @Override
    public double fullWidth() {
        return fwhm;
    }

    @Override
    public double smoothness() {
        return factor * original.smoothness();
    }

    @Override
    public double[] knots() {
        double[] knots = original.knots();
        for (int k = 0; k < knots.length; k++) {
            knots[k] *= factor;
        }
        return knots;
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
    public StretchedDistribution with(double[] values) {
        WidthCheck.requireOnlyWidth("a stretched", values);
        return new StretchedDistribution(original, values[0], fwhm / factor);
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        derivatives[0] = energy / fwhm;
    }

    @Override
    public ThermalOccupation occupation(double level, double thermalEnergy) {
        ThermalOccupation before = original.occupation(level / factor, thermalEnergy / factor);
        return new ThermalOccupation(
                level, before.filled(), before.empty(), before.slope() / factor, before.thermalSlope() / factor);
    }

    @Override
    public void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        derivatives[0] = occupation.stretched(0, thermalEnergy) / fwhm;
    }
}
