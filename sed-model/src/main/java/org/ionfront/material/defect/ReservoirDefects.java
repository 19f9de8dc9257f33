package org.ionfront.material.defect;

import java.util.List;

/**
 * Defects that form by exchange of atoms with the surroundings, whose chemical potential decides how many; Eqs. 17 and 18 of
 * {@code docs/laws.md}.
 *
 * <p>A vacancy costs E_V + mu, an interstitial ion E_I - mu, mu being that of the atom in the surroundings against the richest
 * ones (the metal): mu = 0 is rich, mu well below 0 is poor. Electronic carriers make up for the charge.
 *
 * <p>Parameters: {@code vacancy_energy} E_V [eV], {@code interstitial_energy} E_I [eV], {@code chemical_potential} mu [eV].
 *
 * @param latticeSites N_s [1/m^3], positive
 * @param interstitialSites N_i [1/m^3], positive
 * @param vacancyEnergy E_V, in rich surroundings [eV], finite
 * @param interstitialEnergy E_I, in rich surroundings [eV], finite
 * @param chemicalPotential mu [eV], 0 or less
 */
public record ReservoirDefects(
        double latticeSites,
        double interstitialSites,
        double vacancyEnergy,
        double interstitialEnergy,
        double chemicalPotential)
        implements DefectEquilibrium {
    private static final List<String> NAMES = List.of("vacancy_energy", "interstitial_energy", "chemical_potential");

    /** Rejects values outside the ranges given above. */
    public ReservoirDefects {
        Requirements.positive("density of lattice sites", latticeSites, "1/m^3");
        Requirements.positive("density of interstitial sites", interstitialSites, "1/m^3");
        Requirements.finite("energy of a vacancy", vacancyEnergy, "eV");
        Requirements.finite("energy of an interstitial ion", interstitialEnergy, "eV");
        if (!(chemicalPotential <= 0) || Double.isInfinite(chemicalPotential)) {
            throw new IllegalArgumentException("the chemical potential is " + chemicalPotential
                    + " eV; against the richest surroundings it must be 0 or less");
        }
    }

    @Override
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        return new double[] {vacancyEnergy, interstitialEnergy, chemicalPotential};
    }

    @Override
    public ReservoirDefects with(double[] values) {
        return new ReservoirDefects(latticeSites, interstitialSites, values[0], values[1], values[2]);
    }

    /** Energy to form the defect of a mechanism in these surroundings [eV]. */
    public double formationEnergy(Mechanism mechanism) {
        return mechanism == Mechanism.VACANCY
                ? vacancyEnergy + chemicalPotential
                : interstitialEnergy - chemicalPotential;
    }

    @Override
    public DefectDensity density(Mechanism mechanism, double temperature) {
        double kT = Requirements.thermalEnergy(temperature);
        boolean vacancy = mechanism == Mechanism.VACANCY;
        double sites = vacancy ? latticeSites : interstitialSites;
        double energy = formationEnergy(mechanism);
        double density = sites * Math.exp(-energy / kT);
        DefectEquilibrium.requireDilute(mechanism, density, sites, temperature);
        double[] derivatives = {vacancy ? -1.0 / kT : 0.0, vacancy ? 0.0 : -1.0 / kT, (vacancy ? -1.0 : 1.0) / kT};
        return new DefectDensity(density, derivatives, energy / (kT * temperature));
    }
}
