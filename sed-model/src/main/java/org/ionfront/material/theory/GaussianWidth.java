package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.StandardNormal;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Width of a Gaussian site energy distribution from how much the front leaves behind: a first guess without simulation.
 *
 * <p>The plateau relation D_1(w_p) (1 + w_p a) = D_2, a = d ln D_1/dw, solved for the width; Eq. 14 of
 * {@code docs/site-energies.md}. It holds for step filling, a constant foreign diffusivity and monovalent ions.
 *
 * @param temperature [K], positive
 * @param vacancyFraction v [-], positive
 * @param diffusivityRatio native bulk diffusivity over foreign diffusivity D_b/D_2 [-], above 1
 */
public record GaussianWidth(double temperature, double vacancyFraction, double diffusivityRatio) {
    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 1000;

    /** Rejects values outside the ranges given above. */
    public GaussianWidth {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must be positive");
        }
        if (!(vacancyFraction > 0) || Double.isInfinite(vacancyFraction)) {
            throw new IllegalArgumentException("the vacancy fraction is " + vacancyFraction + "; it must be positive");
        }
        if (!(diffusivityRatio > 1) || Double.isInfinite(diffusivityRatio)) {
            throw new IllegalArgumentException("the ratio of native bulk to foreign diffusivity is " + diffusivityRatio
                    + "; a front that leaves native ions behind tells the width only above 1");
        }
    }

    /**
     * Full width at half maximum from the native fraction directly behind the front [eV].
     *
     * @param plateauFraction w_p [-], between 0 and 1
     * @throws IllegalArgumentException unless 0 &lt; w_p &lt; 1
     */
    public double fromPlateau(double plateauFraction) {
        requireFraction(plateauFraction);
        return reducedDeviation(plateauFraction) * StandardNormal.FWHM * PhysicalConstants.BOLTZMANN_EV * temperature;
    }

    /**
     * Full width at half maximum from the mean native fraction behind the front [eV].
     *
     * @param meanResidual pbar = 1 - x_Q/x_f [-], between 0 and 1; charge passed and depth of the front give it
     * @throws IllegalArgumentException unless 0 &lt; pbar &lt; 1
     */
    public double fromMeanResidual(double meanResidual) {
        requireFraction(meanResidual);
        // The mean is below w_p and tends to 1 with it.
        double low = meanResidual;
        double high = 0.5 * (1.0 + meanResidual);
        while (high < 1 && meanResidualAt(high) <= meanResidual) {
            low = high;
            high = 0.5 * (1.0 + high);
        }
        if (high == 1) {
            throw new IllegalArgumentException(
                    "a mean native fraction of " + meanResidual + " behind the front is too close to 1");
        }
        double plateauFraction = root(w -> meanResidualAt(w) / meanResidual - 1.0, low, high);
        return fromPlateau(plateauFraction);
    }

    private double meanResidualAt(double plateauFraction) {
        double steepness = steepness(plateauFraction) * reducedDeviation(plateauFraction);
        return plateauFraction * steepness / (1.0 + steepness);
    }

    /** The root s/kT of s/kT (z_1 - z_p) = ln[(D_b/D_2)(1 + w_p a)], where w_p a is proportional to s/kT. */
    private double reducedDeviation(double plateauFraction) {
        double gap = standardFermiLevel().activationEnergyIncrease(plateauFraction);
        double steepness = steepness(plateauFraction);
        double logRatio = Math.log(diffusivityRatio);
        // The difference is convex and negative at 0: one positive root, beyond that without the logarithm of 1 + w_p
        // a.
        DoubleUnaryOperator excess = s -> s * gap - Math.log1p(steepness * s) - logRatio;
        double low = logRatio / gap;
        double high = 2.0 * low;
        while (excess.applyAsDouble(high) < 0) {
            high *= 2.0;
        }
        return root(excess, low, high);
    }

    /** w_p a per s/kT: w/((1+v) pdf(z)). */
    private double steepness(double fraction) {
        FermiLevel standard = standardFermiLevel();
        return fraction / standard.capacity(standard.energy(fraction));
    }

    /** Fermi level of a distribution with standard deviation 1: the standard normal variate. */
    private FermiLevel standardFermiLevel() {
        return new FermiLevel(new GaussianDistribution(0, StandardNormal.FWHM), vacancyFraction);
    }

    private static double root(DoubleUnaryOperator function, double low, double high) {
        return new BrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .solve(MAX_EVALUATIONS, function::applyAsDouble, low, high);
    }

    private static void requireFraction(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("the native fraction is " + fraction + "; it must lie between 0 and 1");
        }
    }
}
