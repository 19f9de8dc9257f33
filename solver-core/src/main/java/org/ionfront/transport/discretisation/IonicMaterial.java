package org.ionfront.transport.discretisation;

import java.util.List;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * The glass and its mobile ions in the solver's variables.
 *
 * @param permittivity square of the screening length against depth
 * @param charge charge number of every species, length M; treat as read-only
 * @param bulk charge fraction of every species in the untouched glass, length M, sum 1; treat as read-only
 * @param laws diffusion coefficients, length M
 * @param thermodynamicFactor whether gradients act on the chemical potential where a law knows it
 */
public record IonicMaterial(
        Permittivity permittivity,
        double[] charge,
        double[] bulk,
        List<DiffusivityLaw> laws,
        boolean thermodynamicFactor) {
    /** Copies the list. */
    public IonicMaterial {
        laws = List.copyOf(laws);
    }
}
