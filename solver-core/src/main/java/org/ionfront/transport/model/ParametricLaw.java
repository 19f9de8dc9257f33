package org.ionfront.transport.model;

import java.util.List;

/**
 * A diffusivity law with named parameters that a fit may vary.
 *
 * <p>Names are the keys of the configuration files ({@code fwhm}, {@code bulk_diffusivity}, ...). Values are in SI units,
 * except energies, which are in eV. The order of names, values and derivatives is the same and never changes for one
 * kind of law.
 */
public interface ParametricLaw extends DiffusivityLaw {
    /** Names of the parameters; immutable. */
    List<String> parameterNames();

    /** Values of the parameters in the order of {@link #parameterNames()}; a fresh array. */
    double[] parameterValues();

    /**
     * The same law with other parameter values.
     *
     * @param values one per parameter; copied, not modified
     * @throws IllegalArgumentException if the number of values is wrong or a value lies outside the law's range
     */
    ParametricLaw with(double[] values);

    /**
     * Evaluates the derivatives of D with respect to the parameters at a fixed composition.
     *
     * @param fractions charge fractions w_j of all species [-], length M; not modified
     * @param species index of the species this law belongs to
     * @param derivatives receives dD/dp [m^2/s per unit of p], one per parameter; every entry is written, with NaN where
     *     {@link #evaluate} gives NaN
     */
    void parameterDerivatives(double[] fractions, int species, double[] derivatives);

    /**
     * Derivatives of {@link #reducedChemicalPotential} by the parameters at a fixed fraction, up to numbers that do not depend on the
     * fraction; by central differences unless a law knows better.
     *
     * @param fraction charge fraction w of the species itself [-], positive
     * @param derivatives receives one per parameter [1 per unit of it]; every entry is written
     */
    default void potentialDerivatives(double fraction, double[] derivatives) {
        for (int k = 0; k < derivatives.length; k++) {
            double[] values = parameterValues();
            double middle = values[k];
            double step = middle == 0 ? 1e-5 : 1e-5 * Math.abs(middle);
            derivatives[k] = 0;
            if (hasChemicalPotential() && !isFactor(k)) {
                values[k] = middle + step;
                double above = with(values).reducedChemicalPotential(fraction);
                values[k] = middle - step;
                derivatives[k] = (above - with(values).reducedChemicalPotential(fraction)) / (2 * step);
            }
        }
    }

    /**
     * Whether D is proportional to a parameter and depends on it in no other way; a solver makes use of that.
     *
     * @param parameter its place among {@link #parameterNames()}
     */
    default boolean isFactor(int parameter) {
        return false;
    }
}
