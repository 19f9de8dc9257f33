package org.ionfront.transport.discretisation;

/** Derivative of a diffusion coefficient by a parameter of its law. */
@FunctionalInterface
public interface LawDerivative {
    /**
     * Evaluates the derivative.
     *
     * @param fractions charge fractions of all species [-], length M; not modified
     * @param species index of the species whose law it is
     * @return dD/dp [m^2/s per unit of p]
     */
    double at(double[] fractions, int species);
}
