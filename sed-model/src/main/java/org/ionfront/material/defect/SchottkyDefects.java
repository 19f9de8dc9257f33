package org.ionfront.material.defect;

import java.util.List;
import org.ionfront.transport.model.LawRangeException;

/**
 * Cations and anions leave the crystal in the ratio of its formula, [V_c]^a [V_a] = N_c^a N_a exp(S/k - H/kT) with [V_c] = a [V_a];
 * Eqs. 15 and 16 of {@code docs/laws.md}. For Li2S a = 2.
 *
 * <p>Parameters: {@code formation_energy} H [eV], {@code formation_entropy} S [k].
 *
 * @param cationSites N_c [1/m^3], positive
 * @param anionSites N_a [1/m^3], positive
 * @param cationsPerAnion a, 1 or more
 * @param energy enthalpy of forming all vacancies of one formula unit H [eV], finite
 * @param entropy of the same S [k], finite
 */
public record SchottkyDefects(double cationSites, double anionSites, int cationsPerAnion, double energy, double entropy)
        implements DefectEquilibrium {
    private static final List<String> NAMES = List.of("formation_energy", "formation_entropy");

    /** Rejects values outside the ranges given above. */
    public SchottkyDefects {
        Requirements.positive("density of cation sites", cationSites, "1/m^3");
        Requirements.positive("density of anion sites", anionSites, "1/m^3");
        if (cationsPerAnion < 1) {
            throw new IllegalArgumentException(
                    "there are " + cationsPerAnion + " cations per anion; there must be 1 or more");
        }
        Requirements.finite("formation energy", energy, "eV");
        Requirements.finite("formation entropy", entropy, "k");
    }

    @Override
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        return new double[] {energy, entropy};
    }

    @Override
    public SchottkyDefects with(double[] values) {
        return new SchottkyDefects(cationSites, anionSites, cationsPerAnion, values[0], values[1]);
    }

    /** Density of vacancies of the anion [1/m^3]. */
    public double anionVacancies(double temperature) {
        return density(Mechanism.VACANCY, temperature).density() / cationsPerAnion;
    }

    /** {@inheritDoc} Only vacancies; those of the cation are meant. */
    @Override
    public DefectDensity density(Mechanism mechanism, double temperature) {
        if (mechanism != Mechanism.VACANCY) {
            throw new LawRangeException(
                    "interstitial ions are asked for", "in Schottky equilibrium there are vacancies only");
        }
        double kT = Requirements.thermalEnergy(temperature);
        double order = cationsPerAnion + 1.0;
        double logSites = cationsPerAnion * Math.log(cationSites / cationsPerAnion) + Math.log(anionSites);
        double anions = Math.exp((logSites + entropy - energy / kT) / order);
        double cations = cationsPerAnion * anions;
        DefectEquilibrium.requireDilute(mechanism, cations, cationSites, temperature);
        DefectEquilibrium.requireDilute(mechanism, anions, anionSites, temperature);
        return new DefectDensity(
                cations, new double[] {-1.0 / (order * kT), 1.0 / order}, energy / (order * kT * temperature));
    }
}
