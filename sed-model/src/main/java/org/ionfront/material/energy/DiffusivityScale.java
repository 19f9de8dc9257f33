package org.ionfront.material.energy;

import java.util.List;

/**
 * What fixes the size of D(n), its shape being given by the Fermi level; Eqs. 5, 18 and 19 of
 * {@code docs/site-energies.md}.
 */
public sealed interface DiffusivityScale permits BulkScale, ActivatedBulkScale, PathScale {
    /** Names of the parameters, as in the configuration files; immutable. */
    List<String> parameterNames();

    /** Values of the parameters in the order of {@link #parameterNames()}; a fresh array. */
    double[] parameterValues();

    /**
     * The same scale with other values.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    DiffusivityScale with(double[] values);

    /** Whether the parameters hold at all temperatures. */
    boolean spansTemperatures();

    /**
     * The scale for one glass at one temperature.
     *
     * @param level Fermi level at that temperature
     * @param temperature [K]
     */
    ScaleAnchor anchor(FermiLevel level, double temperature);
}
