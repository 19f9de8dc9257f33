/**
 * Site energy distributions and the diffusivity they give a native ion.
 *
 * <p>A {@link org.ionfront.material.energy.SiteEnergyDistribution} says how many sites lie at which energy. A {@link
 * org.ionfront.material.energy.FermiLevel} fills it with ions, in the way its {@link org.ionfront.material.energy.Filling} says, and tells
 * how high they reach. A {@link org.ionfront.material.energy.SiteEnergyLaw} turns that height into D(n), its size being fixed by a {@link
 * org.ionfront.material.energy.DiffusivityScale}. A {@link org.ionfront.material.energy.PopulatedPart} says how wide what holds ions is.
 * The method, with numbered equations, is in {@code docs/site-energies.md}.
 *
 * <p>Energies are in eV throughout. Symbols: w native charge fraction n/N [-], v vacancy fraction [-], q filled fraction
 * of the sites w/(1+v) [-], f probability that a site is filled [-], z standard normal variate [-], s standard deviation [eV].
 */
@NullMarked
package org.ionfront.material.energy;

import org.jspecify.annotations.NullMarked;
