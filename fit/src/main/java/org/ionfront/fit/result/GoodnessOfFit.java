package org.ionfront.fit.result;

/**
 * How well the model describes the data.
 *
 * @param chiSquare Poisson deviance of the included points (or sum of squared Gaussian residuals) plus prior terms; NaN
 *     where the start could not be simulated, so that there is none
 * @param degreesOfFreedom independent data and priors minus free parameters
 * @param errorsScaled whether standard errors were multiplied by the root of the reduced chi-square (Gaussian noise of
 *     unknown size) or not (counts)
 */
public record GoodnessOfFit(double chiSquare, int degreesOfFreedom, boolean errorsScaled) {
    /** Chi-square per degree of freedom [-]; chi-square itself where there are no degrees of freedom. */
    public double reducedChiSquare() {
        return degreesOfFreedom > 0 ? chiSquare / degreesOfFreedom : chiSquare;
    }
}
