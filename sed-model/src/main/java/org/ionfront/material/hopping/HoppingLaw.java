package org.ionfront.material.hopping;

import java.util.List;
import org.ionfront.transport.model.LawRangeException;

/**
 * Diffusivity of ions that jump into thermally created vacancies, D = (f/H_R) (r^2 nu/b) (C_v0/C) exp(-(E_v + E_j)/kT), b = 2d;
 * Eq. 8 of {@code docs/laws.md}; Eqs. 1 to 7 of Wang et al., Small 2022, 18, 2107064, 10.1002/smll.202107064.
 *
 * <p>C is the density of the ions in the untouched sample. E_v is the energy per vacancy.
 *
 * <p>Parameters: {@code hop_distance} [m], {@code attempt_frequency} [1/s], {@code jump_energy} [eV], {@code vacancy_ratio}
 * C_v0/C [-], {@code vacancy_energy} [eV], {@code correlation_factor} [-], {@code haven_ratio} [-].
 */
public final class HoppingLaw extends UniformLaw {
    private static final List<String> NAMES = List.of(
            "hop_distance",
            "attempt_frequency",
            "jump_energy",
            "vacancy_ratio",
            "vacancy_energy",
            "correlation_factor",
            "haven_ratio");

    private final Jump jump;
    private final Vacancies vacancies;
    private final Correlation correlation;

    /**
     * Vacancies that heat creates.
     *
     * @param ratio C_v0/C, how many there were per ion if they cost nothing [-], positive
     * @param energy E_v, energy of one vacancy [eV], 0 or more
     */
    public record Vacancies(double ratio, double energy) {
        /** Rejects values outside the ranges given above. */
        public Vacancies {
            positive("ratio of vacancies to ions", ratio, "");
            if (!(energy >= 0) || Double.isInfinite(energy)) {
                throw new IllegalArgumentException(
                        "the energy of a vacancy is " + energy + " eV; it must be 0 or more");
            }
        }

        /** C_v/C at a temperature [-]. */
        public double perIon(double temperature) {
            return ratio * Math.exp(-energy / thermalEnergy(temperature));
        }
    }

    /**
     * The law at one temperature.
     *
     * @throws LawRangeException where there were more vacancies than ions
     * @throws IllegalArgumentException if the temperature is not positive and finite
     */
    public HoppingLaw(Jump jump, Vacancies vacancies, Correlation correlation, double temperature) {
        super(
                NAMES,
                new double[] {
                    jump.distance(),
                    jump.attemptFrequency(),
                    jump.barrier(),
                    vacancies.ratio(),
                    vacancies.energy(),
                    correlation.factor(),
                    correlation.havenRatio()
                },
                temperature,
                value(jump, vacancies, correlation, temperature));
        this.jump = jump;
        this.vacancies = vacancies;
        this.correlation = correlation;
    }

    private static UniformValue value(Jump jump, Vacancies vacancies, Correlation correlation, double temperature) {
        double kT = thermalEnergy(temperature);
        double perIon = vacancies.perIon(temperature);
        if (perIon > 1) {
            throw new LawRangeException(
                    "at " + temperature + " K there would be " + perIon + " vacancies per ion",
                    "the law holds for at most one");
        }
        return new UniformValue(
                correlation.enhancement() * jump.diffusivity(temperature) * perIon,
                new double[] {
                    2.0 / jump.distance(),
                    1.0 / jump.attemptFrequency(),
                    -1.0 / kT,
                    1.0 / vacancies.ratio(),
                    -1.0 / kT,
                    1.0 / correlation.factor(),
                    -1.0 / correlation.havenRatio()
                },
                (jump.barrier() + vacancies.energy()) / (kT * temperature));
    }

    /** Diffusivity of the vacancies, r^2 nu exp(-E_j/kT)/b [m^2/s]. */
    public double vacancyDiffusivity() {
        return jump.diffusivity(temperature());
    }

    /** Vacancies per ion C_v/C [-]. */
    public double vacanciesPerIon() {
        return vacancies.perIon(temperature());
    }

    /** Tracer diffusivity D* = f D_v C_v/C = H_R D [m^2/s]. */
    public double tracerDiffusivity() {
        return correlation.havenRatio() * diffusivity();
    }

    @Override
    public HoppingLaw with(double[] values) {
        requireCount(values);
        return new HoppingLaw(
                new Jump(values[0], values[1], values[2], jump.dimensions()),
                new Vacancies(values[3], values[4]),
                new Correlation(values[5], values[6]),
                temperature());
    }

    @Override
    public HoppingLaw at(double temperature) {
        return new HoppingLaw(jump, vacancies, correlation, temperature);
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 1 || parameter == 3 || parameter == 5;
    }
}
