package org.ionfront.material.energy;

import java.util.List;

/**
 * Normally distributed site energies; the one parameter that shapes D(n) is {@code fwhm} [eV].
 *
 * @param centre mean site energy [eV]
 * @param fwhm full width at half maximum of the whole distribution [eV], positive
 */
public record GaussianDistribution(double centre, double fwhm) implements SiteEnergyDistribution {
    // Divisions are a good part of the price of D(w), so the quantile makes do without this one.
    private static final double DEVIATION_PER_FWHM = 1.0 / StandardNormal.FWHM;

    private static final List<String> NAMES = List.of("fwhm");

    /** Rejects a centre that is not finite and a width that is not positive and finite. */
    public GaussianDistribution {
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("the mean site energy is " + centre + " eV; it must be finite");
        }
        WidthCheck.require(fwhm);
    }

    /** Standard deviation s = fwhm / (2 sqrt(2 ln 2)) [eV]. */
    public double standardDeviation() {
        return fwhm * DEVIATION_PER_FWHM;
    }

    @Override
    public String shape() {
        return "gaussian";
    }

    @Override
    public double density(double energy) {
        double steepness = StandardNormal.FWHM / fwhm;
        return steepness * StandardNormal.density((energy - centre) * steepness);
    }

    @Override
    public double cumulative(double energy) {
        return StandardNormal.cumulative((energy - centre) / standardDeviation());
    }

    @Override
    public double upperCumulative(double energy) {
        return StandardNormal.cumulative((centre - energy) / standardDeviation());
    }

    @Override
    public double quantile(double fraction) {
        return centre + standardDeviation() * StandardNormal.quantile(fraction);
    }

    @Override
    public double upperQuantile(double fraction) {
        return centre - standardDeviation() * StandardNormal.quantile(fraction);
    }

    @Override
    public double fullWidth() {
        return fwhm;
    }

    @Override
    public double smoothness() {
        return standardDeviation();
    }

    @Override
    public double[] knots() {
        return new double[0];
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
    public GaussianDistribution with(double[] values) {
        WidthCheck.requireOnlyWidth("a Gaussian", values);
        return new GaussianDistribution(centre, values[0]);
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        derivatives[0] = (energy - centre) / fwhm;
    }

    @Override
    public void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        derivatives[0] = occupation.stretched(centre, thermalEnergy) / fwhm;
    }

    /**
     * Full width at half maximum of the populated part, that is of the distribution cut off at a Fermi level [eV].
     *
     * <p>It equals {@link #fwhm} only where the Fermi level lies above the upper half-maximum point.
     *
     * @param fermiLevel [eV]
     */
    public double populatedFwhm(double fermiLevel) {
        double deviation = standardDeviation();
        double cut = (fermiLevel - centre) / deviation;
        double halfWidth = 0.5 * StandardNormal.FWHM;
        if (cut >= 0) {
            return deviation * (halfWidth + Math.min(cut, halfWidth));
        }
        // Below the centre the maximum sits at the cut; the half-maximum point is where z^2 has grown by 2 ln 2.
        return deviation * halfWidth * halfWidth / (Math.hypot(cut, halfWidth) - cut);
    }
}
