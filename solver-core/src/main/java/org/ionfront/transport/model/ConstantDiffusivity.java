package org.ionfront.transport.model;

import java.util.Arrays;

/**
 * A diffusion coefficient that does not depend on composition; its one parameter is {@code diffusivity} [m^2/s].
 *
 * @param diffusivity D [m^2/s], positive
 */
public record ConstantDiffusivity(double diffusivity) implements FactorLaw {
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
    public String factorName() {
        return "diffusivity";
    }

    @Override
    public double factor() {
        return diffusivity;
    }

    @Override
    public ConstantDiffusivity withFactor(double value) {
        return new ConstantDiffusivity(value);
    }

    @Override
    public String words() {
        return "a constant diffusivity";
    }
}
