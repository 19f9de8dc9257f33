package org.ionfront.fit.result;

import java.util.List;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.problem.UncertaintyMethod;

/**
 * What was drawn for a bootstrap or a posterior.
 *
 * @param method which of the two
 * @param sampling how much, and the seed
 * @param usable samples that could be used: fits that converged, or all points of a posterior
 * @param accepted share of the proposed steps that were taken [-]; 1 for a bootstrap
 * @param parameters one per free parameter
 * @param draws the samples, linear and in SI units (energies in eV), one array per sample in the order of the parameters
 */
public record SamplingResult(
        UncertaintyMethod method,
        Sampling sampling,
        int usable,
        double accepted,
        List<Sampled> parameters,
        List<double[]> draws) {
    /** R-hat above which chains have not come together, and effective samples below which an interval is a guess. */
    public static final double LARGEST_R_HAT = 1.05;

    /** Fewest effective samples for the ends of an interval of 95 %. */
    public static final double FEWEST_EFFECTIVE = 100;

    /**
     * One parameter.
     *
     * @param parameter which
     * @param mean of the samples
     * @param deviation of the samples, one standard deviation
     * @param coverage share of the made-up experiments whose interval from the covariance holds the truth [-]
     * @param rHat spread of all chains over that of each, split in halves [-]; near 1 if they have come together
     * @param effectiveSamples independent samples that would tell as much
     */
    public record Sampled(
            FitParameter parameter,
            double mean,
            double deviation,
            OptionalDouble coverage,
            OptionalDouble rHat,
            OptionalDouble effectiveSamples) {
        /** Whether a posterior is known well enough in this direction. */
        public boolean settled() {
            return rHat.orElse(1) <= LARGEST_R_HAT && effectiveSamples.orElse(FEWEST_EFFECTIVE) >= FEWEST_EFFECTIVE;
        }
    }

    /** Copies the lists. */
    public SamplingResult {
        parameters = List.copyOf(parameters);
        draws = List.copyOf(draws);
    }
}
