/**
 * Diffusivity of ions that are carried by defects in thermal equilibrium.
 *
 * <p>A {@link org.ionfront.material.defect.DefectEquilibrium} says how many vacancies and interstitial ions there are: {@link
 * org.ionfront.material.defect.FrenkelDefects}, {@link org.ionfront.material.defect.SchottkyDefects}, or {@link
 * org.ionfront.material.defect.ReservoirDefects} where the surroundings give and take atoms. A {@link
 * org.ionfront.material.defect.DefectLaw} lets them jump. The equations are in {@code docs/laws.md}.
 *
 * <p>Energies are in eV per defect or reaction, entropies in Boltzmann constants, densities in 1/m^3.
 */
@NullMarked
package org.ionfront.material.defect;

import org.jspecify.annotations.NullMarked;
