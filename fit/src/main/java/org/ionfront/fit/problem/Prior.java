package org.ionfront.fit.problem;

/**
 * Independent knowledge of a parameter: a Gaussian in the parameter (scale LINEAR) or in its logarithm (scale LOG).
 *
 * @param mean most probable value, in the parameter's own unit on either scale
 * @param standardDeviation of the parameter, in its unit (LINEAR), or of its natural logarithm [-] (LOG); positive
 */
public record Prior(double mean, double standardDeviation) {
    /** Rejects a mean that is not finite and a standard deviation that is not positive. */
    public Prior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean of a prior is " + mean + "; it must be a finite number");
        }
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "the standard deviation of a prior is " + standardDeviation + "; it must be positive");
        }
    }
}
