package org.ionfront.material.energy;

/**
 * The energy up to which native ions fill the sites.
 *
 * <p>There are (1 + v) sites for every native ion of the untouched glass, so the native charge fraction w fills the
 * fraction q = w/(1+v) of the sites; Eqs. 3 and 15 of {@code docs/site-energies.md}; Gunawan, Schaefer and Weitzel 2024,
 * 10.1039/d4cp00262h. The domain is 0 &lt; w &lt; 1 + v.
 *
 * @param distribution site energies
 * @param vacancyFraction empty sites per native ion of the untouched glass v [-], positive
 * @param filling how the ions share the sites
 */
public record FermiLevel(SiteEnergyDistribution distribution, double vacancyFraction, Filling filling) {
    /** Rejects a vacancy fraction that is not positive and finite. */
    public FermiLevel {
        if (!(vacancyFraction > 0) || Double.isInfinite(vacancyFraction)) {
            throw new IllegalArgumentException("the vacancy fraction is " + vacancyFraction + "; it must be positive");
        }
    }

    /** The Fermi level of step filling. */
    public FermiLevel(SiteEnergyDistribution distribution, double vacancyFraction) {
        this(distribution, vacancyFraction, new StepFilling());
    }

    /** The same glass at a temperature [K]. */
    public FermiLevel at(double temperature) {
        return new FermiLevel(distribution, vacancyFraction, filling.at(temperature));
    }

    /** The same vacancies and filling with other site energies. */
    public FermiLevel withDistribution(SiteEnergyDistribution other) {
        return new FermiLevel(other, vacancyFraction, filling);
    }

    /**
     * E_F at a native fraction [eV], against the origin of the distribution.
     *
     * @param fraction native charge fraction w [-]
     * @return the lower and upper edge of the distribution at w = 0 and w = 1 + v, NaN beyond them; with Fermi-Dirac filling
     *     minus and plus infinity
     */
    public double energy(double fraction) {
        double sites = 1.0 + vacancyFraction;
        // 1 - w first: it is exact near w = 1, so that few vacancies are not lost against the many ions.
        double empty = (1.0 - fraction) + vacancyFraction;
        return filling.level(distribution, fraction / sites, empty / sites);
    }

    /** E_F of the untouched glass, w = 1 [eV]. */
    public double bulkEnergy() {
        return energy(1.0);
    }

    /** Native fraction at which the Fermi level stands at an energy, the inverse of {@link #energy} [-]. */
    public double fraction(double energy) {
        return (1.0 + vacancyFraction)
                * filling.occupation(distribution, energy).filled();
    }

    /** Sites per native ion and eV at an energy, (1+v) g(E) [1/eV]. */
    public double siteDensity(double energy) {
        return (1.0 + vacancyFraction) * distribution.density(energy);
    }

    /**
     * Native fraction that one more eV would hold where the Fermi level stands at a given energy, dw/dE_F [1/eV]; (1+v) g(E_F)
     * in step filling.
     *
     * <p>It takes E_F rather than w because a caller that needs both has E_F already, and the inverse of the cumulative
     * is the costly part.
     */
    public double capacity(double energy) {
        return (1.0 + vacancyFraction) * filling.slope(distribution, energy);
    }

    /** dE_F/dw at a native fraction [eV]; NaN outside the domain. */
    public double slope(double fraction) {
        return 1.0 / capacity(energy(fraction));
    }

    /** dE_F/dT at the native fraction for which the Fermi level stands at a given energy [eV/K]. */
    public double temperatureDerivative(double energy) {
        return filling.temperatureDerivative(distribution, energy);
    }

    /**
     * How the Fermi level moves with the parameters of the distribution at the native fraction for which it stands at a given
     * energy.
     *
     * @param derivatives receives dE_F/dp [eV per unit of p]; entries beyond the number of parameters are left alone
     */
    public void parameterDerivatives(double energy, double[] derivatives) {
        filling.parameterDerivatives(distribution, energy, derivatives);
    }

    /**
     * By how much the activation energy exceeds that of the untouched glass, E_act(w) - E_act(1) = E_F(1) - E_F(w) [eV].
     *
     * @param fraction native charge fraction w [-]
     */
    public double activationEnergyIncrease(double fraction) {
        return bulkEnergy() - energy(fraction);
    }
}
