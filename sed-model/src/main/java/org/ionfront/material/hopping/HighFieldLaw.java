package org.ionfront.material.hopping;

import java.util.List;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Diffusivity whose mobility is that of jumps in a strong, given field, D = D_0 exp(-E_a/kT) sinh(x)/x, x = z e E a/2kT; Eq. 12
 * of {@code docs/laws.md}.
 *
 * <p>It gives the drift in that field; the spreading of the ions in it is larger still, by x coth x.
 *
 * <p>Parameters: {@code prefactor} [m^2/s], {@code activation_energy} [eV], {@code hop_distance} a [m], {@code field} E [V/m].
 */
public final class HighFieldLaw extends UniformLaw {
    private static final List<String> NAMES = List.of("prefactor", "activation_energy", "hop_distance", "field");

    private final int valence;

    /**
     * The law at one temperature.
     *
     * @param prefactor D_0 [m^2/s], positive
     * @param activationEnergy E_a [eV], positive
     * @param hopDistance a, along the field [m], positive
     * @param field E [V/m], 0 or more
     * @param valence charge number z of the ion
     * @param temperature [K], positive
     * @throws LawRangeException where the field takes away the whole barrier in its direction
     * @throws IllegalArgumentException if a value is outside its range
     */
    public HighFieldLaw(
            double prefactor,
            double activationEnergy,
            double hopDistance,
            double field,
            int valence,
            double temperature) {
        super(
                NAMES,
                new double[] {prefactor, activationEnergy, hopDistance, field},
                temperature,
                value(prefactor, activationEnergy, hopDistance, field, valence, temperature));
        this.valence = valence;
    }

    private static UniformValue value(
            double prefactor,
            double activationEnergy,
            double hopDistance,
            double field,
            int valence,
            double temperature) {
        double kT = thermalEnergy(temperature);
        positive("prefactor", prefactor, "m^2/s");
        positive("activation energy", activationEnergy, "eV");
        positive("distance of a jump", hopDistance, "m");
        if (!(field >= 0) || Double.isInfinite(field)) {
            throw new IllegalArgumentException("the field is " + field + " V/m; it must be 0 or more");
        }
        double work = 0.5 * valence * field * hopDistance;
        if (!(work < activationEnergy)) {
            throw new LawRangeException(
                    "a field of " + field + " V/m does work of " + work + " eV on the way to the barrier",
                    "the law holds for less than the barrier, " + activationEnergy + " eV");
        }
        double x = work / kT;
        double langevin = langevin(x);
        double perField = 0.5 * valence * hopDistance / kT;
        return new UniformValue(
                prefactor * Math.exp(-activationEnergy / kT) * drift(x),
                new double[] {1.0 / prefactor, -1.0 / kT, langevin * x / hopDistance, langevin * perField},
                (activationEnergy / kT - langevin * x) / temperature);
    }

    /** sinh(x)/x. */
    private static double drift(double x) {
        return x < 1e-4 ? 1.0 + x * x / 6.0 : Math.sinh(x) / x;
    }

    /** d ln(sinh(x)/x)/dx = coth x - 1/x, whose terms cancel for small x. */
    private static double langevin(double x) {
        return x < 1e-2 ? x * (1.0 / 3.0 - x * x * (1.0 / 45.0 - x * x * (2.0 / 945.0))) : 1.0 / Math.tanh(x) - 1.0 / x;
    }

    /** Mobility over that in a weak field, sinh(x)/x [-]. */
    public double enhancement() {
        double[] values = parameterValues();
        return drift(0.5 * valence * values[3] * values[2] / (PhysicalConstants.BOLTZMANN_EV * temperature()));
    }

    @Override
    public HighFieldLaw with(double[] values) {
        requireCount(values);
        return new HighFieldLaw(values[0], values[1], values[2], values[3], valence, temperature());
    }

    @Override
    public HighFieldLaw at(double temperature) {
        double[] values = parameterValues();
        return new HighFieldLaw(values[0], values[1], values[2], values[3], valence, temperature);
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 0;
    }
}
