package org.ionfront.material.energy;

/**
 * The sites that hold native ions in the untouched glass (the populated part of the site energy distribution), and those of them
 * that a replacement empties; Eqs. 20 and 21 of {@code docs/site-energies.md}.
 *
 * @param level site energies and their filling
 */
public record PopulatedPart(FermiLevel level) {
    /**
     * The part of the populated sites that a foreign ion takes over, from the Fermi level of the untouched glass down to the one at
     * which it stops.
     *
     * @param share of the native ions that leave [-]
     * @param bottom Fermi level of the ions that stay [eV]
     * @param top Fermi level of the untouched glass [eV]
     * @param fullWidth full width at half maximum of the part [eV]
     */
    public record Mobile(double share, double bottom, double top, double fullWidth) {}

    /** Populated sites per native ion and eV at an energy [1/eV]; they hold one ion per ion. */
    public double density(double energy) {
        return level.siteDensity(energy) * level.filling().probability(energy, level.bulkEnergy());
    }

    /**
     * Full width at half maximum [eV]; that of all sites only where the Fermi level lies above the upper point of half the maximum.
     */
    public double fullWidth() {
        double top = level.bulkEnergy();
        Filling filling = level.filling();
        SiteEnergyDistribution sites = level.distribution();
        return HalfMaximum.of(sites, energy -> sites.density(energy) * filling.probability(energy, top), top);
    }

    /**
     * What leaves where a foreign ion leaves a fraction of the native ions behind.
     *
     * @param residual native fraction that stays [-], above 0 and below 1: that of the plateau, from a profile or from the plateau
     *     relation (package {@code org.ionfront.material.theory}) for the diffusivity of the foreign ion
     * @throws IllegalArgumentException unless the residual fraction lies between 0 and 1
     */
    public Mobile mobile(double residual) {
        if (!(residual > 0 && residual < 1)) {
            throw new IllegalArgumentException(
                    "the native fraction that stays is " + residual + "; it must lie between 0 and 1");
        }
        double top = level.bulkEnergy();
        double bottom = level.energy(residual);
        Filling filling = level.filling();
        SiteEnergyDistribution sites = level.distribution();
        double width = HalfMaximum.of(
                sites,
                energy -> sites.density(energy)
                        * (filling.probability(energy, top) - filling.probability(energy, bottom)),
                bottom,
                Math.nextUp(bottom),
                top);
        return new Mobile(1.0 - residual, bottom, top, width);
    }
}
