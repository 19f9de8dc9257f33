/**
 * What can be said about a replacement front without solving the transport equations.
 *
 * <p>Two monovalent ions, the native one with D_1(w) and the foreign one with a constant D_2, in electroneutral glass
 * much deeper than the natural length N D_2/I. An {@link org.ionfront.material.theory.IonPair} says which {@link
 * org.ionfront.material.theory.Replacement} they undergo; the derivation, with numbered equations, is in {@code
 * docs/site-energies.md}. Used for first guesses, for placing a mesh, and as an independent check of the solver.
 *
 * <p>Symbols: w and u = 1 - w native and foreign charge fraction [-], N their common charge density [1/m^3], I number flux
 * through the surface [1/(m^2 s)], x_Q = integral of I dt / N depth that the charge passed would replace completely [m],
 * S(w) = w D_1(w) + u D_2 mobility sum [m^2/s], ell = N D_2/I natural length [m].
 */
@NullMarked
package org.ionfront.material.theory;

import org.jspecify.annotations.NullMarked;
