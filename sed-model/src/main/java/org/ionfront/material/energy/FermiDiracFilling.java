package org.ionfront.material.energy;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * A site of energy E holds an ion with the probability 1/(1 + exp((E - E_F)/kT)); Eq. 15 of {@code docs/site-energies.md}.
 *
 * @param temperature [K], positive
 */
public record FermiDiracFilling(double temperature) implements Filling {
    /** Rejects a temperature that is not positive and finite. */
    public FermiDiracFilling {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must be positive");
        }
    }

    private double thermalEnergy() {
        return PhysicalConstants.BOLTZMANN_EV * temperature;
    }

    @Override
    public String label() {
        return "fermi-dirac";
    }

    @Override
    public FermiDiracFilling at(double newTemperature) {
        return new FermiDiracFilling(newTemperature);
    }

    @Override
    public double probability(double energy, double level) {
        return 1.0 / (1.0 + Math.exp((energy - level) / thermalEnergy()));
    }

    /** {@inheritDoc} Between bounds that follow from filling at least a half below the level and at most a half above it. */
    @Override
    public double level(SiteEnergyDistribution distribution, double filled, double empty) {
        if (!(filled > 0 && empty > 0)) {
            return filled == 0 ? Double.NEGATIVE_INFINITY : empty == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double thermalEnergy = thermalEnergy();
        double low = distribution.quantile(0.5 * filled) + thermalEnergy * logit(0.5 * filled);
        double high = distribution.upperQuantile(0.5 * empty) - thermalEnergy * logit(0.5 * empty);
        double start;
        if (filled < empty) {
            start = distribution.quantile(filled);
            high = filled < 0.5 ? Math.min(high, distribution.quantile(2.0 * filled)) : high;
        } else {
            start = distribution.upperQuantile(empty);
            low = empty < 0.5 ? Math.max(low, distribution.upperQuantile(2.0 * empty)) : low;
        }
        return new LevelSearch(at -> distribution.occupation(at, thermalEnergy), thermalEnergy)
                .level(filled, empty, low, high, start);
    }

    private static double logit(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    @Override
    public ThermalOccupation occupation(SiteEnergyDistribution distribution, double level) {
        return distribution.occupation(level, thermalEnergy());
    }

    @Override
    public double slope(SiteEnergyDistribution distribution, double level) {
        return occupation(distribution, level).slope();
    }

    @Override
    public double temperatureDerivative(SiteEnergyDistribution distribution, double level) {
        ThermalOccupation here = occupation(distribution, level);
        return -PhysicalConstants.BOLTZMANN_EV * here.thermalSlope() / here.slope();
    }

    @Override
    public void parameterDerivatives(SiteEnergyDistribution distribution, double level, double[] derivatives) {
        ThermalOccupation here = occupation(distribution, level);
        distribution.occupationParameterDerivatives(here, thermalEnergy(), derivatives);
        int count = distribution.parameterNames().size();
        for (int k = 0; k < count; k++) {
            derivatives[k] = -derivatives[k] / here.slope();
        }
    }
}
