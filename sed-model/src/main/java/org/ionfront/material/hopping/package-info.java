/**
 * Diffusivity of ions that jump over barriers, the same at every composition.
 *
 * <p>A {@link org.ionfront.material.hopping.Jump} is one jump of a carrier. {@link org.ionfront.material.hopping.ArrheniusLaw}
 * needs no picture of it, {@link org.ionfront.material.hopping.HoppingLaw} makes it of vacancies, {@link
 * org.ionfront.material.hopping.PhononAssistedLaw} lets a vibration open the way, {@link
 * org.ionfront.material.hopping.HighFieldLaw} a field, and {@link org.ionfront.material.hopping.IsotopeLaw} changes the mass of the
 * ion. The equations are in {@code docs/laws.md}.
 *
 * <p>All energies are in eV per particle; energies per mole are converted where files are read.
 */
@NullMarked
package org.ionfront.material.hopping;

import org.jspecify.annotations.NullMarked;
