package org.ionfront.transport.model;

import java.util.Arrays;

/**
 * The same common share everywhere.
 *
 * @param share s, below 1 [-]
 */
public record UniformCommonMotion(double share) implements CommonMotion {
    /** Rejects a share of 1 or more, with which entropy would be destroyed. */
    public UniformCommonMotion {
        if (!(share < 1) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("the common share is " + share + "; it must lie below 1");
        }
    }

    @Override
    public double evaluate(double[] fractions, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        return share;
    }
}
