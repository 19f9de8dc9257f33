package org.ionfront.transport.discretisation;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * The glass and its mobile ions in the solver's variables.
 *
 * @param permittivity square of the screening length against depth
 * @param charge charge number of every species, length M; treat as read-only
 * @param bulk charge fraction of every species in the untouched glass, length M, sum 1; treat as read-only
 * @param laws diffusion coefficients, length M
 * @param thermodynamicFactor whether gradients act on the chemical potential where a law knows it
 * @param commonMotion what the ions have in common in their motion; empty for none
 */
public record IonicMaterial(
        Permittivity permittivity,
        double[] charge,
        double[] bulk,
        List<DiffusivityLaw> laws,
        boolean thermodynamicFactor,
        Optional<CommonMotion> commonMotion) {
    /** Copies the list. */
    public IonicMaterial {
        laws = List.copyOf(laws);
    }

    /** Ions with no motion in common. */
    public IonicMaterial(
            Permittivity permittivity,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            boolean thermodynamicFactor) {
        this(permittivity, charge, bulk, laws, thermodynamicFactor, Optional.empty());
    }
}
