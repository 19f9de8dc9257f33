package org.ionfront.material.defect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.material.hopping.Correlation;
import org.ionfront.material.hopping.Jump;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.material.hopping.UniformValue;

/**
 * Diffusivity of ions by jumps of their defects, D = (f/H_R) D_d [d]/n; Eq. 19 of {@code docs/laws.md}.
 *
 * <p>n is the density of the ions in the untouched sample. In a pure material the activation energy is E_m + H/2 with Frenkel and
 * E_m + H/(a+1) with Schottky defects, not E_m + H.
 *
 * <p>Parameters: those of the equilibrium, then {@code hop_distance} [m], {@code attempt_frequency} [1/s], {@code
 * migration_energy} [eV], {@code correlation_factor} [-], {@code haven_ratio} [-].
 */
public final class DefectLaw extends UniformLaw {
    private static final List<String> JUMP_NAMES =
            List.of("hop_distance", "attempt_frequency", "migration_energy", "correlation_factor", "haven_ratio");

    private final Mechanism mechanism;
    private final DefectEquilibrium equilibrium;
    private final Jump jump;
    private final Correlation correlation;
    private final double ionDensity;

    /**
     * The law at one temperature.
     *
     * @param mechanism which defects carry the ions
     * @param equilibrium how many there are
     * @param jump how they jump
     * @param correlation how their jumps depend on each other
     * @param ionDensity density of all ions n [1/m^3], positive
     * @param temperature [K], positive
     * @throws org.ionfront.transport.model.LawRangeException where the defects are not dilute
     * @throws IllegalArgumentException if a value is outside its range
     */
    public DefectLaw(
            Mechanism mechanism,
            DefectEquilibrium equilibrium,
            Jump jump,
            Correlation correlation,
            double ionDensity,
            double temperature) {
        super(
                names(equilibrium),
                values(equilibrium, jump, correlation),
                temperature,
                value(
                        equilibrium.density(mechanism, temperature),
                        jump,
                        correlation,
                        Requirements.positive("density of the ions", ionDensity, "1/m^3"),
                        temperature));
        this.mechanism = mechanism;
        this.equilibrium = equilibrium;
        this.jump = jump;
        this.correlation = correlation;
        this.ionDensity = ionDensity;
    }

    private static List<String> names(DefectEquilibrium equilibrium) {
        List<String> names = new ArrayList<>(equilibrium.parameterNames());
        names.addAll(JUMP_NAMES);
        return names;
    }

    private static double[] values(DefectEquilibrium equilibrium, Jump jump, Correlation correlation) {
        return joined(
                equilibrium.parameterValues(),
                jump.distance(),
                jump.attemptFrequency(),
                jump.barrier(),
                correlation.factor(),
                correlation.havenRatio());
    }

    private static double[] joined(double[] first, double... last) {
        double[] all = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }

    private static UniformValue value(
            DefectDensity defects, Jump jump, Correlation correlation, double ionDensity, double temperature) {
        double kT = thermalEnergy(temperature);
        return new UniformValue(
                correlation.enhancement() * jump.diffusivity(temperature) * (defects.density() / ionDensity),
                joined(
                        defects.logDerivatives(),
                        2.0 / jump.distance(),
                        1.0 / jump.attemptFrequency(),
                        -1.0 / kT,
                        1.0 / correlation.factor(),
                        -1.0 / correlation.havenRatio()),
                defects.logTemperatureDerivative() + jump.barrier() / (kT * temperature));
    }

    /** Which defects carry the ions. */
    public Mechanism mechanism() {
        return mechanism;
    }

    /** Density of these defects [1/m^3]. */
    public double defectDensity() {
        return equilibrium.density(mechanism, temperature()).density();
    }

    @Override
    public DefectLaw with(double[] values) {
        requireCount(values);
        int k = values.length - JUMP_NAMES.size();
        return new DefectLaw(
                mechanism,
                equilibrium.with(Arrays.copyOf(values, k)),
                new Jump(values[k], values[k + 1], values[k + 2], jump.dimensions()),
                new Correlation(values[k + 3], values[k + 4]),
                ionDensity,
                temperature());
    }

    @Override
    public DefectLaw at(double temperature) {
        return new DefectLaw(mechanism, equilibrium, jump, correlation, ionDensity, temperature);
    }

    @Override
    public boolean isFactor(int parameter) {
        int first = parameterNames().size() - JUMP_NAMES.size();
        return parameter == first + 1 || parameter == first + 3;
    }
}
