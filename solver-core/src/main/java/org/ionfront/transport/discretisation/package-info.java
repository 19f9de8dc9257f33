/**
 * Finite volumes for the Nernst-Planck-Poisson equations: grid, exponentially fitted face fluxes, the semi-discrete
 * system and its analytic Jacobian.
 *
 * <p>Symbols used in kernels (derivation and equation numbers: docs/solver.md):
 *
 * <ul>
 *   <li>{@code w} charge fraction z n / N of a species [-]; {@code c} its content of a cell, w times width [m]
 *   <li>{@code e} reduced field eE/kT [1/m]; {@code g} charge flux z J / N of a species [m/s]
 *   <li>{@code h} width of a cell [m]; {@code d} diffusion coefficient [m^2/s]
 *   <li>{@code lambda2} square of the screening length, eps kT/(e^2 N) [m^2]
 *   <li>i = j/(eN): the total current as a velocity [m/s]; its time integral is the charge depth [m]
 * </ul>
 */
@NullMarked
package org.ionfront.transport.discretisation;

import org.jspecify.annotations.NullMarked;
