package org.ionfront.material.hopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The law of another isotope, D = D_ref (M_ref/M)^alpha; Eq. 11 of {@code docs/laws.md}.
 *
 * <p>Parameters: those of the law of the reference isotope, then {@code isotope_exponent} alpha [-].
 */
public final class IsotopeLaw extends UniformLaw {
    private final UniformLaw reference;
    private final double mass;
    private final double referenceMass;

    /**
     * The law at the temperature of the reference.
     *
     * @param reference law of the isotope of the reference mass
     * @param exponent alpha [-], finite; 1/2 for single classical jumps
     * @param mass of the ion, in any unit, positive
     * @param referenceMass in the same unit, positive
     * @throws IllegalArgumentException if a value is outside its range
     */
    public IsotopeLaw(UniformLaw reference, double exponent, double mass, double referenceMass) {
        super(
                names(reference),
                extended(reference.parameterValues(), exponent),
                reference.temperature(),
                value(reference, finite("isotope exponent", exponent, ""), mass, referenceMass));
        this.reference = reference;
        this.mass = mass;
        this.referenceMass = referenceMass;
    }

    private static List<String> names(UniformLaw reference) {
        List<String> names = new ArrayList<>(reference.parameterNames());
        names.add("isotope_exponent");
        return names;
    }

    private static double[] extended(double[] values, double last) {
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    private static UniformValue value(UniformLaw reference, double exponent, double mass, double referenceMass) {
        double lightness = Math.log(positive("mass of the reference isotope", referenceMass, "")
                / positive("mass of the isotope", mass, ""));
        UniformValue value = reference.value();
        return new UniformValue(
                value.diffusivity() * Math.exp(exponent * lightness),
                extended(value.logDerivatives(), lightness),
                value.logTemperatureDerivative());
    }

    /** Law of the isotope of the reference mass. */
    public UniformLaw reference() {
        return reference;
    }

    private double exponent() {
        double[] values = parameterValues();
        return values[values.length - 1];
    }

    @Override
    public IsotopeLaw with(double[] values) {
        requireCount(values);
        int last = values.length - 1;
        return new IsotopeLaw(reference.with(Arrays.copyOf(values, last)), values[last], mass, referenceMass);
    }

    @Override
    public IsotopeLaw at(double temperature) {
        return new IsotopeLaw(reference.at(temperature), exponent(), mass, referenceMass);
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter < reference.parameterNames().size() && reference.isFactor(parameter);
    }
}
