package org.ionfront.material.energy;

import java.util.List;

/**
 * A distribution that falls off exponentially below a top energy of 0 eV: the exactly solvable case, D = D_b w^m with m =
 * width/kT. Test only; it shows that the law knows nothing about Gaussians.
 *
 * @param width E_c [eV]
 */
record ExponentialTail(double width) implements SiteEnergyDistribution {
    @Override
    public double density(double energy) {
        return energy > 0 ? 0 : Math.exp(energy / width) / width;
    }

    @Override
    public double cumulative(double energy) {
        return energy > 0 ? 1 : Math.exp(energy / width);
    }

    @Override
    public double quantile(double fraction) {
        return fraction > 1 ? Double.NaN : width * Math.log(fraction);
    }

    @Override
    public double upperQuantile(double fraction) {
        return fraction < 0 ? Double.NaN : width * Math.log1p(-fraction);
    }

    @Override
    public List<String> parameterNames() {
        return List.of("width");
    }

    @Override
    public double[] parameterValues() {
        return new double[] {width};
    }

    @Override
    public ExponentialTail with(double[] values) {
        return new ExponentialTail(values[0]);
    }

    @Override
    public void quantileParameterDerivatives(double energy, double[] derivatives) {
        derivatives[0] = energy / width;
    }
}
