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
     * Whether D is proportional to a parameter and depends on it in no other way; a solver makes use of that.
     *
     * @param parameter its place among {@link #parameterNames()}
     */
    default boolean isFactor(int parameter) {
        return false;
    }
}
