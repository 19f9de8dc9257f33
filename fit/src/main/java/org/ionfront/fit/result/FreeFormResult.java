package org.ionfront.fit.result;

import java.util.List;

/**
 * D of the native ion without a shape given to it; arrays by fraction, read-only.
 *
 * @param converged whether the conditions of a minimum hold within the tolerance of a fit
 * @param fractions w [-]
 * @param diffusivity D [m^2/s]
 * @param lower lower end of the 95 % band [m^2/s]
 * @param upper upper end of it [m^2/s]
 * @param steepness d ln D/d ln w [-]
 * @param bumpError standard error of the height of a bump of ln D here, with everything else but the shape free; +infinity where there is none
 * @param smoothing weight of the roughness
 * @param chosen whether the noise of the data chose it
 * @param chiSquare of data and priors
 * @param effectiveParameters of the shape, the trace of its resolution
 * @param violation how far the conditions of Karush, Kuhn and Tucker are missed at the end, in standard errors
 * @param quadraticViolation largest relative violation of them in all quadratic programs
 * @param flat number of nodes at which the steepness is held at 0
 * @param trials what other weights give, in increasing order
 */
public record FreeFormResult(
        boolean converged,
        double[] fractions,
        double[] diffusivity,
        double[] lower,
        double[] upper,
        double[] steepness,
        double[] bumpError,
        double smoothing,
        boolean chosen,
        double chiSquare,
        double effectiveParameters,
        double violation,
        double quadraticViolation,
        int flat,
        List<Trial> trials) {
    /** Errors of a bump up to this one mean that the data see the curve there. */
    public static final double SEEN = 0.2;

    /**
     * What one weight of the roughness gives.
     *
     * @param smoothing the weight
     * @param chiSquare of data and priors
     * @param roughness sum of squares of second differences of the steepness
     * @param effectiveParameters of the shape
     */
    public record Trial(double smoothing, double chiSquare, double roughness, double effectiveParameters) {}

    /** Copies the list. */
    public FreeFormResult {
        trials = List.copyOf(trials);
    }

    /** Whether the data say anything about D at a fraction. */
    public boolean isSeen(int place) {
        return bumpError[place] <= SEEN;
    }

    /** Smallest and largest fraction that the data see; both NaN where they see nothing. */
    public double[] seenRange() {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int k = 0; k < fractions.length; k++) {
            if (isSeen(k)) {
                low = Double.isNaN(low) ? fractions[k] : low;
                high = fractions[k];
            }
        }
        return new double[] {low, high};
    }
}
