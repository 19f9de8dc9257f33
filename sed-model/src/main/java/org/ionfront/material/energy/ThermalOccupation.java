package org.ionfront.material.energy;

/**
 * How ions occupy sites whose energies are spread, for one Fermi level; each site counts once.
 *
 * @param level Fermi level E_F [eV]
 * @param filled fraction of the sites that hold an ion q [-]
 * @param empty fraction that holds none, 1 - q [-], with its own digits where it is the smaller one
 * @param slope dq/dE_F [1/eV]
 * @param thermalSlope dq/d(kT) with the Fermi level held [1/eV]; 0 for step filling
 */
public record ThermalOccupation(double level, double filled, double empty, double slope, double thermalSlope) {
    /** ln(q/(1 - q)) [-], from the smaller of the two fractions. */
    public double logit() {
        return Math.log(filled / empty);
    }

    /**
     * How the filled fraction changes where all site energies move away from an origin, over their relative change [-].
     *
     * <p>Sites at E move by E - origin: the change is that of a Fermi level and a temperature moving the other way.
     */
    double stretched(double origin, double thermalEnergy) {
        return -((level - origin) * slope + thermalEnergy * thermalSlope);
    }
}
