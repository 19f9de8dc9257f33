package org.ionfront.material.hopping;

/**
 * A diffusivity with its logarithmic derivatives.
 *
 * @param diffusivity D [m^2/s]
 * @param logDerivatives d ln D/dp [1 per unit of p], one per parameter; not copied, never modified
 * @param logTemperatureDerivative d ln D/dT [1/K]
 */
public record UniformValue(double diffusivity, double[] logDerivatives, double logTemperatureDerivative) {
    /** Rejects a diffusivity beyond the range of numbers. */
    public UniformValue {
        if (!(diffusivity > 0) || Double.isInfinite(diffusivity)) {
            throw new IllegalArgumentException(
                    "the parameters give a diffusivity of " + diffusivity + " m^2/s, beyond the range of numbers");
        }
    }
}
