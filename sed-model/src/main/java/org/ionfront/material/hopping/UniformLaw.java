package org.ionfront.material.hopping;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.ThermalLaw;

/** A law of temperature and parameters that does not depend on composition; a kind of law says its value once. */
public abstract class UniformLaw implements ParametricLaw, ThermalLaw {
    private final List<String> names;
    private final double[] values;
    private final double temperature;
    private final UniformValue value;

    /**
     * Takes what a kind of law has worked out.
     *
     * @param names of the parameters
     * @param values of the parameters, in the same order; copied
     * @param temperature [K]
     * @param value the diffusivity with its derivatives by these parameters
     */
    protected UniformLaw(List<String> names, double[] values, double temperature, UniformValue value) {
        this.names = List.copyOf(names);
        this.values = values.clone();
        this.temperature = temperature;
        this.value = value;
    }

    @Override
    public abstract UniformLaw with(double[] newValues);

    @Override
    public abstract UniformLaw at(double newTemperature);

    /** D [m^2/s]. */
    public final double diffusivity() {
        return value.diffusivity();
    }

    /** D with its logarithmic derivatives. */
    protected final UniformValue value() {
        return value;
    }

    /** Slope of ln D against -1/kT at the temperature of the law, what an Arrhenius plot shows there [eV]. */
    public final double apparentActivationEnergy() {
        return value.logTemperatureDerivative() * thermalEnergy(temperature) * temperature;
    }

    @Override
    public final double temperature() {
        return temperature;
    }

    @Override
    public final double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        return value.diffusivity();
    }

    @Override
    public final boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public final List<String> parameterNames() {
        return names;
    }

    @Override
    public final double[] parameterValues() {
        return values.clone();
    }

    @Override
    public final void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        for (int k = 0; k < values.length; k++) {
            derivatives[k] = value.diffusivity() * value.logDerivatives()[k];
        }
    }

    @Override
    public final double temperatureDerivative(double[] fractions, int species) {
        return value.diffusivity() * value.logTemperatureDerivative();
    }

    /** kT [eV]. */
    protected static double thermalEnergy(double temperature) {
        return PhysicalConstants.BOLTZMANN_EV * positive("temperature", temperature, "K");
    }

    /**
     * A value that must be positive and finite.
     *
     * @throws IllegalArgumentException otherwise
     */
    protected static double positive(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "the " + name + " is " + value + (unit.isEmpty() ? "" : " " + unit) + "; it must be positive");
        }
        return value;
    }

    /**
     * A value that must be finite.
     *
     * @throws IllegalArgumentException otherwise
     */
    protected static double finite(String name, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be finite");
        }
        return value;
    }

    /** Refuses a wrong number of parameter values. */
    protected final void requireCount(double[] newValues) {
        if (newValues.length != names.size()) {
            throw new IllegalArgumentException(
                    "the law has the parameters " + names + "; " + newValues.length + " values were given");
        }
    }
}
