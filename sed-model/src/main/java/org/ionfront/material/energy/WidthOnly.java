package org.ionfront.material.energy;

import java.util.List;

/** A shape of site energies of which nothing but the width is open: its one parameter is {@code fwhm} [eV]. */
interface WidthOnly extends SiteEnergyDistribution {
    /** Full width at half maximum [eV]. */
    double fwhm();

    /** The same shape with another width [eV]. */
    SiteEnergyDistribution withWidth(double fwhm);

    /** The shape in words, with its article. */
    String words();

    @Override
    default double fullWidth() {
        return fwhm();
    }

    @Override
    default List<String> parameterNames() {
        return List.of("fwhm");
    }

    @Override
    default double[] parameterValues() {
        return new double[] {fwhm()};
    }

    @Override
    default SiteEnergyDistribution with(double[] values) {
        WidthCheck.requireOnlyWidth(words(), values);
        return withWidth(values[0]);
    }

    @Override
    default void quantileParameterDerivatives(double energy, double[] derivatives) {
        derivatives[0] = energy / fwhm();
    }

    @Override
    default void occupationParameterDerivatives(
            ThermalOccupation occupation, double thermalEnergy, double[] derivatives) {
        derivatives[0] = occupation.stretched(0, thermalEnergy) / fwhm();
    }
}
