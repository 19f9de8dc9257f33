package org.ionfront.material.energy;

import java.util.List;

/**
 * How the energies of the sites a native ion can occupy are distributed, normalised to one site.
 *
 * <p>All energies are in eV against an origin that is the distribution's own affair: only differences reach D(n), unless a
 * law names the energy of its transport path. Implementations are immutable.
 */
public interface SiteEnergyDistribution {
    /** The word for the shape in configuration files, as in {@code gaussian}. */
    String shape();

    /** Density of sites at an energy [1/eV]; its integral over all energies is 1. */
    double density(double energy);

    /** Fraction of the sites that lie below an energy [-]. */
    double cumulative(double energy);

    /** Fraction of the sites that lie above an energy [-], with its own digits where it is small. */
    double upperCumulative(double energy);

    /**
     * Energy below which lies a given fraction of the sites [eV]; the inverse of {@link #cumulative}.
     *
     * @param fraction [-]; 0 and 1 give the lower and upper edge, which may be infinite
     * @return the energy, NaN if the fraction lies outside [0, 1]
     */
    double quantile(double fraction);

    /** Energy above which lies a given fraction of the sites [eV]; {@link #quantile} of the complement without its round-off. */
    double upperQuantile(double fraction);

    /** Full width at half maximum of the whole distribution [eV]: between its outermost points of half the largest density. */
    double fullWidth();

    /** A length over which the density is smooth between its {@link #knots} [eV]. */
    double smoothness();

    /** Energies at which the density or its slope jumps, increasing [eV]; a fresh array, empty for a smooth density. */
    double[] knots();

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

    /**
     * The fractions of the sites that are filled and empty where each site of energy E holds an ion with the probability
     * 1/(1 + exp((E - E_F)/kT)).
     *
     * @param level Fermi level E_F [eV]
     * @param thermalEnergy kT [eV], positive
     */
    default ThermalOccupation occupation(double level, double thermalEnergy) {
        return FermiIntegral.over(this, level, thermalEnergy);
    }

    /**
     * How the filled fraction changes with the parameters where the Fermi level and the temperature are held.
     *
     * @param occupation one of this distribution
     * @param thermalEnergy its kT [eV]
     * @param derivatives receives dq/dp [1 per unit of p]; entries beyond the number of parameters are left alone
     */
    void occupationParameterDerivatives(ThermalOccupation occupation, double thermalEnergy, double[] derivatives);
}
