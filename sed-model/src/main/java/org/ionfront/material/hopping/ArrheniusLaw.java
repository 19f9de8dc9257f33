package org.ionfront.material.hopping;

import java.util.List;

/**
 * D = D_0 exp(-E_a/kT); Eq. 1 of {@code docs/laws.md}.
 *
 * <p>Parameters: {@code prefactor} [m^2/s], {@code activation_energy} [eV].
 */
public final class ArrheniusLaw extends UniformLaw {
    private static final List<String> NAMES = List.of("prefactor", "activation_energy");

    /**
     * The law at one temperature.
     *
     * @param prefactor D_0 [m^2/s], positive
     * @param activationEnergy E_a [eV], finite
     * @param temperature [K], positive
     * @throws IllegalArgumentException if a value is outside its range
     */
    public ArrheniusLaw(double prefactor, double activationEnergy, double temperature) {
        super(
                NAMES,
                new double[] {prefactor, activationEnergy},
                temperature,
                value(prefactor, activationEnergy, temperature));
    }

    /**
     * The law that has a diffusivity at one temperature, there.
     *
     * @param diffusivity D(T) [m^2/s], positive
     * @param activationEnergy E_a [eV], finite
     * @param temperature T [K], positive
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static ArrheniusLaw through(double diffusivity, double activationEnergy, double temperature) {
        double prefactor = diffusivity * Math.exp(activationEnergy / thermalEnergy(temperature));
        return new ArrheniusLaw(prefactor, activationEnergy, temperature);
    }

    private static UniformValue value(double prefactor, double activationEnergy, double temperature) {
        double kT = thermalEnergy(temperature);
        positive("prefactor", prefactor, "m^2/s");
        double reduced = finite("activation energy", activationEnergy, "eV") / kT;
        return new UniformValue(
                prefactor * Math.exp(-reduced), new double[] {1.0 / prefactor, -1.0 / kT}, reduced / temperature);
    }

    @Override
    public ArrheniusLaw with(double[] values) {
        requireCount(values);
        return new ArrheniusLaw(values[0], values[1], temperature());
    }

    @Override
    public ArrheniusLaw at(double temperature) {
        return new ArrheniusLaw(parameterValues()[0], parameterValues()[1], temperature);
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 0;
    }
}
