package org.ionfront.material.energy;

/** All sites below the Fermi level are filled, all above are empty; Eq. 3 of {@code docs/site-energies.md}. */
public record StepFilling() implements Filling {
    @Override
    public String label() {
        return "step";
    }

    @Override
    public StepFilling at(double temperature) {
        return this;
    }

    @Override
    public double probability(double energy, double level) {
        return energy <= level ? 1.0 : 0.0;
    }

    @Override
    public double level(SiteEnergyDistribution distribution, double filled, double empty) {
        return filled < empty ? distribution.quantile(filled) : distribution.upperQuantile(empty);
    }

    @Override
    public ThermalOccupation occupation(SiteEnergyDistribution distribution, double level) {
        return new ThermalOccupation(
                level,
                distribution.cumulative(level),
                distribution.upperCumulative(level),
                distribution.density(level),
                0.0);
    }

    @Override
    public double slope(SiteEnergyDistribution distribution, double level) {
        return distribution.density(level);
    }

    @Override
    public double temperatureDerivative(SiteEnergyDistribution distribution, double level) {
        return 0.0;
    }

    @Override
    public void parameterDerivatives(SiteEnergyDistribution distribution, double level, double[] derivatives) {
        distribution.quantileParameterDerivatives(level, derivatives);
    }
}
