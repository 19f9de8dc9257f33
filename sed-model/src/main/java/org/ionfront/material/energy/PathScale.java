package org.ionfront.material.energy;

import java.util.List;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * D = D_0 exp(-(E_DC - E_F)/kT) with a prefactor and the energy of the transport path, both the same at all temperatures.
 *
 * <p>Parameters: {@code prefactor} [m^2/s], {@code path_energy} [eV].
 *
 * @param prefactor D_0 [m^2/s], positive
 * @param pathEnergy E_DC [eV] against the origin of the site energies, finite
 */
public record PathScale(double prefactor, double pathEnergy) implements DiffusivityScale {
    /** Rejects values outside the ranges given above. */
    public PathScale {
        BulkScale.requirePositive("prefactor", prefactor, "m^2/s");
        if (!Double.isFinite(pathEnergy)) {
            throw new IllegalArgumentException("the energy of the path is " + pathEnergy + " eV; it must be finite");
        }
    }

    @Override
    public List<String> parameterNames() {
        return List.of("prefactor", "path_energy");
    }

    @Override
    public double[] parameterValues() {
        return new double[] {prefactor, pathEnergy};
    }

    @Override
    public PathScale with(double[] values) {
        return new PathScale(values[0], values[1]);
    }

    @Override
    public boolean spansTemperatures() {
        return true;
    }

    @Override
    public ScaleAnchor anchor(FermiLevel level, double temperature) {
        int count = level.distribution().parameterNames().size();
        double[] derivatives = new double[count + 2];
        derivatives[count] = 1.0 / prefactor;
        derivatives[count + 1] = -1.0 / (PhysicalConstants.BOLTZMANN_EV * temperature);
        return new ScaleAnchor(prefactor, pathEnergy, derivatives, 0.0, 0.0);
    }
}
