package org.ionfront.material.hopping;

import java.util.List;
import org.ionfront.transport.model.LawRangeException;

/**
 * Diffusivity of ions whose barrier a vibration of the lattice opens and closes, D = D_0 exp(-E_eff(T)/kT); Eq. 10 of
 * {@code docs/laws.md}.
 *
 * <p>Parameters: {@code prefactor} [m^2/s], {@code activation_energy} E_0 of the resting lattice [eV], {@code mode_coupling}
 * [eV/m], {@code mode_energy} [eV].
 */
public final class PhononAssistedLaw extends UniformLaw {
    private static final List<String> NAMES = List.of("prefactor", "activation_energy", "mode_coupling", "mode_energy");

    private final BottleneckMode mode;

    /**
     * The law at one temperature.
     *
     * @param prefactor D_0 [m^2/s], positive
     * @param activationEnergy E_0 [eV], positive
     * @param mode the vibration
     * @param temperature [K], positive
     * @throws LawRangeException where the vibration would take away the whole barrier
     * @throws IllegalArgumentException if a value is outside its range
     */
    public PhononAssistedLaw(double prefactor, double activationEnergy, BottleneckMode mode, double temperature) {
        super(
                NAMES,
                new double[] {prefactor, activationEnergy, mode.coupling(), mode.quantum()},
                temperature,
                value(prefactor, activationEnergy, mode, temperature));
        this.mode = mode;
    }

    private static UniformValue value(
            double prefactor, double activationEnergy, BottleneckMode mode, double temperature) {
        double kT = thermalEnergy(temperature);
        positive("prefactor", prefactor, "m^2/s");
        positive("activation energy", activationEnergy, "eV");
        double reduction = mode.reduction(temperature);
        double barrier = activationEnergy - reduction;
        if (!(barrier > 0)) {
            throw new LawRangeException(
                    "at " + temperature + " K the vibration would lower the barrier by " + reduction + " eV",
                    "the law holds for less than the barrier of the resting lattice, " + activationEnergy + " eV");
        }
        double[] derivatives = {
            1.0 / prefactor,
            -1.0 / kT,
            2.0 * reduction / (mode.coupling() * kT),
            mode.quantumDerivative(temperature) / kT
        };
        return new UniformValue(
                prefactor * Math.exp(-barrier / kT),
                derivatives,
                (barrier / temperature + mode.temperatureDerivative(temperature)) / kT);
    }

    /** Barrier that enters D at the temperature of the law, E_eff [eV]. */
    public double effectiveBarrier() {
        return parameterValues()[1] - mode.reduction(temperature());
    }

    @Override
    public PhononAssistedLaw with(double[] values) {
        requireCount(values);
        return new PhononAssistedLaw(values[0], values[1], mode.with(values[2], values[3]), temperature());
    }

    @Override
    public PhononAssistedLaw at(double temperature) {
        return new PhononAssistedLaw(parameterValues()[0], parameterValues()[1], mode, temperature);
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 0;
    }
}
