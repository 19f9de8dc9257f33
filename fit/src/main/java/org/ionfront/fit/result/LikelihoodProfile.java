package org.ionfront.fit.result;

import org.ionfront.fit.problem.FitParameter;

/**
 * The profile likelihood of one parameter at a few values: how far chi-square rises with all other parameters at their best.
 *
 * @param parameter which
 * @param values increasing, linear and in SI units (energies in eV); treat as read-only
 * @param rises chi-square above its minimum at each of them, in units of the noise variance [-], 0 at the estimate; read-only
 */
public record LikelihoodProfile(FitParameter parameter, double[] values, double[] rises) {
    /** Rejects unequal lengths. */
    public LikelihoodProfile {
        if (values.length != rises.length) {
            throw new IllegalArgumentException(
                    "a likelihood needs as many rises as values, found " + rises.length + " and " + values.length);
        }
    }
}
