package org.ionfront.material.energy;

/** How ions share the sites among them: the relation of the Fermi level to the filled fraction. */
public sealed interface Filling permits StepFilling, FermiDiracFilling {
    /** The word for it in configuration files. */
    String label();

    /** The filling at another temperature [K]. */
    Filling at(double temperature);

    /** Probability that a site of an energy holds an ion [-]. */
    double probability(double energy, double level);

    /**
     * Fermi level [eV].
     *
     * @param filled fraction of the sites that hold an ion [-], 0 to 1
     * @param empty fraction that holds none, as it is known [-]; the smaller of the two decides
     * @return infinite where a distribution without an edge is empty or full; NaN unless both fractions are 0 or more
     */
    double level(SiteEnergyDistribution distribution, double filled, double empty);

    /** Occupation at a Fermi level, the inverse of {@link #level}. */
    ThermalOccupation occupation(SiteEnergyDistribution distribution, double level);

    /** dq/dE_F at a Fermi level [1/eV]. */
    double slope(SiteEnergyDistribution distribution, double level);

    /** dE_F/dT at a fixed filled fraction [eV/K]. */
    double temperatureDerivative(SiteEnergyDistribution distribution, double level);

    /**
     * How the level of a fixed filled fraction moves with the parameters of the distribution.
     *
     * @param derivatives receives dE_F/dp [eV per unit of p]; entries beyond the number of parameters are left alone
     */
    void parameterDerivatives(SiteEnergyDistribution distribution, double level, double[] derivatives);
}
