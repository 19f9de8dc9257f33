package org.ionfront.transport.model;

/** A diffusivity law that follows from the temperature. */
public interface ThermalLaw extends DiffusivityLaw {
    /**
     * Derivative of D by the temperature, with all parameters of the law held.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param species index of the species this law belongs to
     * @return dD/dT [m^2/(s K)]; NaN where D is
     */
    double temperatureDerivative(double[] fractions, int species);
}
