package org.ionfront.material.energy;

import java.util.List;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * D is known in the untouched glass at one temperature; its parameter is {@code bulk_diffusivity} [m^2/s].
 *
 * @param bulkDiffusivity D_b [m^2/s], positive
 */
public record BulkScale(double bulkDiffusivity) implements DiffusivityScale {
    /** Rejects a diffusivity that is not positive and finite. */
    public BulkScale {
        requirePositive("bulk diffusivity", bulkDiffusivity, "m^2/s");
    }

    static void requirePositive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be positive");
        }
    }

    @Override
    public List<String> parameterNames() {
        return List.of("bulk_diffusivity");
    }

    @Override
    public double[] parameterValues() {
        return new double[] {bulkDiffusivity};
    }

    @Override
    public BulkScale with(double[] values) {
        return new BulkScale(values[0]);
    }

    @Override
    public boolean spansTemperatures() {
        return false;
    }

    @Override
    public ScaleAnchor anchor(FermiLevel level, double temperature) {
        double energy = level.bulkEnergy();
        int count = level.distribution().parameterNames().size();
        double[] derivatives = new double[count + 1];
        level.parameterDerivatives(energy, derivatives);
        for (int k = 0; k < count; k++) {
            derivatives[k] /= -PhysicalConstants.BOLTZMANN_EV * temperature;
        }
        derivatives[count] = 1.0 / bulkDiffusivity;
        return new ScaleAnchor(bulkDiffusivity, energy, derivatives, 0.0, level.temperatureDerivative(energy));
    }
}
