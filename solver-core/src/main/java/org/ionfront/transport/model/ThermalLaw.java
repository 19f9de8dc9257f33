package org.ionfront.transport.model;

import java.util.List;

/**
 * A diffusivity law that follows from the temperature: it knows its own, its derivative, and itself at any other.
 *
 * <p>A law for which {@link #parametersOfItsTemperature} is empty holds at all temperatures, and {@link #at} may be used for
 * conductivities against temperature. Otherwise those parameters are values that somebody found at one temperature;
 * {@link #at} still holds them, which is what a sensitivity to the temperature means, but not what a sample would do.
 */
public interface ThermalLaw extends DiffusivityLaw {
    /** Temperature of the law [K]. */
    double temperature();

    /**
     * The same law with the same parameters at another temperature.
     *
     * @param temperature [K], positive
     * @throws IllegalArgumentException if the temperature is not positive and finite; a {@link LawRangeException} if the law
     *     does not hold there
     */
    ThermalLaw at(double temperature);

    /** Names of the parameters that hold at {@link #temperature} only, and would be others elsewhere; immutable. */
    default List<String> parametersOfItsTemperature() {
        return List.of();
    }

    /**
     * Derivative of D by the temperature, with all parameters of the law held: the derivative of {@link #at}.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param species index of the species this law belongs to
     * @return dD/dT [m^2/(s K)]; NaN where D is
     */
    double temperatureDerivative(double[] fractions, int species);

    /**
     * Derivative of {@link #reducedChemicalPotential} by the temperature, with all parameters of the law held, up to a number that does
     * not depend on the fraction; by central differences unless a law knows better.
     *
     * @param fraction charge fraction w of the species itself [-], positive
     * @return [1/K]
     */
    default double potentialTemperatureDerivative(double fraction) {
        if (!hasChemicalPotential()) {
            return 0;
        }
        double step = 1e-5 * temperature();
        double above = at(temperature() + step).reducedChemicalPotential(fraction);
        return (above - at(temperature() - step).reducedChemicalPotential(fraction)) / (2 * step);
    }
}
