package org.ionfront.material.energy;

import java.util.List;

/**
 * How the energies of the sites a native ion can occupy are distributed, normalised to one site.
 *
 * <p>All energies are in eV against an origin that is the distribution's own affair: only differences reach D(n).
 * Implementations are immutable and allocate nothing in the methods on energies and fractions.
 */
public interface SiteEnergyDistribution {
    /** Density of sites at an energy [1/eV]; its integral over all energies is 1. */
    double density(double energy);

    /** Fraction of the sites that lie below an energy [-]. */
    double cumulative(double energy);

    /**
     * Energy below which lies a given fraction of the sites [eV]; the inverse of {@link #cumulative}.
     *
     * @param fraction [-]; 0 and 1 give the lower and upper edge, which may be infinite
     * @return the energy, NaN if the fraction lies outside [0, 1]
     */
    double quantile(double fraction);

    /** Energy above which lies a given fraction of the sites [eV]; {@link #quantile} of the complement without its round-off. */
    double upperQuantile(double fraction);

    /** Names of the parameters that shape D(n), as in the configuration files; immutable. */
    List<String> parameterNames();

    /** Values of the parameters in the order of {@link #parameterNames()}; a fresh array. */
    double[] parameterValues();

    /**
     * The same kind of distribution with other parameter values.
     *
     * @throws IllegalArgumentException if the number of values is wrong or a value lies outside its range
     */
    SiteEnergyDistribution with(double[] values);

    /**
     * How the energy of a fixed fraction of the sites moves with the parameters.
     *
     * @param energy the energy that bounds the fraction [eV]
     * @param derivatives receives d quantile(q)/dp at the q with quantile(q) = energy [eV per unit of p]; entries beyond
     *     the number of parameters are left alone
     */
    void quantileParameterDerivatives(double energy, double[] derivatives);
}
