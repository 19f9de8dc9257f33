package org.ionfront.material.conductivity;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A value with its standard error.
 *
 * @param value in the unit of its name
 * @param standardError the same unit
 * @param degreesOfFreedom of the standard error [-], 1 or more
 */
public record Estimate(double value, double standardError, int degreesOfFreedom) {
    private static final double UPPER_95 = 0.975;

    /** Rejects an error without degrees of freedom. */
    public Estimate {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "there are " + degreesOfFreedom + " degrees of freedom; an error needs at least one");
        }
    }

    /** Half the width of the 95 % interval by Student's t. */
    public double halfWidth95() {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_95) * standardError;
    }

    /** Lower end of the 95 % interval. */
    public double lower95() {
        return value - halfWidth95();
    }

    /** Upper end of the 95 % interval. */
    public double upper95() {
        return value + halfWidth95();
    }
}
