package org.ionfront.transport.model;

import java.util.Arrays;
import java.util.List;

/**
 * A diffusion coefficient that does not depend on composition; its one parameter is {@code diffusivity} [m^2/s].
 *
 * @param diffusivity D [m^2/s], positive
 */
public record ConstantDiffusivity(double diffusivity) implements ParametricLaw {
    private static final List<String> NAMES = List.of("diffusivity");

    /** Rejects a value that is not a positive finite number. */
    public ConstantDiffusivity {
        if (!(diffusivity > 0) || Double.isInfinite(diffusivity)) {
            throw new IllegalArgumentException("the diffusivity is " + diffusivity + " m^2/s; it must be positive");
        }
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        return diffusivity;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public List<String> parameterNames() {
        return NAMES;
    }

    @Override
    public double[] parameterValues() {
        return new double[] {diffusivity};
    }

    @Override
    public ConstantDiffusivity with(double[] values) {
        if (values.length != 1) {
            throw new IllegalArgumentException(
                    "a constant diffusivity has one parameter, diffusivity; " + values.length + " values were given");
        }
        return new ConstantDiffusivity(values[0]);
    }

    @Override
    public void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        derivatives[0] = 1.0;
    }

    @Override
    public boolean isFactor(int parameter) {
        return true;
    }
}
