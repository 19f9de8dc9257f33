package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * D(w) = D_b exp((E_F(w) - E_F(1))/kT) of a Gaussian site energy distribution with step filling, written down directly
 * from E_F(w) = sigma Phi^-1(w/(1 + v)), with the normal distribution of Apache Commons Math.
 *
 * @param bulk D_b [m^2/s]
 * @param reducedSigma standard deviation of the site energies in kT
 * @param vacancies vacancy fraction v
 */
record GaussianSiteLaw(double bulk, double reducedSigma, double vacancies) implements DiffusivityLaw {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Full width at half maximum over standard deviation of a Gaussian. */
    private static final double WIDTHS = 2 * Math.sqrt(2 * Math.log(2));

    /** FWHM 0.25 eV and 10 % vacancies at 300 K. */
    static GaussianSiteLaw of250MeV(double bulk) {
        return new GaussianSiteLaw(bulk, 0.25 / WIDTHS / (8.617333262e-5 * 300), 0.1);
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0);
        double w = fractions[species];
        if (w <= 0) {
            return 0;
        }
        if (w >= 1 + vacancies) {
            return Double.NaN;
        }
        double z = NORMAL.inverseCumulativeProbability(w / (1 + vacancies));
        double top = NORMAL.inverseCumulativeProbability(1 / (1 + vacancies));
        double d = bulk * Math.exp(reducedSigma * (z - top));
        partials[species] = d * reducedSigma / ((1 + vacancies) * NORMAL.density(z));
        return d;
    }

    @Override
    public boolean hasChemicalPotential() {
        return true;
    }

    @Override
    public double reducedChemicalPotential(double w) {
        return reducedSigma * NORMAL.inverseCumulativeProbability(w / (1 + vacancies));
    }

    @Override
    public double thermodynamicFactor(double w) {
        double z = NORMAL.inverseCumulativeProbability(w / (1 + vacancies));
        return w * reducedSigma / ((1 + vacancies) * NORMAL.density(z));
    }
}
