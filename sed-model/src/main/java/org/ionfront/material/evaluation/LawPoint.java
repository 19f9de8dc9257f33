package org.ionfront.material.evaluation;

import java.util.Optional;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.superionic.MeanFieldState;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.ThermalLaw;

/**
 * What a law says of its ion at one composition and temperature.
 *
 * @param temperature T [K]
 * @param fraction charge fraction of the ion w [-]
 * @param density number density of the ion [1/m^3]
 * @param diffusivity effective diffusivity D [m^2/s]
 * @param conductivity of this ion z^2 e^2 n D/kT [S/m]
 * @param energies Fermi level and activation
 * @param superionic state of the mean-field model, for the law that has one
 */
public record LawPoint(
        double temperature,
        double fraction,
        double density,
        double diffusivity,
        double conductivity,
        Energies energies,
        Optional<MeanFieldState.Conducting> superionic) {

    /**
     * Energies of the ion; NaN where its law knows none.
     *
     * @param fermiLevel E_F against the origin of the site energies [eV]
     * @param activationRise by how much the activation energy is above that of the untouched glass, E_F(1) - E_F(w) [eV]
     * @param activation -d ln D/d(1/kT) [eV]
     * @param thermodynamicFactor Gamma [-], 1 for an ideal ion
     */
    public record Energies(double fermiLevel, double activationRise, double activation, double thermodynamicFactor) {}

    /**
     * Evaluates the law of an ion that shares the charge of the glass with another one.
     *
     * @param species the ion with its law at the temperature
     * @param fractions charge fractions of all ions [-]; not modified
     * @param index place of the ion among them
     * @param background N [1/m^3]
     * @param temperature at which the law holds [K]
     * @throws org.ionfront.transport.model.LawRangeException where the law does not hold
     */
    public static LawPoint of(Species species, double[] fractions, int index, double background, double temperature) {
        DiffusivityLaw law = species.law();
        double fraction = fractions[index];
        double diffusivity = law.valueAt(fractions, index);
        int valence = species.ion().valence();
        double density = fraction * background / valence;
        double charge = valence * PhysicalConstants.ELEMENTARY_CHARGE;
        return new LawPoint(
                temperature,
                fraction,
                density,
                diffusivity,
                charge * charge * density * (diffusivity / (PhysicalConstants.BOLTZMANN * temperature)),
                energies(law, fractions, index, diffusivity, temperature),
                law instanceof SuperionicLaw mean ? Optional.of(mean.state()) : Optional.empty());
    }

    private static Energies energies(
            DiffusivityLaw law, double[] fractions, int index, double diffusivity, double temperature) {
        double level = Double.NaN;
        double rise = Double.NaN;
        double thermalEnergy = PhysicalConstants.BOLTZMANN_EV * temperature;
        if (law instanceof SiteEnergyLaw sites) {
            // 0 - x: minus nothing would be written as -0.0.
            rise = 0.0 - thermalEnergy * sites.reducedChemicalPotential(fractions[index]);
            level = sites.fermiLevel().bulkEnergy() - rise;
        }
        double activation = Double.NaN;
        if (law instanceof ThermalLaw thermal
                && thermal.parametersOfItsTemperature().isEmpty()) {
            activation = thermalEnergy * temperature * (thermal.temperatureDerivative(fractions, index) / diffusivity);
        }
        return new Energies(level, rise, activation, law.thermodynamicFactor(fractions[index]));
    }
}
