/**
 * From measured or computed series to transport coefficients.
 *
 * <p>{@link org.ionfront.material.conductivity.GreenKubo} takes a conductivity from the fluctuations of a current, {@link
 * org.ionfront.material.conductivity.TracerDiffusion} a diffusion coefficient from mean square displacements, {@link
 * org.ionfront.material.conductivity.ArrheniusFit} an activation energy from conductivities against temperature. {@link
 * org.ionfront.material.conductivity.HavenRatio} and {@link org.ionfront.material.conductivity.IsotopeExponent} compare two
 * of them. Equations and how far the errors can be trusted: {@code docs/conductivity.md}.
 */
@NullMarked
package org.ionfront.material.conductivity;

import org.jspecify.annotations.NullMarked;
