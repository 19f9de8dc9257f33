package org.ionfront.material.defect;

import java.util.List;

/**
 * Ions leave lattice sites for interstitial ones, [V][I] = N_s N_i exp(S/k - H/kT); Eqs. 13 and 14 of {@code docs/laws.md}.
 *
 * <p>Dopants of another charge may impose more vacancies than interstitial ions, or fewer.
 *
 * <p>Parameters: {@code formation_energy} H [eV], {@code formation_entropy} S [k], {@code excess_vacancies} [V] - [I] [1/m^3].
 *
 * @param latticeSites N_s [1/m^3], positive
 * @param interstitialSites N_i [1/m^3], positive
 * @param energy enthalpy of a pair H [eV], finite
 * @param entropy of a pair S [k], finite
 * @param excessVacancies [V] - [I] that dopants impose [1/m^3]; 0 for a pure material
 */
public record FrenkelDefects(
        double latticeSites, double interstitialSites, double energy, double entropy, double excessVacancies)
        implements DefectEquilibrium {
    private static final List<String> NAMES = List.of("formation_energy", "formation_entropy", "excess_vacancies");

    /** Rejects values outside the ranges given above. */
    public FrenkelDefects {
        Requirements.positive("density of lattice sites", latticeSites, "1/m^3");
        Requirements.positive("density of interstitial sites", interstitialSites, "1/m^3");
        Requirements.finite("formation energy", energy, "eV");
        Requirements.finite("formation entropy", entropy, "k");
        Requirements.finite("density of excess vacancies", excessVacancies, "1/m^3");
    }

    @Override
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        return new double[] {energy, entropy, excessVacancies};
    }

    @Override
    public FrenkelDefects with(double[] values) {
        return new FrenkelDefects(latticeSites, interstitialSites, values[0], values[1], values[2]);
    }

    @Override
    public DefectDensity density(Mechanism mechanism, double temperature) {
        double kT = Requirements.thermalEnergy(temperature);
        // Square root of the product of both densities.
        double mean = Math.sqrt(latticeSites) * Math.sqrt(interstitialSites) * Math.exp(0.5 * (entropy - energy / kT));
        double half = 0.5 * Math.abs(excessVacancies);
        double more = half + Math.hypot(half, mean);
        double fewer = mean * (mean / more);
        double vacancies = excessVacancies >= 0 ? more : fewer;
        double interstitials = excessVacancies >= 0 ? fewer : more;
        DefectEquilibrium.requireDilute(Mechanism.VACANCY, vacancies, latticeSites, temperature);
        DefectEquilibrium.requireDilute(Mechanism.INTERSTITIAL, interstitials, interstitialSites, temperature);
        boolean vacancy = mechanism == Mechanism.VACANCY;
        double sum = vacancies + interstitials;
        double response = (vacancy ? interstitials : vacancies) / sum;
        double[] derivatives = {-response / kT, response, (vacancy ? 1.0 : -1.0) / sum};
        return new DefectDensity(
                vacancy ? vacancies : interstitials, derivatives, response * energy / (kT * temperature));
    }
}
