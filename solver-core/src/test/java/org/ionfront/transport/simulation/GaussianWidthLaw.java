package org.ionfront.transport.simulation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ionfront.transport.model.ParametricLaw;

/**
 * D(w) = D_b exp(s (z(w) - z(1))) with z the normal quantile of w/1.1: a Gaussian distribution of site energies whose standard
 * deviation is s in units of kT.
 */
record GaussianWidthLaw(double width, double bulk) implements ParametricLaw {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double SITES = 1.1;
    private static final double TOP = NORMAL.inverseCumulativeProbability(1 / SITES);

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0);
        double w = fractions[species];
        if (!(w > 0) || w >= SITES) {
            return w >= SITES ? Double.NaN : 0;
        }
        double z = NORMAL.inverseCumulativeProbability(w / SITES);
        double d = bulk * Math.exp(width * (z - TOP));
        partials[species] = d * width / (SITES * NORMAL.density(z));
        return d;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public List<String> parameterNames() {
        return List.of("width", "bulk_diffusivity");
    }

    @Override
    public double[] parameterValues() {
        return new double[] {width, bulk};
    }

    @Override
    public GaussianWidthLaw with(double[] values) {
        return new GaussianWidthLaw(values[0], values[1]);
    }

    @Override
    public void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        double d = evaluate(fractions, species, new double[fractions.length]);
        double w = fractions[species];
        derivatives[0] = w > 0 ? d * (NORMAL.inverseCumulativeProbability(w / SITES) - TOP) : 0;
        derivatives[1] = d / bulk;
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 1;
    }

    @Override
    public boolean hasChemicalPotential() {
        return true;
    }

    @Override
    public double reducedChemicalPotential(double w) {
        return w < SITES ? width * (NORMAL.inverseCumulativeProbability(w / SITES) - TOP) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double thermodynamicFactor(double w) {
        double z = NORMAL.inverseCumulativeProbability(Math.min(w / SITES, 1));
        return w * width / (SITES * NORMAL.density(z));
    }
}
