package org.ionfront.material.energy;

import java.util.List;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * D is known in the untouched glass at one temperature, with its activation energy there: the energy of the transport path
 * lies that high above the Fermi level of that glass at that temperature.
 *
 * <p>Parameters: {@code bulk_diffusivity} [m^2/s], {@code activation_energy} [eV].
 *
 * @param bulkDiffusivity D_b at the reference temperature [m^2/s], positive
 * @param activationEnergy E_DC - E_F(1) at the reference temperature [eV], finite
 * @param referenceTemperature T_0 [K], positive
 */
public record ActivatedBulkScale(double bulkDiffusivity, double activationEnergy, double referenceTemperature)
        implements DiffusivityScale {
    /** Rejects values outside the ranges given above. */
    public ActivatedBulkScale {
        BulkScale.requirePositive("bulk diffusivity", bulkDiffusivity, "m^2/s");
        BulkScale.requirePositive("reference temperature", referenceTemperature, "K");
        if (!Double.isFinite(activationEnergy)) {
            throw new IllegalArgumentException(
                    "the activation energy is " + activationEnergy + " eV; it must be finite");
        }
    }

    @Override
    public List<String> parameterNames() {
        return List.of("bulk_diffusivity", "activation_energy");
    }

    @Override
    public double[] parameterValues() {
        return new double[] {bulkDiffusivity, activationEnergy};
    }

    @Override
    public ActivatedBulkScale with(double[] values) {
        return new ActivatedBulkScale(values[0], values[1], referenceTemperature);
    }

    @Override
    public boolean spansTemperatures() {
        return true;
    }

    @Override
    public ScaleAnchor anchor(FermiLevel level, double temperature) {
        double thermalEnergy = PhysicalConstants.BOLTZMANN_EV * temperature;
        double colder = 1.0 / (PhysicalConstants.BOLTZMANN_EV * referenceTemperature) - 1.0 / thermalEnergy;
        FermiLevel reference = level.at(referenceTemperature);
        double energy = reference.bulkEnergy();
        int count = level.distribution().parameterNames().size();
        double[] derivatives = new double[count + 2];
        reference.parameterDerivatives(energy, derivatives);
        for (int k = 0; k < count; k++) {
            derivatives[k] /= -thermalEnergy;
        }
        derivatives[count] = 1.0 / bulkDiffusivity;
        derivatives[count + 1] = colder;
        return new ScaleAnchor(
                bulkDiffusivity * Math.exp(activationEnergy * colder),
                energy,
                derivatives,
                activationEnergy / (thermalEnergy * temperature),
                0.0);
    }
}
